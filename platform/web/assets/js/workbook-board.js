// The process leader's board: what groups write appears by itself, and answers are dragged to a main trend with a mouse.
// Nothing moves under somebody's hands: while an answer is ticked or a field of a part has the focus, what is new there
// waits, and the page says so. Without this script, and by keyboard, the forms of the page do the same.
(() => {
  'use strict';
  const EVERY = 8_000;
  const board = document.querySelector('[data-mv-board]');
  if (!board) return;
  const lead = board.querySelector('[data-mv-count]');
  const form = document.getElementById('gather');
  let isBusy = false;
  let dragged = [];

  const isInUse = (part) =>
    part.contains(document.activeElement) || Boolean(part.value) || Boolean(part.querySelector('input:checked'));

  const isGathered = (card) => [...board.querySelectorAll('.mv-trend [data-card]')].some((one) => one.dataset.card === card);

  function makeDraggable() {
    if (form) for (const card of board.querySelectorAll('[data-card]')) card.draggable = true;
  }

  /** Puts what is new in its place; parts in use keep what they have. Answers whether something waits. */
  function take(fresh) {
    let isHeld = false;
    for (const part of board.querySelectorAll('[data-mv-live]')) {
      const now = fresh.getElementById(part.id);
      if (!now || now.innerHTML === part.dataset.last) continue;
      if (isInUse(part)) { isHeld = true; continue; }
      const open = new Map([...part.querySelectorAll('details[id]')].map((details) => [details.id, details.open]));
      part.dataset.last = now.innerHTML;
      part.replaceChildren(...now.childNodes);
      for (const details of part.querySelectorAll('details[id]')) if (open.has(details.id)) details.open = open.get(details.id);
    }
    makeDraggable();
    return isHeld;
  }

  async function look() {
    if (isBusy || dragged.length || document.hidden || !navigator.onLine) return;
    isBusy = true;
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // Somebody began to drag while the answer was under way.
      if (dragged.length) return;
      const isHeld = take(fresh);
      const told = fresh.querySelector('[data-mv-count]');
      if (told && told.textContent !== lead.textContent) lead.textContent = isHeld ? `${told.textContent} ${board.dataset.words}` : told.textContent;
    } catch { /* No network: the page stands as it is and looks again. */ } finally {
      isBusy = false;
    }
  }

  /** Sends the form of the page with the dragged answers; what comes back is the page as it now stands. */
  async function send(cards, fields) {
    const body = new URLSearchParams(new FormData(form));
    body.delete('card');
    for (const card of cards) body.append('card', card);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok) {
        // The answer is a page that says why.
        const why = [...fresh.querySelectorAll('main .ds-validation-message, main .mv-lead')].map((words) => words.textContent.trim());
        lead.textContent = why.join(' ') || board.dataset.lost;
        return;
      }
      for (const box of form.querySelectorAll('input:checked')) if (cards.includes(box.value)) box.checked = false;
      document.activeElement?.blur?.();
      take(fresh);
      const count = fresh.querySelector('[data-mv-count]')?.textContent ?? '';
      const done = fresh.querySelector('.mv-notice[role="status"]')?.textContent.trim() ?? '';
      lead.textContent = `${count} ${done}`;
    } catch {
      // Without a network nothing has moved.
      lead.textContent = board.dataset.lost;
    }
  }

  /** A new trend needs a name: the answers are ticked, and the name waits to be written. */
  function begin(cards) {
    for (const box of form.querySelectorAll('input[name="card"]')) box.checked = cards.includes(box.value);
    form.elements.to.value = '';
    form.elements.name.focus();
    form.elements.name.scrollIntoView({ block: 'center' });
  }

  const place = (event) => event.target.closest?.('[data-let-go]');
  const unmark = () => {
    for (const marked of board.querySelectorAll('[data-drop]')) marked.removeAttribute('data-drop');
  };
  const end = () => {
    unmark();
    dragged = [];
  };

  board.addEventListener('dragstart', (event) => {
    const card = event.target.closest?.('[data-card]');
    if (!card || !form) return;
    const ticked = [...form.querySelectorAll('input[name="card"]:checked')].map((box) => box.value);
    dragged = ticked.includes(card.dataset.card) ? ticked : [card.dataset.card];
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.textContent.trim());
  });
  board.addEventListener('dragend', end);
  board.addEventListener('dragover', (event) => {
    const over = place(event);
    unmark();
    if (!dragged.length || !over) return;
    event.preventDefault();
    over.setAttribute('data-drop', 'true');
  });
  board.addEventListener('drop', (event) => {
    const over = place(event);
    if (!dragged.length || !over) return;
    event.preventDefault();
    const cards = dragged;
    const to = over.dataset.letGo;
    end();
    if (to === 'new') begin(cards);
    else if (to === 'free') { if (cards.some(isGathered)) send(cards, { to: '', do: 'free' }); }
    else send(cards, { to, do: 'gather' });
  });

  for (const part of board.querySelectorAll('[data-mv-live]')) part.dataset.last = part.innerHTML;
  makeDraggable();
  document.addEventListener('visibilitychange', look);
  setInterval(look, EVERY);
  document.documentElement.dataset.mvBoard = 'ready';
})();
