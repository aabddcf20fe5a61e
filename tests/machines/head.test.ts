import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { htmlFiles, isRedirect } from '../rig/built-site.ts';
import { HeadOf } from '../rig/head.ts';
import { hostileSite, hostileWords, site } from '../rig/hostile-site.ts';
import { xmlMistake } from '../rig/live-code.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

let rig: SiteRig;
let heads: ReadonlyMap<string, HeadOf>;

beforeAll(async () => {
  rig = await hostileSite();
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  heads = new Map(
    htmlFiles(rig)
      .filter((file) => !isRedirect(rig.read(`_site/${file}`)))
      .map((file) => [file, new HeadOf(rig.read(`_site/${file}`))]),
  );
  return () => rig[Symbol.asyncDispose]();
});

const headOf = (file: string) => heads.get(file) ?? new HeadOf('');

/** The file that answers a web address of the site. */
function fileAt(address: string): string {
  expect(address.startsWith(site), address).toBe(true);
  const url = decodeURI(address.slice(site.length));
  return url === '' || url.endsWith('/') ? `${url}index.html` : url;
}

test('every page says each thing once, and where it can be found as a whole address', () => {
  expect(heads.size).toBeGreaterThan(15);
  for (const [file, head] of heads) {
    const lost = file.endsWith('404.html');
    for (const name of ['robots', 'og:site_name', 'og:title', 'og:type', 'og:locale', 'twitter:card', 'viewport'])
      expect(head.meta(name), `${name} in ${file}`).toHaveLength(1);
    expect(head.meta('theme-color'), file).toHaveLength(2);
    expect(head.meta('og:url')).toEqual(lost ? [] : head.links('canonical').map(({ href }) => href));
    if (!lost) expect(fileAt(head.links('canonical')[0]?.['href'] ?? '')).toBe(file);
    expect(head.meta('robots')).toEqual([
      lost || /taken-back|search\/|offline/.test(file) ? 'noindex' : 'max-image-preview:large',
    ]);
  }
});

test('translations lead to each other, each to itself, and all to one page for everybody else', () => {
  const translated = [...heads].filter(([, head]) => Object.keys(head.translations).length > 0);
  expect(translated.length).toBeGreaterThan(8);
  for (const [file, head] of translated) {
    const { translations } = head;
    expect(Object.keys(translations), file).toEqual(expect.arrayContaining(['en', 'fa', 'x-default']));
    expect(translations['x-default']).toBe(translations['en']);
    expect(Object.values(translations).map(fileAt)).toContain(file);
    for (const address of Object.values(translations))
      expect(headOf(fileAt(address)).translations).toEqual(translations);
    expect(head.meta('og:locale:alternate'), file).toHaveLength(1);
  }
});

test('an article’s preview has its facts, one element each, and its own text unharmed', () => {
  const head = headOf('2026/11/20/rain/index.html');
  for (const words of hostileWords) {
    for (const name of ['og:title', 'og:description', 'article:section', 'og:image:alt', 'og:site_name', 'description'])
      expect(head.meta(name)[0], name).toContain(words);
  }
  expect(head.meta('article:tag')).toHaveLength(2);
  expect(head.meta('article:author')).toHaveLength(2);
  expect(head.meta('article:author')[0]).toBe(`${site}author/sara/`);
  expect(head.meta('article:published_time')).toEqual(['2026-11-20T10:00:00+03:30']);
  expect(head.meta('article:modified_time')).toEqual(['2026-11-21T12:00:00+03:30']);
  expect(head.meta('og:type')).toEqual(['article']);
  expect(headOf('latest/index.html').meta('og:type')).toEqual(['website']);
  expect(headOf('2026/11/20/plain/index.html').meta('article:modified_time')).toEqual([]);
});

test('every picture of a preview is there, at the size that is stated', async () => {
  let seen = 0;
  for (const [file, head] of heads) {
    const [address] = head.meta('og:image');
    if (address === undefined) continue;
    seen++;
    const { width, height } = await sharp(rig.path(`_site/${fileAt(address)}`)).metadata();
    expect([String(width), String(height)], file).toEqual([
      head.meta('og:image:width')[0],
      head.meta('og:image:height')[0],
    ]);
    expect(head.meta('og:image:alt')[0], file).toBeTruthy();
  }
  expect(seen).toBeGreaterThanOrEqual(2);
});

test('what a head links to is there, wherever the site is mounted', () => {
  for (const [file, head] of heads) {
    const links = ['icon', 'apple-touch-icon', 'manifest'].flatMap((rel) => head.links(rel));
    expect(links.length, file).toBeGreaterThanOrEqual(2);
    for (const { href = '' } of links) {
      const at = file.endsWith('404.html')
        ? href.replace('/sub/', '')
        : path.posix.join(path.posix.dirname(file), href);
      expect(rig.exists(`_site/${decodeURI(at)}`), `${file}: ${href}`).toBe(true);
    }
  }
});

test('the web manifest is JSON whose addresses are relative to it, in each language', () => {
  const manifest = JSON.parse(rig.read('_site/fa/site.webmanifest'));
  expect(manifest).toMatchObject({ name: 'روزنامه', lang: 'fa', dir: 'rtl', start_url: '../fa/', scope: '../' });
  expect(manifest.icons).toEqual([{ src: expect.stringMatching(/^\.\.\/pictures\/logo-\w+-1\.png$/), sizes: '1x1' }]);
  const { name } = JSON.parse(rig.read('_site/site.webmanifest'));
  for (const words of hostileWords) expect(name).toContain(words);
});

test('without a logo a tab shows the initial of the name', async () => {
  await using other = await SiteRig.of({ 'content/a.md': article() });
  other.edit('content/site.yaml', 'name: The Example News', 'name: {en: The <Example> News, fa: «خبر»}');
  expect(await other.run('build')).toMatchObject({ code: 0 });
  for (const [file, initial] of [
    ['icon.svg', 'E'],
    ['fa/icon.svg', 'خ'],
  ] as const) {
    const drawing = other.read(`_site/${file}`);
    expect(xmlMistake(drawing)).toBeUndefined();
    expect(drawing).toContain(`>${initial}</text>`);
    expect(await sharp(other.path(`_site/${file}`)).metadata()).toMatchObject({ format: 'svg' });
  }
  const [icon] = new HeadOf(other.read('_site/fa/index.html')).links('icon');
  expect(decodeURIComponent(icon?.['href'] ?? '')).toBe(`data:image/svg+xml,${other.read('_site/fa/icon.svg')}`);
  expect(JSON.parse(other.read('_site/fa/site.webmanifest')).icons).toMatchObject([{ src: '../fa/icon.svg' }]);
});
