import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { htmlFiles } from '../rig/built-site.ts';
import { crawl, linksOf } from '../rig/crawl.ts';
import {
  axeViolations,
  beyondTheKeyboard,
  readerIn,
  sidewaysAt,
  sidewaysWithLargeText,
  smallTargets,
} from '../rig/page-checks.ts';
import { ServedSite } from '../rig/served-site.ts';
import { article, home, SiteRig, settings, treeOf } from '../rig/site-rig.ts';

let rig: SiteRig;
let site: ServedSite;
beforeAll(async () => {
  rig = await SiteRig.from('gazette');
  rig.write('content/site.yaml', `${rig.read('content/site.yaml')}\ntext edition: yes\n`);
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  site = await ServedSite.of(rig.path('_site'));
  return async () => {
    await site[Symbol.asyncDispose]();
    await rig[Symbol.asyncDispose]();
  };
});

const pages = () => htmlFiles(rig).filter((file) => !file.endsWith('404.html'));
const full = () => pages().filter((file) => !file.startsWith('text/') && !/^(fa\/)?(search|offline)\//.test(file));
const texts = () => pages().filter((file) => file.startsWith('text/'));

test('every page and every old address has a page in it, at the same path below /text/', () => {
  expect(texts()).toEqual(full().map((file) => `text/${file}`));
  expect(texts().length).toBeGreaterThan(40);
});

test('its pages lead to each other, to nothing that is not there, and once to the full page, which leads back', async () => {
  const { dead, pages: reached } = await crawl(site.below, 'https://gazette.example/', ['text/', 'text/fa/']);
  expect(dead).toEqual([]);
  expect(reached.length).toBeGreaterThan(80);
  for (const file of texts()) {
    const from = new URL(`https://gazette.example/${file.replace(/index\.html$/, '')}`);
    const html = rig.read(`_site/${file}`);
    const leaving = linksOf(/<body.*/s.exec(html)?.[0] ?? '').filter((link) => {
      const to = new URL(link, from);
      // An outlet's web address may be the site's own.
      return !URL.canParse(link) && to.host === from.host && !to.pathname.startsWith('/text/');
    });
    const own = from.href.replace('/text/', '/');
    expect(leaving.map((link) => new URL(link, from).href)).toEqual([own]);
    const back = linksOf(rig.read(`_site/${file.replace('text/', '')}`)).map((link) => new URL(link, own).href);
    if (!html.includes('http-equiv="refresh"')) {
      expect(html).toContain(`<link rel="canonical" href="${own}">`);
      expect(back.filter((link) => link === from.href)).toHaveLength(2);
    }
  }
});

test('an old address leads to the text of where its article is', () => {
  expect(rig.read('_site/text/news/4711/index.html')).toContain(
    '<meta http-equiv="refresh" content="0; url=../../2026/11/20/harbour-reopens/">',
  );
});

// Without an icon in the page, browsers ask the host for one.
test('a page is all there is to ask for: no picture, script, style sheet or icon', () => {
  for (const file of texts())
    expect(rig.read(`_site/${file}`), file).not.toMatch(
      /<(img|picture|source|script|iframe|video|link (?!rel="(?:canonical|icon)"))/,
    );
});

test('pictures are described in words, in brief items follow the text, and a withdrawn text stays withdrawn', () => {
  const html = rig.read('_site/text/2026/11/20/harbour-reopens/index.html');
  expect(html.match(/<em>\[[^\]]+\]<\/em>/g)?.length).toBeGreaterThan(1);
  expect(html.indexOf('The Estuary in Brief</h2>')).toBeGreaterThan(html.indexOf('class="prose"'));
  expect(rig.read('_site/text/2026/11/16/the-sea-serpent/index.html')).toContain('This article has been withdrawn.');
  expect(rig.exists('_site/text/2026/11/22/an-unfinished-thought/index.html')).toBe(false);
  expect(rig.read('_site/sitemap-pages.xml') + rig.read('_site/sitemap-2026-11.xml')).not.toContain('/text/');
});

test('of the sample, every page but the longest articles’ is at most 6 KB over the wire', async () => {
  await using sample = await SiteRig.of({});
  fs.cpSync(path.join(home, 'content'), sample.path('content'), { recursive: true });
  expect(await sample.run('build')).toMatchObject({ code: 0 });
  const sizes = Object.entries(treeOf(sample.path('_site/text')))
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => [file, brotliCompressSync(Buffer.from(bytes, 'latin1')).length] as const);
  expect(sizes.length).toBeGreaterThan(100);
  expect(sizes.filter(([, size]) => size > 6 * 1024)).toEqual([]);
});

describe('in site.yaml', () => {
  test('it is off until it is asked for, and nothing leads to it', async () => {
    await using plain = await SiteRig.of({ 'content/text.md': article(), 'content/text/one.md': article() });
    expect(await plain.run('build')).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(plain.tree()).filter((file) => file.startsWith('text/'))).toEqual([
      'text/index.html',
      'text/one/index.html',
    ]);
    expect(plain.read('_site/index.html')).not.toContain('Text edition');
  });

  test('where it is on, no file, old address or section may stand below /text/', async () => {
    await using taken = await SiteRig.of({
      'content/site.yaml': `${settings.replace('sections: {', 'sections: {text: Text, ')}text edition: yes\n`,
      'content/text/one.md': article(),
      'content/two.md': article({ aliases: '[/text/2/]' }),
    });
    expect(await taken.codes()).toEqual([
      'site.yaml:5 file/duplicate-url',
      'text/one.md:1 file/duplicate-url',
      'two.md:5 alias/collision',
    ]);
    const [, told] = await taken.mistakes();
    expect(told?.message).toBe('The address /text/one/ belongs to a page that Dateline makes: the text edition.');
  });
});

describeInBrowser('the text edition', (browser) => {
  const kinds = [
    '',
    'latest/',
    'in-brief/',
    'archive/',
    '2026/11/',
    '2026/11/20/',
    '2026/11/20/harbour-reopens/',
    'about/',
  ].flatMap((page) => [`text/${page}`, `text/fa/${page}`]);

  test.each([
    ['a telephone', { viewport: { width: 390, height: 844 } }],
    ['a desk in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const }],
  ])('can be read by everyone on %s', async (_, options) => {
    const { page, open } = await readerIn(browser, options);
    for (const address of kinds) {
      const found = [
        ...(await open(site.below + address)),
        ...(await sidewaysAt(page, 320)),
        ...(await sidewaysWithLargeText(page)),
        ...(await smallTargets(page)),
        ...(await axeViolations(page)),
        ...(await beyondTheKeyboard(page)),
      ];
      expect(found, address).toEqual([]);
    }
    await page.context().close();
  });
});
