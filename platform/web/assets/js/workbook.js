// A group's booklets. Every field is a cell: what is written is kept on the device at every key, and sent by itself when
// there is a network, any number of times, counted once. What another device wrote meanwhile is shown beside it, and the
// group chooses. Without this script the same form is posted the ordinary way. All words for people are in the page.
(() => {
  'use strict';
  const { openStore, uuid, icon, showNet, smaller, keepPage } = globalThis.medvirkDevice;
  /** How long after the last key a cell is sent, and how often others' writing is fetched, in milliseconds. */
  const PAUSE = 600;
  const EVERY = 10_000;
  const MOST_AT_ONCE = 200;

  const form = document.querySelector('form[data-mv-book]');
  if (!form) return;
  const words = form.dataset;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = form) => [...within.querySelectorAll(selector)];

  // ---- On the device --------------------------------------------------------------------------------------------


  let store = null;
  let isGone = false;
  /** What this device has: its writes that are not on the server, its photos, and what the server last said. */
  let kept = { key: words.key, device: uuid(), writes: [], photos: [], removals: [], state: null };
  let chain = Promise.resolve();
  const save = () => {
    if (!store) return Promise.reject(new Error('no place'));
    const now = { ...kept };
    chain = chain.catch(() => {}).then(() => store.put(now));
    return chain;
  };

  // ---- What the page shows --------------------------------------------------------------------------------------

  function say(state, text, sign = 'check-circle') {
    const saved = byId('saved');
    if (saved.dataset.state === state && saved.querySelector('span:last-child').textContent === text) return;
    saved.dataset.state = state;
    saved.querySelector('span:last-child').textContent = text;
    icon(saved, sign);
  }
  const waiting = () => kept.writes.length + kept.photos.length + kept.removals.length;
  function showState() {
    if (isGone) say('failed', words.gone, 'warning');
    else if (!store) say('failed', words.notKept, 'warning');
    else if (!waiting()) say('saved', words.saved);
    else if (!navigator.onLine) say('waiting', words.kept, 'offline');
  }

  /** Cells by key: their fields, more than one for a choice. */
  const cells = new Map();
  for (const field of all('[data-cell]')) {
    const { cell } = field.dataset;
    const known = cells.get(cell) ?? { fields: [], base: Number(field.dataset.version) };
    known.fields.push(field);
    cells.set(cell, known);
  }
  const valueOf = ({ fields }) => {
    if (fields[0].type === 'radio') return fields.find((field) => field.checked)?.value ?? '';
    if (fields[0].type === 'checkbox') return fields[0].checked ? '1' : '';
    return fields[0].value;
  };
  function put({ fields }, value) {
    if (fields[0].type === 'radio') fields.forEach((field) => { field.checked = field.value === value; });
    else if (fields[0].type === 'checkbox') fields[0].checked = value === '1';
    else if (fields[0].value !== value) fields[0].value = value;
  }
  function count() {
    for (const box of all('[data-mv-points]')) {
      const given = all('input[type=number]', box).reduce((sum, field) => sum + (Number(field.value) || 0), 0);
      const line = box.querySelector('[data-mv-given]');
      line.textContent = words.points.replace('{n}', given).replace('{sum}', box.dataset.mvPoints);
      line.dataset.full = String(given === Number(box.dataset.mvPoints));
    }
  }

  /** Other wordings of a cell, each with what can be done about it. */
  function showRivals(key, rivals) {
    const box = form.querySelector(`[data-mv-rivals="${CSS.escape(key)}"]`);
    if (!box) return;
    const shown = rivals.map((rival) => rival.id).join(' ');
    if (box.dataset.shown === shown) return;
    box.dataset.shown = shown;
    box.hidden = !rivals.length;
    box.replaceChildren(...rivals.map((rival) => {
      const item = byId('rival').content.cloneNode(true).firstElementChild;
      item.querySelector('blockquote').textContent = choiceWords(key, rival.value);
      const cell = cells.get(key);
      const isText = cell?.fields[0].tagName === 'TEXTAREA';
      for (const button of item.querySelectorAll('button')) {
        const { act } = button.dataset;
        if (act === 'both' && !isText) button.hidden = true;
        button.addEventListener('click', () => {
          const now = valueOf(cell);
          const joint = cell.fields[0].tagName === 'TEXTAREA' ? '\n' : ' / ';
          const value = { use: rival.value, both: [now, rival.value].filter(Boolean).join(joint), drop: now }[act];
          put(cell, value);
          record(key, [rival.id]);
          item.remove();
          box.hidden = !box.children.length;
          box.dataset.shown = '';
          cell.fields[0].focus();
        });
      }
      return item;
    }));
  }
  /** A choice says its number to the server; people read its words. */
  function choiceWords(key, value) {
    const field = cells.get(key)?.fields.find((one) => one.type === 'radio' && one.value === value);
    return field?.labels?.[0]?.textContent ?? value;
  }

  function showAll() {
    const { state } = kept;
    if (!state) return;
    const mine = new Set(kept.writes.map((write) => write.key));
    for (const [key, cell] of cells) {
      const now = state.cells[key] ?? { value: '', version: 0, rivals: [] };
      // What lost is kept beside the cell: showing what won takes no word away.
      const isKeptBeside = now.rivals.some((rival) => rival.value === valueOf(cell));
      const isBeingWritten = cell.fields.includes(document.activeElement) && cell.typed && !isKeptBeside;
      if (!mine.has(key) && !isBeingWritten && now.version >= cell.base) {
        put(cell, now.value);
        cell.base = now.version;
      }
      const settled = new Set(kept.writes.filter((write) => write.key === key).flatMap((write) => write.settles));
      showRivals(key, now.rivals.filter((rival) => !settled.has(rival.id)));
    }
    for (const line of all('[data-mv-warning]')) {
      const text = state.warnings[line.dataset.mvWarning] ?? '';
      if (line.textContent !== text) line.textContent = text;
      line.hidden = !text;
    }
    const conflicts = [...cells.keys()].some((key) => state.cells[key]?.rivals.length);
    byId('said').hidden = !conflicts;
    showPhotos();
    count();
  }

  // ---- Writing --------------------------------------------------------------------------------------------------

  let waits = null;
  /** A write of a cell that waits already is replaced, unless it is under way: the later one says it all. */
  function record(key, settles = []) {
    const cell = cells.get(key);
    const before = kept.writes.find((write) => write.key === key && !write.isUnderWay);
    const write = {
      id: uuid(),
      key,
      value: valueOf(cell),
      base: cell.base,
      settles: [...(before?.settles ?? []), ...settles],
    };
    kept.writes = [...kept.writes.filter((one) => one !== before), write];
    // From the first letter on it is no longer true that everything is saved.
    byId('saved').dataset.state = 'typing';
    save().then(() => say(navigator.onLine ? 'typing' : 'waiting', words.kept, navigator.onLine ? 'check-circle' : 'offline'), () => say('failed', words.notKept, 'warning'));
    clearTimeout(waits);
    waits = setTimeout(flush, PAUSE);
  }
  form.addEventListener('input', ({ target }) => {
    const { cell } = target.dataset;
    if (!cell) return;
    cells.get(cell).typed = true;
    count();
    record(cell);
  });
  form.addEventListener('focusout', ({ target }) => {
    const { cell } = target.dataset;
    if (!cell) return;
    cells.get(cell).typed = false;
    showAll();
  });
  form.addEventListener('submit', (event) => {
    // Without a place to keep it the form goes the ordinary way.
    if (!store) return;
    event.preventDefault();
    flush();
  });

  // ---- Photos: made smaller here, so that they can be sent over a thin network ------------------------------------

  all('.mv-nojs-only input').forEach((input) => { input.disabled = true; });
  const addresses = new Map();
  const addressOf = (photo) => {
    if (!photo.bytes) return `${words.photos}/${photo.id}`;
    if (!addresses.has(photo.id)) addresses.set(photo.id, URL.createObjectURL(new Blob([photo.bytes], { type: 'image/jpeg' })));
    return addresses.get(photo.id);
  };
  function showPhotos() {
    for (const box of all('[data-mv-photos]')) {
      const part = box.dataset.mvPhotos;
      const list = box.querySelector('.mv-photos');
      const there = (kept.state?.photos[part] ?? []).map((id) => ({ id }));
      const own = kept.photos.filter((photo) => photo.part === part && !there.some(({ id }) => id === photo.id));
      const shown = [...there, ...own].filter(({ id }) => !kept.removals.includes(id));
      if (list.dataset.shown === shown.map(({ id }) => id).join(' ')) continue;
      list.dataset.shown = shown.map(({ id }) => id).join(' ');
      list.hidden = !shown.length;
      list.replaceChildren(...shown.map((photo) => {
        const item = byId('photo-item').content.cloneNode(true).firstElementChild;
        item.querySelector('img').src = addressOf(photo);
        item.querySelector('button').addEventListener('click', () => {
          const isHere = kept.photos.some(({ id, isUnderWay }) => id === photo.id && !isUnderWay);
          kept.photos = kept.photos.filter(({ id }) => id !== photo.id);
          if (!isHere) kept.removals = [...kept.removals, photo.id];
          save().catch(() => {});
          showPhotos();
          box.querySelector('input[type=file]').focus();
          flush();
        });
        return item;
      }));
    }
  }
  for (const box of all('[data-mv-photos]')) {
    const picker = box.querySelector('.mv-js-only input[type=file]');
    const fault = box.querySelector('[data-photo-error]');
    picker.addEventListener('change', async () => {
      fault.hidden = true;
      for (const file of picker.files) {
        try {
          kept.photos = [...kept.photos, { id: uuid(), part: box.dataset.mvPhotos, bytes: await smaller(file) }];
        } catch {
          fault.textContent = words.photoBad;
          fault.hidden = false;
        }
      }
      picker.value = '';
      save().catch(() => {});
      showPhotos();
      flush();
    });
  }

  // ---- With the server ------------------------------------------------------------------------------------------

  /** The server's answer; nothing when it asks us to try later. */
  async function ask(url, init = {}) {
    const answer = await fetch(url, { credentials: 'same-origin', ...init });
    if (answer.status === 404 || answer.status === 410) { isGone = true; throw new Error('gone'); }
    const told = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(`status ${answer.status}`), { words: told.message, isRefused: answer.status === 422 });
    return told;
  }
  async function sendPhotos() {
    for (const photo of [...kept.photos]) {
      photo.isUnderWay = true;
      try {
        await ask(`${words.photos}/${photo.id}?part=${encodeURIComponent(photo.part)}`, { method: 'POST', headers: { 'Content-Type': 'image/jpeg' }, body: photo.bytes });
      } catch (error) {
        photo.isUnderWay = false;
        if (!error.isRefused) throw error;
        say('failed', error.words, 'warning');
      }
      kept.photos = kept.photos.filter((one) => one !== photo);
    }
    for (const id of [...kept.removals]) {
      await ask(`${words.photos}/${id}/remove`, { method: 'POST' });
      kept.removals = kept.removals.filter((one) => one !== id);
    }
  }

  let isBusy = false;
  async function flush() {
    if (isBusy || isGone || !navigator.onLine) { showState(); return; }
    isBusy = true;
    clearTimeout(waits);
    const sent = kept.writes.slice(0, MOST_AT_ONCE);
    if (waiting()) say('sending', words.sending, 'send');
    try {
      await sendPhotos();
      sent.forEach((write) => { write.isUnderWay = true; });
      const body = JSON.stringify({ device: kept.device, writes: sent.map(({ id, key, value, base, settles }) => ({ id, key, value, base, settles })) });
      const told = sent.length
        ? await ask(words.send, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
        : await ask(words.state);
      // Only now, when the server has them on disk, does the device let go of its writes.
      const done = new Set(told.kept ?? []);
      kept.writes = kept.writes.filter((write) => !done.has(write.id));
      kept.state = told.state;
      await save().catch(() => {});
      showAll();
      showState();
    } catch (error) {
      sent.forEach((write) => { write.isUnderWay = false; });
      say('failed', error.words ?? (navigator.onLine ? words.failed : words.kept), 'warning');
      showState();
    } finally {
      isBusy = false;
    }
    if (kept.writes.some((write) => !sent.includes(write))) waits = setTimeout(flush, PAUSE);
  }

  window.addEventListener('online', () => { showNet(); flush(); });
  window.addEventListener('offline', () => { showNet(); showState(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
  setInterval(() => { if (!document.hidden) flush(); }, EVERY);

  async function begin() {
    showNet();
    try {
      store = await openStore('medvirk-workbook', 'books');
      kept = (await store.get(words.key)) ?? kept;
      kept.writes.forEach((write) => { write.isUnderWay = false; });
      navigator.storage?.persist?.();
    } catch { store = null; }
    showAll();
    for (const { key, value } of kept.writes) if (cells.has(key)) put(cells.get(key), value);
    showPhotos();
    count();
    showState();
    await flush();
    document.documentElement.dataset.mvBook = 'ready';
    keepPage(words.worker, '/w/');
  }
  begin();
})();
