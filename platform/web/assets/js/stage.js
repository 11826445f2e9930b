// Keeps a page about a running meeting true: counts down by the server's clock, and takes the page in anew when it has
// changed. Without this script the page asks for itself again; the times on it are right when it is made.
(() => {
  'use strict';
  const find = () => document.querySelector('[data-live]');
  if (!find()) return;
  /** The server's clock less this device's, in milliseconds: a machine in a hall is often wrong. */
  let ahead = Number(find().dataset.now) - Date.now();
  const two = (number) => String(number).padStart(2, '0');
  const words = (milliseconds) => {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return `${milliseconds < -999 ? '+' : ''}${hours ? `${hours}:` : ''}${minutes}`;
  };
  const show = (element, isShown) => {
    if (element && element.hidden === isShown) element.hidden = !isShown;
  };
  const tick = () => {
    const now = Date.now() + ahead;
    for (const box of document.querySelectorAll('[data-ends]')) {
      const left = Number(box.dataset.ends) - now;
      const length = Number(box.dataset.length);
      const state = left <= 0 ? 'over' : left <= Number(box.dataset.soon) ? 'soon' : 'calm';
      // A second that has begun counts as a whole one until it is over.
      box.querySelector('[data-left]').textContent = words(left > 0 ? left + 999 : left);
      for (const marked of [box, ...box.querySelectorAll('[data-state]')]) marked.dataset.state = state;
      box.querySelector('[data-share]')?.setAttribute('width', String(Math.max(0, Math.min(100, 100 - (left / length) * 100))));
      show(box.querySelector('[data-soon-word]'), state === 'soon');
      show(box.querySelector('[data-over]'), state === 'over');
    }
    const clock = document.querySelector('[data-clock]');
    if (clock) {
      const at = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
      // As the page writes it: 10.15 in Norwegian, 10:15 in English.
      const mark = clock.textContent.includes(':') ? ':' : '.';
      clock.textContent = at.format(now).replace(/[.:]/, mark);
    }
  };
  /** Nobody loses what they are about to choose. */
  const isBusy = (live) => live.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
  const ask = async () => {
    const live = find();
    const answer = await fetch(location.pathname, { cache: 'no-store', credentials: 'same-origin' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-live]');
    if (!fresh) return;
    ahead = Number(fresh.dataset.now) - Date.now();
    if (fresh.dataset.mark !== live.dataset.mark && !isBusy(live)) live.replaceWith(document.importNode(fresh, true));
    tick();
  };
  // A screen that goes dark in the middle of a meeting helps nobody.
  const stayAwake = () => navigator.wakeLock?.request('screen').catch(() => {});
  if (find().hasAttribute('data-stage')) {
    stayAwake();
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && stayAwake());
  }
  window.setInterval(tick, 250);
  // A network that is away for a while is asked again; the countdown goes on meanwhile.
  window.setInterval(() => ask().catch(() => {}), Number(find().dataset.every));
  tick();
})();
