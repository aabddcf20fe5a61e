/*
 * Keeps the pages a reader has opened, for when there is no network. A page is asked of the network first, so that nobody
 * reads an old one who can have a new one; when the network does not answer in time, the kept page is shown. The line before
 * this one names the pages that say so, one for each language.
 */
const scope = self.registration.scope;
const [pages, parts] = [`dateline pages ${scope}`, `dateline parts ${scope}`];
const [mostPages, mostParts] = [100, 300];
/** How long a reader who has the page already waits for a newer one. In milliseconds. */
const patience = 4000;

const offlinePages = self.offlinePages.map((page) => new URL(page, scope).href);

self.addEventListener('install', (event) => {
  const keepThem = async () => {
    const cache = await caches.open(pages);
    await cache.addAll(offlinePages);
    await self.skipWaiting();
  };
  event.waitUntil(keepThem());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page that brought this worker, and its parts, were there before it was. */
self.addEventListener('message', ({ data }) => {
  if (data?.keep)
    for (const address of data.keep) fetched(new Request(address), address === data.keep[0]).catch(() => {});
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(scope);
  if (!isOurs || request.url.startsWith(`${scope}search/index/`)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (['image', 'font', 'script'].includes(request.destination)) event.respondWith(part(event));
});

async function page(event) {
  const kept = await keptAt(pages, event.request);
  const fresh = fetched(event.request, true);
  event.waitUntil(fresh.catch(() => {}));
  if (!kept) return fresh.catch(() => offlinePage(event.request));
  const waited = new Promise((resolve) => {
    setTimeout(() => resolve(kept), patience);
  });
  // A server in trouble, or a filter's notice, is no reason to lose the page.
  const better = fresh.then((response) => (response.status >= 500 || response.status === 403 ? kept : response));
  return Promise.race([better.catch(() => kept), waited]);
}

/** A picture may have been taken back too, so the network comes first; browsers know which ones they need not ask for. */
async function part(event) {
  return fetched(event.request, false).catch(async () => (await keptAt(parts, event.request)) ?? Response.error());
}

async function fetched(request, isPage) {
  const response = await fetch(request);
  const copy = response.clone();
  const keeping = keep(isPage ? pages : parts, request, copy, isPage ? mostPages : mostParts);
  await keeping.catch(() => {});
  return response;
}

/** Only what is whole and the site's own; a page that was taken away is kept no longer. */
async function keep(name, request, response, most) {
  const cache = await caches.open(name);
  const address = addressIn(name, request.url);
  if (response.status === 404 || response.status === 410) await cache.delete(address);
  if (!response.ok || response.type !== 'basic' || response.redirected) return;
  // Put last, so that the first are the ones that were not read for longest.
  await cache.delete(address);
  await cache.put(address, response);
  const addresses = (await cache.keys()).map(({ url }) => url).filter((url) => !offlinePages.includes(url));
  for (const oldest of addresses.slice(0, Math.max(0, addresses.length - most))) await cache.delete(oldest);
}

async function keptAt(name, request) {
  const cache = await caches.open(name);
  return cache.match(addressIn(name, request.url), { ignoreVary: true });
}

/** In the reader's language, by the folder that the two addresses have in common. */
async function offlinePage(request) {
  const cache = await caches.open(pages);
  const [first, ...others] = offlinePages;
  const own = others.find((address) => request.url.startsWith(address.replace(/offline\/$/, '')));
  return (await cache.match(own ?? first)) ?? Response.error();
}

/** A page is the same one whatever was asked of it; a script has its version there. */
function addressIn(name, url) {
  const address = new URL(url);
  if (name === pages) address.search = '';
  address.hash = '';
  return address.href;
}
