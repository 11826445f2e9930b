// The phone at the door. Keeps the list and what was done on the device, works without a network, and sends when there is
// one: any number of times, counted once. Without this script the same forms are posted the ordinary way.
// All words for people are in the page (data-…), never here.
(() => {
  'use strict';
  const { openStore, uuid, clock, showNet, keepPage } = globalThis.medvirkDevice;
  const EVERY = 5_000;
  const main = document.querySelector('[data-door]');
  if (!main) return;
  const words = main.dataset;
  const byId = (id) => document.getElementById(id);

  // ---- What the device keeps ------------------------------------------------------------------------------------

  let store = null;
  /** The newest list from the server, and the acts it has not confirmed yet. */
  let kept = { key: words.door, board: null, acts: [] };
  let isGone = false;
  const save = () => (store ? store.put(kept).catch(() => showState('failed', words.notKept)) : Promise.resolve());

  // ---- What is shown --------------------------------------------------------------------------------------------

  /** The list with the acts of this device on top. */
  function now() {
    const board = kept.board ?? { capacity: null, taken: 0, people: [] };
    const people = new Map(board.people.map((person) => [person.id, { ...person }]));
    let taken = board.taken;
    for (const act of kept.acts) {
      const time = clock(new Date(act.at));
      if (act.sign_up) {
        const person = people.get(act.sign_up);
        if (!person) continue;
        const fits = board.capacity === null || taken + person.size <= board.capacity;
        if (act.came > 0 && person.state === 'waiting' && fits) { person.state = 'confirmed'; taken += person.size; }
        person.came = act.came;
        person.time = act.came > 0 ? time : '';
      } else {
        taken += act.came;
        people.set(act.id, { id: act.id, number: 0, name: act.name, size: act.came, state: 'confirmed', came: act.came, time, ticket: '', isUnsent: true });
      }
    }
    return { ...board, taken, people: [...people.values()] };
  }
  const filled = (text, values) => text.replace(/%(\w)/g, (all, name) => values[name] ?? all);
  const nameOf = (person) => person.name || words.nameless;

  function row(person) {
    const item = byId('row').content.cloneNode(true).firstElementChild;
    const part = (name) => item.querySelector(`[data-part="${name}"]`);
    item.dataset.id = person.id;
    item.dataset.state = person.state;
    item.querySelector('.mv-door__name').textContent = nameOf(person);
    const about = item.querySelector('[data-party]');
    const texts = [];
    if (person.number) texts.push(filled(about.dataset.words, { n: person.number }));
    if (person.size > 1) texts.push(filled(about.dataset.party, { n: person.size }));
    about.textContent = texts.join(' · ');
    part('waiting').hidden = person.state !== 'waiting';
    part('in').hidden = !person.came;
    part('in').textContent = filled(part('in').dataset.words, { n: person.came, t: person.time });
    const count = item.querySelector('input');
    count.value = person.size;
    count.hidden = person.size < 2 || person.came > 0;
    count.setAttribute('aria-label', `${count.dataset.words}: ${nameOf(person)}`);
    part('check-in').hidden = person.came > 0;
    part('undo').hidden = !person.came;
    item.querySelectorAll('button .ds-sr-only').forEach((text) => { text.textContent = `: ${nameOf(person)}`; });
    if (person.came) item.dataset.in = '1';
    return item;
  }

  function show() {
    if (!kept.board) return;
    const { people } = now();
    const wanted = byId('q').value.trim().toLowerCase();
    const isWanted = (person) => person.state !== 'cancelled'
      && (!wanted || person.name.toLowerCase().includes(wanted) || String(person.number) === wanted);
    const list = byId('list');
    const focused = document.activeElement?.closest?.('#list li')?.dataset.id;
    const shown = people.filter(isWanted);
    list.replaceChildren(...shown.map(row));
    byId('none').hidden = shown.length > 0;
    byId('heads').textContent = people.reduce((sum, person) => sum + person.came, 0);
    // Whoever works with the keyboard stays at the same person.
    if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"] button:not([hidden])`)?.focus();
    const waiting = kept.acts.length;
    showState(waiting ? 'waiting' : 'saved', waiting ? filled(words.waiting, { n: waiting }) : words.sent);
  }
  function showState(state, text) {
    byId('state').dataset.state = state;
    byId('state').querySelector('span').textContent = text;
  }
  function say(text, color = 'info') {
    const said = byId('said');
    said.hidden = false;
    said.dataset.color = color;
    said.textContent = text;
  }

  /** How many came, as written: one when nothing is; `null` when it is no number of people. */
  function readCount(text) {
    const count = text.trim() === '' ? 1 : Number(text);
    return Number.isInteger(count) && count >= 1 && count <= 99 ? count : null;
  }

  // ---- What is done ---------------------------------------------------------------------------------------------

  async function act(sign_up, came, name = '') {
    kept.acts.push({ id: uuid(), sign_up, came, name, at: new Date().toISOString() });
    show();
    await save();
    flush();
  }
  /** Whether the door host lets somebody in for whom there is no place. */
  const letIn = () => new Promise((resolve) => {
    const dialog = byId('full');
    if (typeof dialog.showModal !== 'function') { resolve(false); return; }
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.showModal();
  });
  async function checkIn(person, came) {
    const { capacity, taken } = now();
    const isOver = person.state === 'waiting' && capacity !== null && taken + person.size > capacity;
    if (isOver && !(await letIn())) return;
    await act(person.id, came);
    say(isOver ? words.over : filled(words.welcome, { a: nameOf(person), n: person.number }), isOver ? 'warning' : 'success');
  }

  byId('list').addEventListener('submit', (event) => {
    if (!kept.board) return;
    event.preventDefault();
    const person = now().people.find(({ id }) => id === event.target.closest('li').dataset.id);
    if (!person) return;
    if (person.isUnsent) {
      // Nobody knows of this walk-in yet. Should it be on its way now, it comes back with the list.
      kept.acts = kept.acts.filter(({ id }) => id !== person.id);
      show();
      save();
      return;
    }
    if (person.came) { act(person.id, 0); return; }
    const count = readCount(event.target.querySelector('input[name=came]')?.value ?? '');
    if (count === null) { say(words.wrongCount, 'danger'); return; }
    checkIn(person, count);
  });
  byId('walk-in').addEventListener('submit', async (event) => {
    if (!kept.board) return;
    event.preventDefault();
    const form = event.target;
    const field = form.elements.came;
    const came = readCount(field.value);
    byId('came-wrong').hidden = came !== null;
    field.setAttribute('aria-invalid', String(came === null));
    field.setAttribute('aria-describedby', 'came-wrong');
    if (came === null) { field.focus(); return; }
    const { capacity, taken } = now();
    const isOver = capacity !== null && taken + came > capacity;
    if (isOver && !(await letIn())) return;
    const name = form.elements.name.value.trim();
    form.reset();
    await act(null, came, name);
    say(isOver ? words.over : filled(words.welcome, { a: name || words.nameless, n: '' }), isOver ? 'warning' : 'success');
    form.elements.name.focus();
  });
  byId('q').addEventListener('input', show);
  byId('search').addEventListener('submit', (event) => {
    if (!kept.board) return;
    event.preventDefault();
    // A reader in the hand types the ticket's address and presses Enter.
    if (/\/s\/\S+/.test(byId('q').value)) {
      ticket(byId('q').value);
      byId('q').value = '';
    }
    show();
  });

  // ---- Tickets --------------------------------------------------------------------------------------------------

  async function ticket(text) {
    const token = /\/s\/([0-9a-f]{32})(?![0-9a-f])/i.exec(text)?.[1]?.toLowerCase();
    const digest = token && await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    const hash = digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const person = hash && now().people.find((one) => one.ticket === hash);
    if (!person) say(words.forged, 'danger');
    else if (person.came) say(filled(words.already, { a: nameOf(person), n: person.number, t: person.time }), 'warning');
    else if (person.state === 'cancelled') say(filled(words.cancelled, { a: nameOf(person), n: person.number }), 'warning');
    else await checkIn(person, person.size);
  }

  let stream = null;
  const isAble = async () => 'BarcodeDetector' in window && (await window.BarcodeDetector.getSupportedFormats()).includes('qr_code');
  /** A function that gives the text of a code in the picture, or nothing. */
  async function makeReader() {
    if (await isAble().catch(() => false)) {
      const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
    if (!window.jsQR) {
      await new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = words.reader;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
    }
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    return async (video) => {
      if (!video.videoWidth) return undefined;
      const scale = Math.min(1, 640 / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
      return window.jsQR(picture.data, picture.width, picture.height)?.data;
    };
  }
  function stopScan() {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    byId('camera').hidden = true;
    byId('scan').hidden = false;
  }
  async function scan() {
    const video = byId('view');
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      byId('camera').hidden = false;
      byId('scan').hidden = true;
      await video.play();
      const read = await makeReader();
      let last = '';
      while (stream) {
        const text = await read(video).catch(() => undefined);
        // The same ticket before the camera is one ticket.
        if (text && text !== last) { last = text; await ticket(text); }
        await new Promise((resolve) => { setTimeout(resolve, 250); });
      }
    } catch {
      stopScan();
      say(words.noCamera, 'warning');
    }
  }
  byId('scan').addEventListener('click', scan);
  byId('scan-stop').addEventListener('click', () => { stopScan(); byId('scan').focus(); });

  // ---- With the server ------------------------------------------------------------------------------------------

  let isBusy = false;
  async function flush() {
    if (isBusy || isGone || !navigator.onLine) return;
    isBusy = true;
    const sent = kept.acts.map((one) => one.id);
    try {
      const answer = sent.length
        ? await fetch(words.acts, { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ acts: kept.acts }) })
        : await fetch(words.list, { credentials: 'same-origin' });
      if (answer.status === 404 || answer.status === 410) { await forget(); return; }
      if (answer.ok) {
        const told = await answer.json();
        const done = new Set(told.kept ?? []);
        // Only now, when the server has them on disk, does the device let go of the acts.
        kept.acts = kept.acts.filter((one) => !done.has(one.id));
        kept.board = told.board;
        await save();
        show();
      }
    } catch { /* No network after all: what was done waits on the device. */ } finally {
      isBusy = false;
    }
    if (kept.acts.some((one) => !sent.includes(one.id))) flush();
  }
  /** The link was withdrawn: the names leave the device. */
  async function forget() {
    isGone = true;
    stopScan();
    kept = { key: words.door, board: { capacity: null, taken: 0, people: [] }, acts: [] };
    if (store) await store.remove(words.door).catch(() => {});
    show();
    say(words.gone, 'danger');
  }

  window.addEventListener('online', () => { showNet(); flush(); });
  window.addEventListener('offline', showNet);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
  setInterval(() => { if (!document.hidden) flush(); }, EVERY);

  async function begin() {
    showNet();
    try {
      store = await openStore('medvirk-door', 'doors');
      kept = (await store.get(words.door)) ?? kept;
      navigator.storage?.persist?.();
    } catch { showState('failed', words.notKept); }
    show();
    await flush();
    document.documentElement.dataset.mvDoor = 'ready';
    const reader = (await isAble().catch(() => false)) ? [] : [words.reader];
    keepPage(words.worker, '/d/', reader);
  }
  begin();
})();
