// <a data-making="words" data-made="words">: a file that takes seconds to make. The link says so until the file has come, and that
// it has come. Without script it is a link like any other.
(() => {
  'use strict';
  /** The name the server gives the file (RFC 6266), or the end of its address. */
  const nameOf = (answer, link) => {
    const said = answer.headers.get('content-disposition') ?? '';
    const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said);
    return encoded ? decodeURIComponent(encoded[1]) : link.pathname.split('/').pop();
  };
  const keep = async (answer, link) => {
    const address = URL.createObjectURL(await answer.blob());
    const file = document.createElement('a');
    file.href = address;
    file.download = nameOf(answer, link);
    document.body.append(file);
    file.click();
    file.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  const stateOf = (link) => {
    let state = link.nextElementSibling;
    if (!state?.classList.contains('mv-making')) {
      state = document.createElement('span');
      state.className = 'mv-making';
      state.setAttribute('role', 'status');
      link.after(state);
    }
    state.textContent = '';
    return state;
  };
  document.addEventListener('click', async (event) => {
    const link = event.target.closest?.('a[data-making]');
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    if (link.getAttribute('aria-busy') === 'true') return;
    const state = stateOf(link);
    link.setAttribute('aria-busy', 'true');
    requestAnimationFrame(() => { state.textContent = link.dataset.making; });
    try {
      const answer = await fetch(link.href, { credentials: 'same-origin' });
      // Whoever is signed out, and whatever went wrong, is told by a page of its own.
      if (!answer.ok || answer.redirected) throw new Error(`status ${answer.status}`);
      await keep(answer, link);
      state.textContent = link.dataset.made;
    } catch {
      state.remove();
      window.location.assign(link.href);
    } finally {
      link.removeAttribute('aria-busy');
    }
  });
})();
