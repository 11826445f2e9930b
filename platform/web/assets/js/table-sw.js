// The service worker of the host's page, of a group's booklets and of the phone at the door. Keeps the page and what it loads on the device after the first visit, so that a
// table without network has its questions and its notes. Reports are never touched here: the page itself sends them.
'use strict';

const PREFIX = 'medvirk-table:';
/** How long a slow network may take before the kept page is shown. */
const PATIENCE = 4000;

/** `/b/<token>`, `/w/<token>` and `/d/<token>`: the only pages that are kept. */
const isTable = (url) => /^\/[bdw]\/[0-9a-f]{32}$/.test(url.pathname);
const isAsset = (url) => url.pathname.startsWith('/assets/');
const cacheOf = (path) => caches.open(PREFIX + path);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what it has loaded. What an earlier version of it needed is dropped when all of the new is here.
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep') return;
  event.waitUntil(keep(event.data.page, event.data.files).then(
    () => event.source?.postMessage({ type: 'kept' }),
    () => {},
  ));
});

async function keep(page, files) {
  const cache = await cacheOf(page);
  const wanted = new Set(files.map((file) => new URL(file, self.location.origin).href));
  await Promise.all([...wanted].map(async (href) => {
    if (!(await cache.match(href))) await cache.add(href);
  }));
  // The page is asked for anew: the first visit came before there was anybody to keep it.
  const answer = await fetch(page, { credentials: 'same-origin', redirect: 'manual' });
  if (answer.ok) await cache.put(page, answer);
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (isAsset(url) && !wanted.has(url.href)) await cache.delete(request);
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && isTable(url)) event.respondWith(page(event.request, url));
  else if (isAsset(url)) event.respondWith(asset(event.request));
});

/** From the network while it answers in time, else as it was kept. A link that was withdrawn is forgotten. */
async function page(request, url) {
  const cache = await cacheOf(url.pathname);
  const kept = await cache.match(url.pathname);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(url.pathname, answer.clone());
    else if (answer.status === 404 || answer.status === 410) await caches.delete(PREFIX + url.pathname);
    return answer;
  });
  if (!kept) return asked;
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), PATIENCE); });
  return Promise.race([asked.then((answer) => (answer.status >= 500 ? kept : answer)), late]).catch(() => kept);
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}
