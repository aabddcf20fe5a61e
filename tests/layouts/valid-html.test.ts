import { beforeAll, expect, test } from 'vitest';
import { builtSite, htmlFiles } from '../rig/built-site.ts';
import { Findings } from '../rig/findings.ts';
import { htmlFaults } from '../rig/html-faults.ts';
import { elementsNamed, readXml, textOf } from '../rig/read-xml.ts';
import type { SiteRig } from '../rig/site-rig.ts';

let rig: SiteRig;
beforeAll(async () => {
  rig = await builtSite('gazette');
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);

test('every page is valid HTML', async () => {
  const findings = new Findings();
  for (const file of htmlFiles(rig)) findings.note('html', file, await htmlFaults(read(file)));
  expect(findings.of('html')).toEqual([]);
});

test('every page has a title, and no two pages that are to be found have the same', () => {
  const titles = htmlFiles(rig)
    .map(read)
    .filter((html) => !html.includes('<meta name="robots" content="noindex">'))
    .map((html) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
  expect(titles).not.toContain(undefined);
  const seen = new Set<string | undefined>();
  expect(titles.filter((title) => seen.has(title) || !seen.add(title))).toEqual([]);
});

test('the feeds are RSS with an address, a time and the whole text for each article', () => {
  for (const [file, language, articles] of [
    ['feed.xml', 'en', 7],
    ['fa/feed.xml', 'fa', 5],
  ] as const) {
    const feed = readXml(read(file));
    expect(feed).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    expect(textOf('language', feed)).toBe(language);
    const items = elementsNamed('item', feed);
    expect(items).toHaveLength(articles);
    for (const item of items) {
      expect(textOf('guid', item)).toBe(textOf('link', item));
      expect(textOf('link', item)).toMatch(/^https:\/\/gazette\.example\/(fa\/)?20\d\d\/.+\/$/);
      expect(textOf('pubDate', item)).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
      expect(textOf('title', item)).not.toBe('');
      expect(textOf('content:encoded', item)).toMatch(/^<div lang="(en|fa)" dir="(ltr|rtl)">.*<p>.+<\/p>.*<\/div>$/s);
    }
  }
});

test('in a feed the newest article is first and its links and pictures are whole addresses', () => {
  const items = elementsNamed('item', readXml(read('feed.xml')));
  expect(textOf('title', items[0] ?? readXml('<none/>'))).toBe(
    'Fog holds the morning ferry: ‘we could hear it’, says the pilot',
  );
  const harbour = items.find((item) => textOf('link', item).includes('harbour-reopens'));
  const html = harbour ? textOf('content:encoded', harbour) : '';
  expect(html).toMatch(/src="https:\/\/gazette\.example\/pictures\/buoy-\w{10}-\d+\.jpg"/);
  expect([...html.matchAll(/(?:href|src)="(?!https:\/\/|#)([^"]*)"/g)].map(([, link]) => link)).toEqual([]);
  expect(harbour && elementsNamed('dc:creator', harbour).map(({ text }) => text)).toEqual([
    'Mira Tane',
    'Olin Marsh',
    'Ilka Vos-Brandt',
  ]);
  expect(harbour && elementsNamed('category', harbour).map(({ text }) => text)).toEqual(['Ferries', 'The old harbour']);
});

test('robots.txt names the sitemap, and the sitemaps name every page that readers can find', () => {
  expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/gazette\.example\/sitemap\.xml$/m);
  const index = elementsNamed('loc', readXml(read('sitemap.xml'))).map(({ text }) => text);
  const files = index.map((address) => address.replace('https://gazette.example/', ''));
  expect(files).toEqual(['sitemap-pages.xml', 'sitemap-2021-03.xml', 'sitemap-2026-11.xml']);
  const named = files.flatMap((file) => elementsNamed('loc', readXml(read(file)))).map(({ text }) => decodeURI(text));
  const pages = htmlFiles(rig)
    // The archive only leads to what the sitemaps name.
    .filter((file) => !/noindex|has been withdrawn|No longer published|archive-page/.test(read(file)))
    .map((file) => `https://gazette.example/${file.replace(/index\.html$/, '')}`);
  expect([...named].sort()).toEqual([...pages].sort());
});
