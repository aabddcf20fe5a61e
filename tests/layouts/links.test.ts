import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, htmlFiles, isRedirect } from '../rig/built-site.ts';
import { crawl, linksOf } from '../rig/crawl.ts';
import { ServedSite } from '../rig/served-site.ts';
import type { SiteRig } from '../rig/site-rig.ts';

const home = 'https://gazette.example/';
const fronts = ['', 'fa/'];

let rig: SiteRig;
let site: ServedSite;
beforeAll(async () => {
  rig = await builtSite('gazette');
  site = await ServedSite.of(rig.path('_site'));
  return async () => {
    await site[Symbol.asyncDispose]();
    await rig[Symbol.asyncDispose]();
  };
});

test('no link, anchor or picture is dead, at the root of a host and below it', async () => {
  expect((await crawl(site.atRoot, home, fronts)).dead).toEqual([]);
  expect((await crawl(site.below, home, fronts)).dead).toEqual([]);
});

test('every page that is listed can be reached from the front pages', async () => {
  const { pages } = await crawl(site.atRoot, home, fronts);
  // A withdrawn article with a correction stands among the corrections.
  const gone = ['2026/11/10/market-day/'];
  const all = htmlFiles(rig)
    .filter((file) => !file.endsWith('404.html') && !isRedirect(rig.read(`_site/${file}`)))
    .map((file) => file.replace(/index\.html$/, ''));
  expect(all.filter((page) => !pages.includes(page))).toEqual(gone);
});

test('every picture that is published is shown on a page, or to machines', () => {
  const shown = htmlFiles(rig).flatMap((file) => {
    const html = rig.read(`_site/${file}`);
    const shared = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    // What is cut to another shape stands in the data for search engines.
    const cuts = [...html.matchAll(/"https:\/\/[^"]*\/pictures\/[^"]+-\d+x\d+\.jpg"/g)].map(([link]) =>
      link.slice(1, -1),
    );
    return [...linksOf(html), shared, ...cuts].map((link) => link.split('/').at(-1));
  });
  const pictures = Object.keys(rig.tree('_site/pictures'));
  expect(pictures.length).toBeGreaterThan(0);
  // A picture that stands only in a body is not shared by itself, but feeds have it.
  const feeds = [rig.read('_site/feed.xml'), rig.read('_site/fa/feed.xml')].join();
  expect(pictures.filter((picture) => !shown.includes(picture) && !feeds.includes(picture))).toEqual([]);
});

test('links within the site are relative, so that it can be moved as it is', () => {
  const absolute = htmlFiles(rig)
    .filter((file) => !file.endsWith('404.html'))
    .flatMap((file) => linksOf(rig.read(`_site/${file}`)).filter((link) => link.startsWith('/')));
  expect(absolute).toEqual([]);
});

test('an old address leads to where its article is, by itself and by a link', () => {
  for (const [file, target, headline] of [
    ['2026/harbour/index.html', '../../2026/11/20/harbour-reopens/', 'The “old harbour” reopens after nine winters'],
    ['news/4711/index.html', '../../2026/11/20/harbour-reopens/', 'The “old harbour” reopens after nine winters'],
    ['who-we-are/index.html', '../about/', 'About the Gazette'],
  ] as const) {
    const html = rig.read(`_site/${file}`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(html).toContain(`<a href="${target}">${headline}</a>`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(
      /<link rel="canonical" href="https:\/\/gazette\.example\/(2026\/11\/20\/harbour-reopens|about)\/">/,
    );
  }
});

describe('404.html', () => {
  const deep = ['no/such/page/at/all/', 'nothing', '2026/11/20/nothing.html', 'fa/no/such/page/'];

  test('has living links at whatever depth it is shown, at the root', async () => {
    for (const address of deep) expect(await deadIn(site.atRoot, address), address).toEqual([]);
  });

  test('has living links below a folder too, when the site was built for it', async () => {
    await using rig = await builtSite('gazette', '--base-path', '/sub/');
    await using site = await ServedSite.of(rig.path('_site'));
    for (const address of deep) expect(await deadIn(site.below, address), address).toEqual([]);
    expect(rig.read('_site/404.html')).toContain('href="/sub/"');
    expect((await crawl(site.below, home, fronts)).dead).toEqual([]);
  });

  async function deadIn(base: string, address: string): Promise<readonly string[]> {
    const response = await fetch(base + address);
    expect(response.status).toBe(404);
    const links = linksOf(await response.text()).filter((link) => !/^(#|data:)/.test(link));
    expect(links.length).toBeGreaterThan(8);
    const dead: string[] = [];
    for (const link of links) {
      const target = new URL(link.replace(home, base), base + address);
      if (!target.href.startsWith(base) || (await fetch(target)).status !== 200) dead.push(link);
    }
    return dead;
  }
});

test('nothing of held and draft articles is anywhere in the site', () => {
  const secrets =
    /unannounced|embargoed|helda|secretan|the-new-bridge|unfinished|drafta|foghorn|the drafted|secret note|ed note/i;
  const tree = rig.tree();
  expect(Object.keys(tree).filter((file) => secrets.test(file))).toEqual([]);
  expect(Object.entries(tree).flatMap(([file, text]) => (secrets.test(text) ? [file] : []))).toEqual([]);
});
