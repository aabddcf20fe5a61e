import zlib from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { addressOf, htmlFiles } from '../rig/built-site.ts';
import { SampleSite } from '../rig/sample-site.ts';
import { type Visit, visit } from '../rig/slow-visit.ts';

/** What a reader on a slow network pays for, in bytes of Brotli. */
let sample: SampleSite;
beforeAll(async () => {
  sample = await SampleSite.build();
});
afterAll(() => sample[Symbol.asyncDispose]());

const kilobyte = 1024;

/** In milliseconds. */
const soon = 1600;

/** The first answer of a host before it has heard back from the reader: ten packets. */
const firstWindow = 14 * kilobyte;

const compressed = (html: string) => zlib.brotliCompressSync(html).length;
const articles = () =>
  htmlFiles(sample.rig).filter(
    (file) => !file.includes('text/') && sample.rig.read(`_site/${file}`).includes('<body class="article-page">'),
  );

test('every article fits into the first answer, style sheet and all', () => {
  const sizes = articles().map((file) => ({ file, size: compressed(sample.rig.read(`_site/${file}`)) }));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(({ size }) => size > firstWindow)).toEqual([]);
});

/** The front page and the heaviest article of each language. */
function visited(language: 'en' | 'fa'): readonly string[] {
  const ofLanguage = articles().filter((file) => file.startsWith('fa/') === (language === 'fa'));
  const [heaviest = ''] = ofLanguage.sort(
    (a, b) => compressed(sample.rig.read(`_site/${b}`)) - compressed(sample.rig.read(`_site/${a}`)),
  );
  return [language === 'fa' ? 'fa/index.html' : 'index.html', heaviest];
}

describeInBrowser('a first visit with a slow network and a slow telephone', (browser: Browser) => {
  const visits = new Map<string, Visit>();
  beforeAll(async () => {
    for (const file of [...visited('en'), ...visited('fa')])
      visits.set(file, await visit(browser, sample.served.atRoot + addressOf(file), soon));
  });
  const told = (tell: (visit: Visit) => unknown, language?: 'en' | 'fa') =>
    Object.fromEntries(
      [...visits]
        .filter(([file]) => language === undefined || file.startsWith('fa/') === (language === 'fa'))
        .map(([file, one]) => [file, tell(one)]),
    );
  const allBelow = (most: number, language?: 'en' | 'fa') => told(() => expect.toBeBelow(most), language);

  test('shows something within 1.6 seconds', () => {
    expect(told(({ firstPaint }) => firstPaint)).toEqual(allBelow(soon));
  });

  test('weighs no more than 90 kilobytes in English and 140 in Persian, picture and font among them', () => {
    const most = { en: 90 * kilobyte, fa: 140 * kilobyte };
    expect(told(({ bytes }) => bytes, 'en')).toEqual(allBelow(most.en, 'en'));
    expect(told(({ bytes }) => bytes, 'fa')).toEqual(allBelow(most.fa, 'fa'));
  });

  test('needs no script', () => {
    expect(told(({ scripts }) => scripts)).toEqual(Object.fromEntries([...visits.keys()].map((file) => [file, 0])));
  });

  test('moves nothing that has been shown: not at all in English, not to speak of when the Persian font comes', () => {
    expect(Object.values(told(({ shift }) => shift, 'en'))).toEqual([0, 0]);
    expect(told(({ shift }) => shift)).toEqual(allBelow(0.005));
  });
});

expect.extend({
  toBeBelow: (received: unknown, most: number) => ({
    pass: typeof received === 'number' && received < most,
    message: () => `${received} is not below ${most}`,
  }),
});

declare module 'vitest' {
  interface Matchers {
    toBeBelow: (most: number) => unknown;
  }
}
