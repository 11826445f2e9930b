// Minutes written while the meeting goes on. What is typed stays on this device at every key and survives a reload and an
// empty battery, and the page itself opens without a network once it has been visited; rows are added as they are needed; saving without a network waits until there is one. Without this script
// the same form is posted the ordinary way. All words for people are in the page (data-…), never here.
(() => {
  'use strict';
  const { uuid, clock, keepPage } = globalThis.medvirkDevice;
  const RETRY = 15_000;
  const form = document.querySelector('form[data-mv-minutes]');
  if (!form) return;
  const words = form.dataset;
  // A remark that is taken in is written in on a page of its own, with what was typed there kept apart.
  const key = `medvirk-minutes:${form.getAttribute('action')}${form.elements.remark?.value ?? ''}`;
  const version = form.elements.version;
  const saved = document.getElementById('saved');
  let isDirty = false;
  let isWaiting = false;

  // ---- What stands in the form ----------------------------------------------------------------------------------

  const fields = () => [...new FormData(form)].filter(([name]) => name !== 'csrf' && name !== 'version');
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version.value, at: Date.now(), fields: fields() }));
      return true;
    } catch {
      return false;
    }
  };
  const kept = () => {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* Nothing is kept where nothing can be. */ } };

  function state(name, text) {
    saved.dataset.state = name;
    saved.querySelector('span').textContent = text.replace('%s', clock(new Date()));
  }

  // ---- Rows -----------------------------------------------------------------------------------------------------

  const rowsOf = (section) => [...section.querySelectorAll(':scope > fieldset')];
  /** The number of a row stands in the names, ids and labels of its fields, and in its legend from 1. */
  function addRow(section) {
    const rows = rowsOf(section);
    const last = rows[rows.length - 1];
    const [, kind, at] = last.querySelector('[name]').name.match(/^(\w+)\.(\d+)\./);
    const next = rows.length;
    const row = last.cloneNode(true);
    const renamed = (text) => text.replace(`${kind}.${at}.`, `${kind}.${next}.`);
    for (const element of row.querySelectorAll('*')) {
      for (const name of ['id', 'name', 'for', 'aria-describedby']) {
        if (element.hasAttribute(name)) element.setAttribute(name, renamed(element.getAttribute(name)));
      }
      if (element.matches('input, textarea')) element.value = '';
      if (element.matches('select')) element.selectedIndex = 0;
      element.removeAttribute('aria-invalid');
    }
    const legend = row.querySelector('legend');
    legend.textContent = legend.textContent.replace(/\d+$/, String(next + 1));
    last.after(row);
    return row;
  }
  const sections = [...form.querySelectorAll('section[data-mv-rows]')];
  /** There is always an empty row below what is written. */
  function room() {
    for (const section of sections) {
      const last = rowsOf(section).at(-1);
      const isUsed = [...last.querySelectorAll('input:not([type=hidden]), textarea')].some((field) => field.value.trim());
      if (isUsed) addRow(section);
    }
    // A promise is the same one however often it is saved.
    for (const id of form.querySelectorAll('input[type=hidden][name^="point."]')) {
      const row = id.closest('fieldset');
      if (!id.value && row.querySelector('input:not([type=hidden])').value.trim()) id.value = uuid();
    }
  }
  function fill(all) {
    for (const [name] of all) {
      const found = name.match(/^(\w+)\.(\d+)\./);
      const section = found && sections.find((one) => one.querySelector(`[name^="${found[1]}."]`));
      while (section && rowsOf(section).length <= Number(found[2])) addRow(section);
    }
    for (const [name, value] of all) {
      const field = form.elements[name];
      if (field && 'value' in field) field.value = value;
    }
    room();
  }

  // ---- Saving ---------------------------------------------------------------------------------------------------

  /** `done`, `again` when there is no network, `page` when a person must look at what the server says. */
  async function send() {
    room();
    const sentAs = JSON.stringify(fields());
    const body = new URLSearchParams([...new FormData(form)]);
    let answer;
    try {
      answer = await fetch(`${form.getAttribute('action')}/kept`, { method: 'POST', credentials: 'same-origin', body });
    } catch {
      return 'again';
    }
    if (answer.status >= 500) return 'again';
    const said = answer.ok && !answer.redirected ? await answer.json().catch(() => null) : null;
    if (!said) return 'page';
    version.value = String(said.version);
    if (JSON.stringify(fields()) === sentAs) {
      isDirty = false;
      forget();
    } else {
      keep();
    }
    // The page that is kept for an evening without network is the one with what was just saved.
    keepPage(words.worker, '/staff/meetings/');
    return 'done';
  }
  async function retry() {
    if (!isWaiting) return;
    const how = await send();
    if (how === 'again') return;
    isWaiting = false;
    if (how === 'done') state('saved', words.saved);
    else form.submit();
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    keep();
    const how = await send();
    if (how === 'done') {
      state('saved', words.saved);
      window.location.assign(words.back);
    } else if (how === 'again') {
      isWaiting = true;
      state('failed', words.waiting);
    } else {
      form.submit();
    }
  });
  form.addEventListener('input', () => {
    isDirty = true;
    room();
    if (keep()) state('saved', isWaiting ? words.waiting : words.kept);
    else state('failed', words.lost);
  });
  window.addEventListener('online', retry);
  window.setInterval(retry, RETRY);
  window.addEventListener('beforeunload', (event) => { if (isDirty && !kept()) event.preventDefault(); });

  keepPage(words.worker, '/staff/meetings/');

  // ---- Coming back ----------------------------------------------------------------------------------------------

  // A form that came back from the server holds what was sent; anything older has had its time.
  const before = kept();
  if (words.fresh !== 'yes' || !before) {
    forget();
    room();
    return;
  }
  const now = JSON.stringify(fields());
  if (JSON.stringify(before.fields) === now) { forget(); room(); return; }
  fill(before.fields);
  // With the version it was begun on: what somebody saved meanwhile is shown beside it, and not written over.
  version.value = before.version;
  isDirty = true;
  state('saved', words.restored);
  const drop = document.getElementById('drop');
  drop.hidden = false;
  drop.addEventListener('click', () => { forget(); isDirty = false; window.location.reload(); });
})();
