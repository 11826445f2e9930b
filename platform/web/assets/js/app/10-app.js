// Small improvements to pages that work without them. No framework, no inline code, nothing sent to anyone.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('mv-js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  /** Words for people are in the page (data-…), never here. */
  const say = (text) => {
    let live = document.getElementById('mv-live');
    if (!live) {
      live = document.createElement('p');
      live.id = 'mv-live';
      live.className = 'ds-sr-only';
      live.setAttribute('role', 'status');
      document.body.append(live);
    }
    live.textContent = '';
    requestAnimationFrame(() => { live.textContent = text; });
  };

  // <form data-confirm="dialog-id"> or <button data-confirm="dialog-id">: ask in a <dialog>, then go on with the same submit.
  // Without script the server shows a page that asks the same question.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    const id = button?.dataset.confirm ?? form.dataset.confirm;
    const dialog = id && document.getElementById(id);
    if (!dialog || typeof dialog.showModal !== 'function' || form.dataset.confirmed === 'yes') return;
    event.preventDefault();
    const yes = dialog.querySelector('[value="yes"]');
    const close = () => {
      dialog.removeEventListener('close', close);
      if (dialog.returnValue !== 'yes') return;
      form.dataset.confirmed = 'yes';
      form.requestSubmit(button ?? undefined);
      delete form.dataset.confirmed;
    };
    dialog.returnValue = '';
    dialog.addEventListener('close', close);
    dialog.showModal();
    (dialog.querySelector('[autofocus]') ?? yes)?.focus();
  });

  // A form is sent once: a second press within the same page does nothing.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('method') !== 'post' || form.hasAttribute('data-many')) return;
    if (form.dataset.sent === 'yes') event.preventDefault();
    form.dataset.sent = 'yes';
    window.setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => { delete form.dataset.sent; }));

  // Signing out takes along the pages of staff that the device keeps for when there is no network (table-sw.js).
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('action') !== '/staff/sign-out' || !('caches' in window)) return;
    event.preventDefault();
    const forget = async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith('medvirk-table:/staff/')).map((name) => caches.delete(name)));
    };
    const late = new Promise((resolve) => { window.setTimeout(resolve, 2000); });
    Promise.race([forget(), late]).catch(() => {}).then(() => form.submit());
  });

  // <form data-autosubmit>: a filter takes effect when it is changed; text after a short rest.
  all('form[data-autosubmit]').forEach((form) => {
    form.addEventListener('change', (event) => { if (event.target.type !== 'search') form.requestSubmit(); });
    all('[data-autosubmit-button]', form).forEach((button) => { button.hidden = true; });
  });

  // <textarea data-count="count-id">, with <p id="count-id" data-left="%d tegn igjen" data-over="%d tegn for mye" data-limit="600">.
  all('[data-count]').forEach((field) => {
    const note = document.getElementById(field.dataset.count);
    if (!note) return;
    const limit = Number(note.dataset.limit);
    const show = () => {
      const left = limit - field.value.length;
      note.textContent = (left < 0 ? note.dataset.over : note.dataset.left).replace('%d', String(Math.abs(left)));
      note.dataset.state = left < 0 ? 'over' : 'ok';
    };
    field.addEventListener('input', show);
    show();
  });

  // <time datetime="…" data-local>: for those who sit in another time zone than Norway, their own time is added.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  all('time[data-local]').forEach((time) => {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) return;
    const clock = (timeZone) => new Intl.DateTimeFormat(root.lang || 'nb', { timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' }).format(at);
    if (clock(zone) === clock('Europe/Oslo')) return;
    const extra = document.createElement('span');
    extra.className = 'mv-muted';
    extra.textContent = ` (${(time.dataset.local || '%s').replace('%s', clock(zone))})`;
    time.after(extra);
  });

  // <time datetime="…" data-countdown data-over="…">: minutes and seconds left, for the stage and long tasks.
  const countdowns = all('[data-countdown]');
  if (countdowns.length) {
    const tick = () => countdowns.forEach((clock) => {
      const left = Math.round((new Date(clock.dateTime).getTime() - Date.now()) / 1000);
      const size = Math.abs(left);
      clock.textContent = `${left < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
      clock.dataset.state = left < 0 ? 'over' : left <= 30 ? 'soon' : 'running';
    });
    tick();
    window.setInterval(tick, 1000);
  }

  // <button data-copy="text or empty for this page's address" data-copied="Kopiert">.
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button || !navigator.clipboard) return;
    await navigator.clipboard.writeText(button.dataset.copy || location.href);
    const words = button.querySelector('span') ?? button;
    const before = words.textContent;
    words.textContent = button.dataset.copied;
    say(button.dataset.copied);
    window.setTimeout(() => { words.textContent = before; }, 2500);
  });

  // <button data-print>.
  document.addEventListener('click', (event) => { if (event.target.closest?.('[data-print]')) window.print(); });

  // <button data-step="1" data-for="field-id">: plus and minus beside a number field.
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-step]');
    const field = button && document.getElementById(button.dataset.for);
    if (!field) return;
    const next = Number(field.value || 0) + Number(button.dataset.step);
    field.value = String(Math.min(Number(field.max || Infinity), Math.max(Number(field.min || 0), next)));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    say(field.value);
  });

  // <input type="checkbox" data-check-all="name">: all rows at once.
  document.addEventListener('change', (event) => {
    const name = event.target.dataset?.checkAll;
    if (name) all(`input[type="checkbox"][name="${CSS.escape(name)}"]`).forEach((box) => { box.checked = event.target.checked; });
  });

  // <… data-key="j">: a single key presses it, within [data-shortcuts]. WCAG 2.1.4: [data-shortcuts-toggle] turns them off, and the choice is kept.
  const bench = document.querySelector('[data-shortcuts]');
  if (bench) {
    const store = 'mv-shortcuts';
    const toggle = document.querySelector('[data-shortcuts-toggle]');
    const isOn = () => localStorage.getItem(store) !== 'off';
    const show = () => toggle?.setAttribute('aria-pressed', String(isOn()));
    toggle?.addEventListener('click', () => { localStorage.setItem(store, isOn() ? 'off' : 'on'); show(); });
    show();
    const writes = (element) => element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
      || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit)$/.test(element.type));
    document.addEventListener('keydown', (event) => {
      if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || document.querySelector('dialog[open]')) return;
      // Enter on a link or a button does what it says there.
      if (event.key === 'Enter' && event.target.closest('a[href], button, summary')) return;
      const target = bench.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!target) return;
      event.preventDefault();
      if (target.tagName === 'TEXTAREA' || (target.tagName === 'INPUT' && /^(text|search)$/.test(target.type))) target.focus();
      else {
        // What is opened is what is written in next; it can have the focus when it has opened.
        const opened = target.closest('details');
        if (target.tagName === 'SUMMARY') opened.addEventListener('toggle', () => opened.querySelector('textarea')?.focus(), { once: true });
        target.click();
      }
    });
  }

  // Tabs that are drawn sideways on a telephone, and a menu longer than the window, begin where the reader is.
  for (const box of document.querySelectorAll('.mv-phases, .mv-sidenav')) {
    const here = box.querySelector('[aria-current="page"]');
    if (!here) continue;
    const [own, at] = [box.getBoundingClientRect(), here.getBoundingClientRect()];
    if (at.right > own.right) box.scrollLeft += at.left - own.left - (own.width - at.width) / 2;
    if (at.bottom > own.bottom) box.scrollTop += at.top - own.top - (own.height - at.height) / 2;
  }
})();
