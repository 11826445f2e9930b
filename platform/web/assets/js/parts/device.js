// What pages that work without a network share: a place on the device, ids, the time, photos made smaller, and the worker
// that keeps the page. Put in front of every script that names it; one page may load several of them.
globalThis.medvirkDevice ??= (() => {
  'use strict';
  /** Longest side of a photo that is sent, in pixels. */
  const LONGEST = 2000;

  /** A place on the device for records that have a `key`. What it is given is on disk when it resolves, not before. */
  function openStore(database, name) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath: 'key' });
      request.onsuccess = () => {
        const within = (mode, work) => new Promise((done, failed) => {
          const transaction = request.result.transaction(name, mode, { durability: 'strict' });
          const asked = work(transaction.objectStore(name));
          transaction.oncomplete = () => done(asked.result);
          transaction.onerror = () => failed(transaction.error);
          transaction.onabort = () => failed(transaction.error);
        });
        resolve({
          get: (key) => within('readonly', (records) => records.get(key)),
          put: (record) => within('readwrite', (records) => records.put(record)),
          remove: (key) => within('readwrite', (records) => records.delete(key)),
        });
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
  }

  /** A new id; an address without TLS on the municipality's own net has no randomUUID. */
  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Hours and minutes the way the page's language writes them. */
  function clock(moment) {
    const { lang } = document.documentElement;
    const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).format(moment);
    return lang === 'en' ? time : time.replace(':', '.');
  }

  function icon(element, name) {
    const use = element.querySelector('use');
    if (use) use.setAttribute('href', use.getAttribute('href').replace(/#.*$/, `#${name}`));
  }

  /** Says in `#net` whether there is a network. */
  function showNet() {
    const net = document.getElementById('net');
    const state = navigator.onLine ? 'online' : 'offline';
    net.dataset.state = state;
    net.querySelector('span').textContent = net.dataset[state];
    icon(net, state);
  }

  /** A photo as JPEG, small enough for a thin network. Throws when it is no picture. */
  async function smaller(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.85); });
    if (!blob) throw new Error('no picture');
    return blob.arrayBuffer();
  }

  /** The service worker keeps this page, and the files it needs, for an evening without network. */
  async function keepPage(worker, scope, more = []) {
    if (!('serviceWorker' in navigator)) return;
    try {
      await navigator.serviceWorker.register(worker, { scope });
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      const named = [...document.querySelectorAll('link[href], script[src], use')].map((element) => element.href?.baseVal ?? element.href ?? element.src);
      const files = [...loaded, ...named, ...more].map((address) => new URL(address, location.href))
        .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
        .map((url) => url.pathname);
      navigator.serviceWorker.addEventListener('message', ({ data }) => { if (data?.type === 'kept') document.documentElement.dataset.mvKept = 'yes'; });
      active.postMessage({ type: 'keep', page: location.pathname, lang: document.documentElement.lang, files: [...new Set(files)] });
    } catch { /* The page works without; it is only not there without network. */ }
  }

  return { openStore, uuid, clock, icon, showNet, smaller, keepPage };
})();
