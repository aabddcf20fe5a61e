import { beforeAll, expect, test } from 'vitest';
import { filledParts } from '../../src/site/sitemap-parts.ts';
import { hostileSite, hostileWords, site } from '../rig/hostile-site.ts';
import { elementsNamed, readXml, textOf } from '../rig/read-xml.ts';
import { xmlFaults } from '../rig/schemas.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

let rig: SiteRig;
beforeAll(async () => {
  rig = await hostileSite();
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);
const imported = ['sitemap-image.xsd', 'sitemap-link.xsd', 'sitemap-news.xsd'];

test('every sitemap is one by its schema, with hostile text in every field', async () => {
  const files = Object.keys(rig.tree()).filter((file) => file.startsWith('sitemap'));
  expect(files).toEqual(['sitemap-2026-11.xml', 'sitemap-news.xml', 'sitemap-pages.xml', 'sitemap.xml']);
  expect(await xmlFaults(files.map(read), 'sitemap.xsd', imported)).toEqual([]);
  expect(await xmlFaults([read('sitemap.xml').replaceAll('<loc>', '<Loc>')], 'sitemap.xsd', imported)).not.toEqual([]);
  const wrongDate = read('sitemap-news.xml').replace(/<news:publication_date>/, '$&x');
  expect(await xmlFaults([wrongDate], 'sitemap.xsd', imported)).not.toEqual([]);
});

test('an article has its last change, its translations and its pictures; the index has the newest change of each month', () => {
  const urls = elementsNamed('url', readXml(read('sitemap-2026-11.xml')));
  expect(urls.map((url) => decodeURI(textOf('loc', url).slice(site.length)))).toEqual([
    '2026/11/20/plain/',
    '2026/11/20/rain/',
    'fa/2026/11/20/باران/',
    '2026/11/21/other/',
  ]);
  const rain = urls[1];
  if (!rain) throw new Error('There is no such article');
  expect(textOf('lastmod', rain)).toBe('2026-11-21T12:00:00+03:30');
  expect(
    elementsNamed('xhtml:link', rain).map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
  ).toEqual([
    ['en', `${site}2026/11/20/rain/`],
    ['fa', `${site}fa/2026/11/20/${encodeURIComponent('باران')}/`],
    ['x-default', `${site}2026/11/20/rain/`],
  ]);
  const images = elementsNamed('image:loc', rain).map(({ text }) => text);
  expect(images).toHaveLength(1);
  expect(rig.exists(`_site/${decodeURI((images[0] ?? '').slice(site.length))}`)).toBe(true);
  const months = elementsNamed('sitemap', readXml(read('sitemap.xml')));
  expect(months.map((month) => [textOf('loc', month), textOf('lastmod', month)])).toEqual([
    [`${site}sitemap-pages.xml`, ''],
    [`${site}sitemap-2026-11.xml`, '2026-11-22T09:00:00+03:30'],
  ]);
});

test('the news sitemap has the articles of two days by the build clock, and loses them as it goes on', async () => {
  const titles = () => elementsNamed('news:title', readXml(read('sitemap-news.xml'))).map(({ text }) => text);
  expect(titles()).toEqual(['Retold']);
  await using other = await SiteRig.of({
    'content/a/new.md': article({ headline: 'New', date: '2026-11-22 10:00' }),
    'content/a/older.md': article({ headline: 'Older', date: '2026-11-20 15:31' }),
    'content/a/oldest.md': article({ headline: 'Oldest', date: '2026-11-20 15:29' }),
  });
  const newsAt = async (now: string) => {
    expect(await other.run('build', '--now', now)).toMatchObject({ code: 0 });
    return elementsNamed('news:title', readXml(other.read('_site/sitemap-news.xml'))).map(({ text }) => text);
  };
  expect(await newsAt('2026-11-22T12:00:00Z')).toEqual(['New', 'Older']);
  expect(await newsAt('2026-11-23T12:00:00Z')).toEqual(['New']);
  expect(await newsAt('2026-12-23T12:00:00Z')).toEqual([]);
});

test('the news sitemap keeps what Google asks of it', async () => {
  await using other = await hostileSite();
  expect(await other.run('build', '--now', '2026-11-20T12:00:00Z')).toMatchObject({ code: 0 });
  const news = elementsNamed('news:news', readXml(other.read('_site/sitemap-news.xml')));
  expect(news).toHaveLength(3);
  for (const one of news) {
    expect(textOf('news:publication_date', one)).toMatch(/^2026-11-20T\d\d:\d\d:\d\d\+03:30$/);
    expect(['en', 'fa']).toContain(textOf('news:language', one));
  }
  const hostileOne = news.find((one) => textOf('news:title', one) !== 'A plain day');
  for (const words of hostileWords) expect(hostileOne && textOf('news:title', hostileOne)).toContain(words);
});

test('robots.txt lets everyone in and names both sitemaps', () => {
  expect(read('robots.txt')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\nSitemap: ${site}sitemap-news.xml\n`,
  );
});

test('a part never holds more than it may, and what comes last changes the last part alone', () => {
  const entries = Array.from({ length: 120_001 }, (_, at) => at);
  const parts = filledParts(entries, () => 500);
  expect(parts.map(({ length }) => length)).toEqual([50_000, 50_000, 20_001]);
  const heavy = filledParts(entries, (entry) => 2000 + (entry % 7) * 100);
  for (const part of heavy) {
    expect(part.reduce((sum, entry) => sum + 2000 + (entry % 7) * 100, 0)).toBeLessThanOrEqual(50_000_000);
  }
  expect(heavy.flat()).toEqual(entries);
  const more = filledParts([...entries, 120_001], (entry) => 2000 + (entry % 7) * 100);
  expect(more.slice(0, heavy.length - 1)).toEqual(heavy.slice(0, -1));
  expect(filledParts([1], () => 1e9)).toEqual([[1]]);
});

test('the longest addresses take no more than was counted for them', async () => {
  const long = 'ب'.repeat(80);
  await using other = await SiteRig.of(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`content/${long}/${long}-${at}.md`, article({ headline: `Story ${at}` })]),
    ),
  );
  expect(await other.run('build')).toMatchObject({ code: 0 });
  const bytes = Buffer.byteLength(other.read('_site/sitemap-2026-11.xml'));
  // What is counted is never less than what is written.
  expect(bytes).toBeLessThan(40 * (9 * 170 + 22 + 300));
  expect(elementsNamed('loc', readXml(other.read('_site/sitemap-2026-11.xml')))).toHaveLength(40);
});
