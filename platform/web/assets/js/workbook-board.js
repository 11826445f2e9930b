// The process leader's board: what groups write appears by itself. Nothing moves under somebody's hands: while an answer
// is ticked or a field of the list has the focus, new answers wait, and the page says so. Without this script the page is
// loaded again the ordinary way.
(() => {
  'use strict';
  const EVERY = 8_000;
  const board = document.querySelector('[data-mv-board]');
  if (!board) return;
  const lead = board.querySelector('[data-mv-count]');
  const isInUse = (part) => part.contains(document.activeElement) || Boolean(part.querySelector('input:checked'));
  let isBusy = false;

  async function look() {
    if (isBusy || document.hidden || !navigator.onLine) return;
    isBusy = true;
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      let isHeld = false;
      for (const part of board.querySelectorAll('[data-mv-live]')) {
        const now = fresh.getElementById(part.id);
        if (!now || now.innerHTML === part.dataset.last) continue;
        if (isInUse(part)) { isHeld = true; continue; }
        const isOpen = part.querySelector('details')?.open;
        part.dataset.last = now.innerHTML;
        part.replaceChildren(...now.childNodes);
        if (isOpen === false) part.querySelector('details').open = false;
      }
      const told = fresh.querySelector('[data-mv-count]');
      if (told && told.textContent !== lead.textContent) lead.textContent = isHeld ? `${told.textContent} ${board.dataset.words}` : told.textContent;
    } catch { /* No network: the page stands as it is and looks again. */ } finally {
      isBusy = false;
    }
  }
  for (const part of board.querySelectorAll('[data-mv-live]')) part.dataset.last = part.innerHTML;
  document.addEventListener('visibilitychange', look);
  setInterval(look, EVERY);
  document.documentElement.dataset.mvBoard = 'ready';
})();
