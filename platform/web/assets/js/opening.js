// Counts down to the moment a sign-up opens. The words of the exact moment are on the page, and the server decides:
// without this script nothing is missing.
(() => {
  'use strict';
  const boxes = [...document.querySelectorAll('[data-opens]')];
  if (!boxes.length) return;
  /** The server's clock less this device's, in milliseconds: a phone that is wrong must not be late. */
  let ahead = 0;
  const ask = async () => {
    const sent = Date.now();
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
    const told = new Date(answer.headers.get('date') ?? '').getTime();
    // The header has whole seconds: the middle of the second, at the middle of the way there and back.
    if (!Number.isNaN(told)) ahead = told + 500 - (sent + Date.now()) / 2;
  };
  const words = (seconds, units) => {
    const [days, hours, minutes, rest] = units;
    const parts = [[Math.floor(seconds / 86400), days], [Math.floor(seconds / 3600) % 24, hours], [Math.floor(seconds / 60) % 60, minutes], [seconds % 60, rest]];
    const first = Math.max(0, parts.findIndex(([count]) => count > 0));
    // Nobody waits for seconds while there are days.
    const last = first === 0 && parts[0][0] > 0 ? 3 : 4;
    return parts.slice(first, last).map(([count, unit]) => `${count} ${unit}`).join(' ');
  };
  let timer = 0;
  const tick = () => {
    const now = Date.now() + ahead;
    let isLeft = false;
    for (const box of boxes) {
      const left = Math.ceil((new Date(box.dataset.opens).getTime() - now) / 1000);
      const line = box.querySelector('[data-opens-left]');
      line.hidden = left <= 0;
      if (left > 0) {
        isLeft = true;
        line.textContent = box.dataset.left.replace('%s', words(left, box.dataset.units.split(',')));
      } else {
        const said = box.querySelector('[data-opens-now]');
        if (!said.textContent) said.textContent = said.dataset.words;
        box.dataset.state = 'open';
      }
    }
    if (!isLeft) window.clearInterval(timer);
  };
  timer = window.setInterval(tick, 1000);
  tick();
  ask().then(tick, () => {});
})();
