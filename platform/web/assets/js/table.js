// The host's page. Keeps a draft on the device at every key, survives reload and an empty battery, and sends when there is
// a network: any number of times, counted once. Without this script the same form is posted the ordinary way.
// All words for people are in the page (data-…), never here.
(() => {
  'use strict';
  const { openStore, uuid, clock, icon, showNet, smaller, keepPage } = globalThis.medvirkDevice;
  const open = () => openStore('medvirk-table', 'drafts');
  const RETRY = 20_000;



  // ---- Sending --------------------------------------------------------------------------------------------------

  /** The server understood and said no: trying again would change nothing. */
  class Refused extends Error {
    constructor(errors) { super('refused'); this.errors = errors; }
  }
  async function ask(url, init) {
    const answer = await fetch(url, { method: 'POST', credentials: 'same-origin', ...init });
    const said = await answer.json().catch(() => null);
    if (answer.ok && said) return said;
    if (answer.status >= 400 && answer.status < 500 && said?.errors) throw new Refused(said.errors);
    throw new Error(`status ${answer.status}`);
  }
  const asJson = (value) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });

  /** Photos first, then the report that names them. */
  async function send(draft, addresses, afterPhoto) {
    for (const photo of draft.photos) {
      if (photo.isSent) continue;
      await ask(`${addresses.photos}/${photo.id}`, { headers: { 'Content-Type': photo.type }, body: photo.bytes });
      photo.isSent = true;
      await afterPhoto();
    }
    const photos = draft.photos.map(({ id, description }) => ({ id, description }));
    return ask(addresses.send, asJson({ client_id: draft.client_id, fields: draft.fields, photos }));
  }

  const form = document.querySelector('form[data-mv-offline]');
  const left = document.querySelector('[data-mv-left]');
  if (left) showLeft(left);
  if (!form) return;

  // ---- The page -------------------------------------------------------------------------------------------------

  const words = form.dataset;
  const all = (selector, within = form) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  let store = null;
  let draft = null;
  let isSending = false;
  let wroteAt = 0;

  function state(name, text, sign = 'check-circle') {
    const saved = byId('saved');
    saved.dataset.state = name;
    saved.querySelector('span:last-child').textContent = text;
    icon(saved, sign);
  }

  // Notes: what is written is added to a list, one by one. The field of the form is kept, hidden, as the list's text.
  const notes = all('[data-mv-notes]').map((box) => {
    const composer = box.querySelector('textarea');
    const list = box.querySelector('.mv-said');
    const field = document.createElement('textarea');
    field.name = composer.name;
    field.hidden = true;
    box.append(field);
    composer.removeAttribute('name');
    const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
    const said = () => lines(field.value);
    const show = () => {
      list.hidden = !said().length;
      list.replaceChildren(...said().map((text, place) => {
        const item = byId('note-item').content.cloneNode(true).firstElementChild;
        item.querySelector('span').textContent = text;
        for (const button of item.querySelectorAll('button')) {
          button.setAttribute('aria-label', `${button.getAttribute('aria-label')}: ${text.slice(0, 40)}`);
          button.addEventListener('click', () => {
            const rest = said();
            rest.splice(place, 1);
            if (button.dataset.act === 'edit') {
              add();
              composer.value = text;
            }
            field.value = (button.dataset.act === 'edit' ? said().filter((_, n) => n !== place) : rest).join('\n');
            show();
            composer.focus();
            save();
          });
        }
        return item;
      }));
    };
    const add = () => {
      const fresh = lines(composer.value);
      if (!fresh.length) return false;
      field.value = [...said(), ...fresh].join('\n');
      composer.value = '';
      show();
      return true;
    };
    box.querySelector('[data-mv-add]').addEventListener('click', () => {
      if (add()) save();
      composer.focus();
    });
    composer.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (add()) save();
    });
    // What came back from the server, or was there before the script.
    add();
    return { field, composer, show, add };
  });

  // Rows that are shown one at a time.
  const rows = all('[data-mv-rows]').map((box) => {
    const more = box.querySelector('[data-mv-more]');
    const each = all('[data-mv-row]', box);
    const isFilled = (row) => all('input, textarea', row).some((field) => (field.type === 'checkbox' ? field.checked : field.value.trim()));
    const show = (least = 1) => {
      const last = each.findLastIndex(isFilled);
      const shown = Math.max(last + 1, least);
      each.forEach((row, place) => { row.hidden = place >= shown; });
      more.hidden = shown >= each.length;
    };
    more.addEventListener('click', () => {
      const shown = each.filter((row) => !row.hidden).length + 1;
      show(shown);
      each[shown - 1]?.querySelector('input, textarea')?.focus();
    });
    show();
    return show;
  });

  // Photos: made smaller here, so that they can be sent over a thin network.
  const photoBox = form.querySelector('[data-mv-photos]');
  const photoList = photoBox.querySelector('.mv-photos');
  const picker = byId('photo-picker');
  all('.mv-nojs-only input', photoBox).forEach((input) => { input.disabled = true; });
  const addresses = new Map();
  function showPhotos() {
    photoList.hidden = !draft.photos.length;
    const shown = draft.photos.map((photo) => {
      const item = byId('photo-item').content.cloneNode(true).firstElementChild;
      if (!addresses.has(photo.id)) addresses.set(photo.id, URL.createObjectURL(new Blob([photo.bytes], { type: photo.type })));
      const image = item.querySelector('img');
      image.src = addresses.get(photo.id);
      image.alt = photo.description;
      const input = item.querySelector('input');
      input.id = `photo-${photo.id}`;
      item.querySelector('label').htmlFor = input.id;
      input.value = photo.description;
      input.addEventListener('input', () => { photo.description = input.value; image.alt = input.value; });
      item.querySelector('[data-act=remove]').addEventListener('click', () => {
        draft.photos = draft.photos.filter((other) => other !== photo);
        URL.revokeObjectURL(addresses.get(photo.id));
        addresses.delete(photo.id);
        showPhotos();
        picker.focus();
        save();
      });
      return item;
    });
    photoList.replaceChildren(...shown);
  }
  picker.addEventListener('change', async () => {
    for (const file of picker.files) {
      if (draft.photos.length >= Number(words.mostPhotos)) {
        showErrors([{ field: 'photo', message: words.photoFull }]);
        break;
      }
      try {
        draft.photos.push({ id: uuid(), description: '', type: 'image/jpeg', bytes: await smaller(file), isSent: false });
      } catch {
        showErrors([{ field: 'photo', message: words.photoBad }]);
      }
    }
    picker.value = '';
    showPhotos();
    save();
  });

  // ---- Errors, as the server would show them ---------------------------------------------------------------------

  function clearErrors() {
    byId('errors').hidden = true;
    all('[data-mv-error]', document).forEach((message) => message.remove());
    all('[aria-invalid][data-mv-invalid]').forEach((field) => { field.removeAttribute('aria-invalid'); delete field.dataset.mvInvalid; });
  }
  function showErrors(errors) {
    clearErrors();
    const box = byId('errors');
    box.querySelector('ul').replaceChildren(...errors.map(({ field, message }) => {
      const item = document.createElement('li');
      const target = field && byId(`f-${field}`);
      if (!target) { item.textContent = message; return item; }
      const link = document.createElement('a');
      link.className = 'ds-link';
      link.href = `#f-${field}`;
      link.textContent = message;
      item.append(link);
      target.closest('details')?.setAttribute('open', '');
      const row = target.closest('[data-mv-row]');
      if (row) row.hidden = false;
      if (target.matches('input, textarea, select')) {
        target.setAttribute('aria-invalid', 'true');
        target.dataset.mvInvalid = 'yes';
        const words = document.createElement('p');
        words.className = 'ds-validation-message';
        words.dataset.field = 'validation';
        words.dataset.mvError = 'yes';
        words.textContent = message;
        (target.closest('.ds-field, .mv-headcount > div') ?? target.parentElement).append(words);
      }
      return item;
    }));
    box.hidden = false;
    box.focus();
    box.scrollIntoView({ block: 'center' });
  }

  // ---- The draft ------------------------------------------------------------------------------------------------

  const skipped = new Set(['csrf', 'client_id']);
  function collect() {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !skipped.has(name)) (fields[name] ??= []).push(value);
    }
    return fields;
  }
  const newDraft = () => ({ key: words.key, client_id: form.elements.client_id.value || uuid(), fields: {}, pending: {}, photos: [], state: 'draft', saved_at: 0 });
  /** What is being typed right now counts too, though it is not in the list yet. */
  const pending = () => Object.fromEntries(notes.map(({ field, composer }) => [field.name, composer.value]).filter(([, text]) => text.trim()));

  let waits = null;
  let chain = Promise.resolve();
  function save(atOnce = true) {
    if (!draft || draft.state === 'sent') return chain;
    clearTimeout(waits);
    if (!atOnce) {
      state('typing', words.typing);
      waits = setTimeout(() => save(), 250);
      return chain;
    }
    draft.fields = collect();
    draft.pending = pending();
    draft.saved_at = Date.now();
    form.elements.client_id.value = draft.client_id;
    if (!store) { state('failed', words.notKept, 'warning'); return chain; }
    wroteAt = draft.saved_at;
    chain = chain.then(() => store.put(draft)).then(
      () => {
        channel?.postMessage({ key: draft.key, saved_at: draft.saved_at });
        if (draft.state === 'draft') state('saved', words.saved.replace('%s', clock(draft.saved_at)));
        meet();
      },
      () => state('failed', words.notKept, 'warning'),
    );
    return chain;
  }
  function restore() {
    const taken = new Map(Object.entries(draft.fields).map(([name, values]) => [name, [...values]]));
    for (const field of form.elements) {
      if (!field.name || skipped.has(field.name) || field.type === 'file' || field.disabled) continue;
      const values = taken.get(field.name);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values?.includes(field.value) ?? false;
      else if (values) field.value = values.shift() ?? '';
    }
    notes.forEach(({ field, composer, show }) => { composer.value = draft.pending?.[field.name] ?? ''; show(); });
    rows.forEach((show) => show());
    form.elements.client_id.value = draft.client_id;
    showPhotos();
  }

  // Another window of the same device writes in the same draft: follow it.
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('medvirk-table') : null;
  channel?.addEventListener('message', async ({ data }) => {
    if (data.key !== words.key || data.saved_at <= wroteAt || !store) return;
    draft = await store.get(words.key) ?? draft;
    restore();
    if (draft.state === 'sent') done();
  });

  // Another device writes at the same table: say so, once per visit and when the network comes back.
  let hasMet = false;
  async function meet() {
    if (hasMet || !navigator.onLine || draft.state !== 'draft') return;
    hasMet = true;
    try {
      const told = await ask(words.device, asJson({ client_id: draft.client_id }));
      byId('other-device').hidden = !told.other_device;
      byId('is-sent').hidden = !told.is_sent;
    } catch { hasMet = false; }
  }

  // ---- Sending --------------------------------------------------------------------------------------------------

  /** What can be seen to be wrong without asking: so that nobody goes home believing it was sent. */
  function faults() {
    const found = [];
    const heads = form.elements.head_count;
    if (!form.elements.held_on.value) found.push({ field: 'held_on', message: words.noDay });
    if (!(Number(heads.value) >= 1)) found.push({ field: 'head_count', message: words.noHeads });
    else if (Number(heads.value) > Number(heads.max)) found.push({ field: 'head_count', message: words.tooMany });
    return found;
  }
  function done() {
    state('saved', words.sent);
    byId('is-sent').hidden = false;
    byId('send').disabled = true;
  }
  async function tryToSend() {
    if (isSending || draft.state !== 'queued') return;
    if (!navigator.onLine) { state('waiting', words.waiting, 'offline'); return; }
    isSending = true;
    state('sending', words.sending, 'send');
    try {
      const told = await send(draft, { send: words.send, photos: words.photos }, () => (store ? store.put(draft) : null));
      // Only now, when the server has it on disk, does the device forget the words.
      draft = { ...newDraft(), client_id: draft.client_id, state: 'sent', saved_at: Date.now(), receipt_url: told.receipt_url };
      if (store) await store.put(draft);
      channel?.postMessage({ key: draft.key, saved_at: draft.saved_at });
      done();
      location.assign(told.receipt_url);
    } catch (error) {
      if (error instanceof Refused) {
        draft.state = 'draft';
        if (error.errors.some(({ field }) => field === 'photo')) draft.photos.forEach((photo) => { photo.isSent = false; });
        await save();
        showErrors(error.errors);
      } else {
        state('failed', navigator.onLine ? words.failed : words.waiting, 'warning');
      }
    } finally {
      isSending = false;
    }
  }

  form.addEventListener('input', () => save(false));
  form.addEventListener('change', () => save());
  form.addEventListener('submit', async (event) => {
    notes.forEach(({ add }) => add());
    // Without a place to keep the draft the form goes the ordinary way.
    if (!store) return;
    event.preventDefault();
    clearErrors();
    const found = faults();
    if (found.length) { await save(); showErrors(found); return; }
    await save();
    draft.state = 'queued';
    await store.put(draft);
    tryToSend();
  });
  window.addEventListener('online', () => { showNet(); meet(); tryToSend(); });
  window.addEventListener('offline', () => { showNet(); if (draft?.state === 'queued') state('waiting', words.waiting, 'offline'); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); else tryToSend(); });
  window.addEventListener('pagehide', () => save());
  setInterval(tryToSend, RETRY);

  // ---- Begin ----------------------------------------------------------------------------------------------------

  async function begin() {
    showNet();
    try {
      store = await open();
      draft = await store.get(words.key) ?? null;
      navigator.storage?.persist?.();
    } catch { store = null; }
    const cameBack = Boolean(document.querySelector('.ds-error-summary:not(#errors)'));
    if (!draft || cameBack) {
      draft = { ...newDraft(), photos: draft?.photos ?? [] };
      showPhotos();
      if (!store) state('failed', words.notKept, 'warning');
    } else if (draft.state === 'sent') {
      done();
    } else {
      restore();
      state('saved', words.saved.replace('%s', clock(draft.saved_at)));
      meet();
      tryToSend();
    }
    document.documentElement.dataset.mvTable = 'ready';
    keepPage(words.worker, '/b/');
  }

  begin();

  // ---- On the receipt: a draft of this device that was not the one sent ------------------------------------------

  async function showLeft(box) {
    let kept;
    let place;
    try {
      place = await open();
      kept = await place.get(box.dataset.key);
    } catch { return; }
    // What was being typed when the page was left is part of the draft too.
    for (const [name, text] of Object.entries(kept?.pending ?? {})) {
      kept.fields[name] = [[...(kept.fields[name] ?? []), text].filter((part) => part.trim()).join('\n')];
    }
    // Day and head count are those of the table; what the draft lacks is taken from the report that came.
    for (const name of ['head_count', 'held_on']) {
      if (kept && !kept.fields[name]?.[0]) kept.fields[name] = [box.dataset[name === 'held_on' ? 'heldOn' : 'headCount']];
    }
    const hasWords = kept && kept.state !== 'sent'
      && (kept.photos.length || Object.entries(kept.fields).some(([name, values]) => /^(q-|quote-|priority-|comment|drawing)/.test(name) && values.some((text) => text.trim())));
    if (!hasWords) return;
    const told = box.querySelector('[role=status]');
    box.hidden = false;
    box.querySelector('[data-act=drop]').addEventListener('click', async () => {
      await place.remove(box.dataset.key);
      box.hidden = true;
    });
    box.querySelector('[data-act=send]').addEventListener('click', async () => {
      told.textContent = box.dataset.sending;
      try {
        const said = await send(kept, box.dataset, () => place.put(kept));
        await place.put({ ...kept, fields: {}, pending: {}, photos: [], state: 'sent' });
        told.textContent = said.message;
        box.querySelectorAll('button').forEach((button) => { button.hidden = true; });
      } catch (error) {
        told.textContent = error instanceof Refused ? error.errors.map(({ message }) => message).join(' ') : box.dataset.failed;
      }
    });
  }
})();
