/* Has the pages that a reader opens kept, and on the offline page lists them and forgets them. */
(() => {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
  const root = new URL('..', document.currentScript.src).href;
  const [pages, parts] = [`dateline pages ${root}`, `dateline parts ${root}`];

  /** A page that was there before the worker asks it to be kept. */
  async function begin() {
    const worker = await navigator.serviceWorker.register(new URL('service-worker.js', root));
    if (navigator.serviceWorker.controller || !(worker.active ?? worker.installing ?? worker.waiting)) return;
    const { active } = await navigator.serviceWorker.ready;
    const shown = performance
      .getEntriesByType('resource')
      .filter(({ name, initiatorType }) => name.startsWith(root) && ['img', 'css', 'script'].includes(initiatorType));
    active.postMessage({ keep: [location.href, ...shown.map(({ name }) => name)] });
  }

  const list = document.getElementById('page_kept');

  async function show() {
    const cache = await caches.open(pages);
    const kept = await Promise.all(
      (await cache.keys()).map(async ({ url }) => {
        const text = await (await cache.match(url)).text();
        const { documentElement, title } = new DOMParser().parseFromString(text, 'text/html');
        return { url, title, lang: documentElement.lang, dir: documentElement.dir };
      }),
    );
    const readable = kept.filter(({ url }) => !/\/(offline|search)\/$/.test(url)).reverse();
    for (const { url, title, lang, dir } of readable) {
      const link = document.createElement('a');
      Object.assign(link, { href: url, textContent: title, lang, dir });
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    list.hidden = readable.length === 0;
    forget.hidden = readable.length === 0;
    document.getElementById('page_nothing_kept').hidden = readable.length > 0;
  }

  /** What was read stays in the phone until then, for whoever holds it. */
  const forget = document.getElementById('page_forget');
  async function forgetAll() {
    const cache = await caches.open(pages);
    for (const { url } of await cache.keys()) if (!/\/offline\/$/.test(url)) await cache.delete(url);
    await caches.delete(parts);
    list.replaceChildren();
    await show();
    document.querySelector('h1').focus();
  }

  begin().catch(() => {});
  if (list) {
    forget.addEventListener('click', forgetAll);
    show();
  }
})();
