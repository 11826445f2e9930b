// The service worker of the host's page, of a group's booklets, of the phone at the door and of the page minutes are
// written on. Keeps the page and what it loads on the device after the first visit, so that a table without network has its
// questions and its notes. Reports are never touched here: the page itself sends them.
'use strict';

const PREFIX = 'medvirk-table:';
/** How long a slow network may take before the kept page is shown. */
const PATIENCE = 4000;

/** How long a page of staff is kept: the evening of the meeting, and not for whoever has the device the day after. */
const EVENING = 24 * 60 * 60 * 1000;

/** The page minutes are written on: staff's, so it goes with the session (app.js) and when the program turns it down. */
const isStaff = (url) => /^\/staff\/meetings\/[0-9a-f-]{36}\/minutes\/edit$/.test(url.pathname);
/** That, and `/b/<token>`, `/w/<token>` and `/d/<token>`: the only pages that are kept. */
const isKept = (url) => isStaff(url) || /^\/[bdw]\/[0-9a-f]{32}$/.test(url.pathname);
const isAsset = (url) => url.pathname.startsWith('/assets/');
const cacheOf = (path) => caches.open(PREFIX + path);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what it has loaded. What an earlier version of it needed is dropped when all of the new is here.
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep') return;
  event.waitUntil(keep(event.data.page, event.data.lang, event.data.files).then(
    () => event.source?.postMessage({ type: 'kept' }),
    () => {},
  ));
});

async function keep(page, lang, files) {
  const cache = await cacheOf(page);
  const wanted = new Set(files.map((file) => new URL(file, self.location.origin).href));
  await Promise.all([...wanted].map(async (href) => {
    if (!(await cache.match(href))) await cache.add(href);
  }));
  // The page is asked for anew, in the language it was read in: the first visit came before there was anybody to keep it.
  const headers = lang ? { 'accept-language': lang } : {};
  const answer = await fetch(page, { credentials: 'same-origin', redirect: 'manual', headers });
  if (answer.ok) await cache.put(page, answer);
  else if (isOver(answer, new URL(page, self.location.origin))) { await caches.delete(PREFIX + page); return; }
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (isAsset(url) && !wanted.has(url.href)) await cache.delete(request);
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && isKept(url)) event.respondWith(page(event.request, url));
  else if (isAsset(url)) event.respondWith(asset(event.request));
});

/** Whether an answer says that the page is no longer this device's to keep: a link withdrawn, a session over, minutes locked. */
const isOver = ({ status, type }, url) => status === 404 || status === 410
  || (isStaff(url) && (type === 'opaqueredirect' || (status >= 400 && status < 500 && status !== 429)));

/** The page as it was kept, while it may be. */
async function keptIn(cache, url) {
  const kept = await cache.match(url.pathname);
  if (!kept || !isStaff(url)) return kept;
  if (Date.now() - Date.parse(kept.headers.get('date') ?? '') < EVENING) return kept;
  await caches.delete(PREFIX + url.pathname);
  return undefined;
}

/** From the network while it answers in time, else as it was kept. What is over is forgotten. */
async function page(request, url) {
  const cache = await cacheOf(url.pathname);
  const kept = await keptIn(cache, url);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(url.pathname, answer.clone());
    else if (isOver(answer, url)) await caches.delete(PREFIX + url.pathname);
    return answer;
  });
  if (!kept) return asked;
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), PATIENCE); });
  return Promise.race([asked.then((answer) => (answer.status >= 500 ? kept : answer)), late]).catch(() => kept);
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}
