// <input type="file" data-most-bytes="…" data-too-large="…">: a file that is too large is told of before it is sent. The server
// refuses it as well.
(() => {
  'use strict';
  const limited = (element) => element instanceof HTMLInputElement && element.type === 'file' && element.dataset.mostBytes;
  const isTooLarge = (input) => [...input.files].some((file) => file.size > Number(input.dataset.mostBytes));
  const tell = (input) => {
    const id = `${input.id}-size`;
    document.getElementById(id)?.remove();
    const wrong = isTooLarge(input);
    if (wrong) {
      const words = document.createElement('p');
      words.id = id;
      words.className = 'ds-validation-message';
      words.setAttribute('role', 'alert');
      words.textContent = input.dataset.tooLarge;
      input.after(words);
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
    return wrong;
  };
  document.addEventListener('change', (event) => { if (limited(event.target)) tell(event.target); });
  document.addEventListener('submit', (event) => {
    const wrong = [...event.target.elements].filter((input) => limited(input) && tell(input));
    if (wrong.length === 0) return;
    event.preventDefault();
    wrong[0].focus();
    // Before anything else: a form that is stopped here has not been sent.
  }, true);
})();
