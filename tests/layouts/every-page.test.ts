import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { addressOf, builtSite, htmlFiles, isRedirect } from '../rig/built-site.ts';
import { Findings } from '../rig/findings.ts';
import {
  axeViolations,
  beyondTheKeyboard,
  charactersOf,
  faintFocus,
  missingGlyphs,
  readerIn,
  sidewaysAt,
  sidewaysWithLargeText,
  smallTargets,
} from '../rig/page-checks.ts';
import { ServedSite } from '../rig/served-site.ts';

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 };
const desk = { viewport: { width: 1280, height: 800 } };

const wholeText = 'document.body.innerText';

/** One page of each kind, in both languages. */
const oneOfEachKind = [
  'index.html',
  'latest/index.html',
  'harbour/index.html',
  'weather/index.html',
  'in-brief/index.html',
  'archive/index.html',
  '2026/11/index.html',
  '2026/11/20/index.html',
  'search/index.html',
  'corrections/index.html',
  '404.html',
].flatMap((file) => [file, `fa/${file}`]);
const kinds = [
  ...oneOfEachKind,
  'about/index.html',
  'fa/about/index.html',
  'author/mira/index.html',
  'tag/ferries/index.html',
  '2026/11/16/the-sea-serpent/index.html',
  '2026/11/20/harbour-reopens/index.html',
  'fa/2026/11/20/harbour-reopens/index.html',
];

describeInBrowser('every page of the gazette', (browser) => {
  const findings = new Findings();
  let looked = 0;

  beforeAll(async () => {
    await using rig = await builtSite('gazette');
    // Where there is no index, the search page asks for one in vain.
    expect(await rig.run('search')).toMatchObject({ code: 0, stderr: '' });
    await using site = await ServedSite.of(rig.path('_site'));
    // One year, month and day of the archive is like another.
    const isAnother = (file: string) => /^(fa\/)?\d{4}\/(\d\d\/){0,2}index/.test(file) && !kinds.includes(file);
    const files = htmlFiles(rig).filter((file) => !isRedirect(rig.read(`_site/${file}`)) && !isAnother(file));
    expect(files).toEqual(expect.arrayContaining(kinds));
    looked = files.length;
    await Promise.all([onTelephone(browser, site, files), atDesk(browser, site, files)]);
    await Promise.all([inTheDark(browser, site), withoutJavaScript(browser, site, files)]);
  }, 300_000);

  async function onTelephone(browser: Browser, site: ServedSite, files: readonly string[]): Promise<void> {
    const { page, open } = await readerIn(browser, telephone);
    for (const file of files) {
      const where = `${file} at 390 px`;
      findings.note('complaints', where, await open(site.atRoot + addressOf(file)));
      findings.note('sideways', where, [...(await sidewaysAt(page, 390)), ...(await sidewaysAt(page, 320))]);
      findings.note('targets', where, await smallTargets(page));
      findings.note('axe', where, await axeViolations(page));
    }
  }

  const textByFile = new Map<string, string>();
  async function atDesk(browser: Browser, site: ServedSite, files: readonly string[]): Promise<void> {
    const { page, open } = await readerIn(browser, desk);
    const characters = new Map<string, Set<string>>();
    for (const file of files) {
      const where = `${file} at 1280 px`;
      findings.note('complaints', where, await open(site.below + addressOf(file)));
      textByFile.set(file, await page.evaluate<string>(wholeText));
      findings.note('sideways', where, [...(await sidewaysAt(page, 1280)), ...(await sidewaysAt(page, 640))]);
      findings.note('large text', where, await sidewaysWithLargeText(page));
      findings.note('targets', where, await smallTargets(page));
      findings.note('axe', where, await axeViolations(page));
      findings.note('focus', where, await faintFocus(page));
      for (const [font, text] of Object.entries(await charactersOf(page)))
        characters.set(font, new Set([...(characters.get(font) ?? []), ...text]));
    }
    // Where the site's own font is.
    await open(site.atRoot + addressOf('fa/index.html'));
    for (const [font, text] of characters)
      findings.note('glyphs', font, await missingGlyphs(page, font, [...text].join('')));
    expect(await missingGlyphs(page, '40px sans-serif', 'A\u{10fffe}z')).toEqual(['\u{10fffe}']);
    for (const file of kinds) {
      await open(site.atRoot + addressOf(file));
      findings.note('keyboard', file, await beyondTheKeyboard(page));
    }
  }

  async function inTheDark(browser: Browser, site: ServedSite): Promise<void> {
    const { page, open } = await readerIn(browser, { ...desk, colorScheme: 'dark' });
    for (const file of kinds) {
      await open(site.atRoot + addressOf(file));
      findings.note('axe', `${file} in the dark`, await axeViolations(page));
      findings.note('focus', `${file} in the dark`, await faintFocus(page));
      await page.setViewportSize(telephone.viewport);
      findings.note('axe', `${file} in the dark on a telephone`, await axeViolations(page));
      await page.setViewportSize(desk.viewport);
    }
  }

  async function withoutJavaScript(browser: Browser, site: ServedSite, files: readonly string[]): Promise<void> {
    const { page, open } = await readerIn(browser, { ...desk, javaScriptEnabled: false });
    for (const file of files) {
      findings.note('complaints', `${file} without JavaScript`, await open(site.below + addressOf(file)));
      if ((await page.evaluate<string>(wholeText)) !== textByFile.get(file) && !/\bsearch\//.test(file))
        findings.note('text', file, ['differs']);
    }
  }

  test('every page was looked at', () => {
    expect(looked).toBeGreaterThan(40);
    expect(textByFile.size).toBe(looked);
  });

  test('no page asks another host for anything, misses a file or complains to the console', () => {
    expect(findings.of('complaints')).toEqual([]);
  });

  test('no page can be moved sideways at 320, 390, 640 or 1280 pixels', () => {
    expect(findings.of('sideways')).toEqual([]);
  });

  test('no page can be moved sideways when its text is twice as large', () => {
    expect(findings.of('large text')).toEqual([]);
  });

  test('axe finds nothing, at both widths and in the dark', () => {
    expect(findings.of('axe')).toEqual([]);
  });

  test('whatever can be tapped is 24 pixels wide and high, or stands in a sentence', () => {
    expect(findings.of('targets')).toEqual([]);
  });

  test('the Tab key reaches everything in the order of the page', () => {
    expect(findings.of('keyboard')).toEqual([]);
  });

  test('the focus of the keyboard is plain to see on everything, in the light and in the dark', () => {
    expect(findings.of('focus')).toEqual([]);
  });

  test('there is a glyph for every character', ({ skip }) => {
    const missing = findings.of('glyphs');
    // Persian has the site's own font and browsers bring Latin; arrows and the like are up to the machine.
    const signs = missing.filter((one) => /^\p{S} /u.test(one));
    expect(missing.filter((one) => !signs.includes(one))).toEqual([]);
    skip(signs.length > 0, `This machine has no font for ${signs.map(([sign]) => sign).join('')}.`);
  });

  test('pages but search say the same without JavaScript', () => {
    expect(findings.of('text')).toEqual([]);
  });
});
