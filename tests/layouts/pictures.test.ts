import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { SampleSite } from '../rig/sample-site.ts';

let sample: SampleSite;
beforeAll(async () => {
  sample = await SampleSite.build();
});
afterAll(() => sample[Symbol.asyncDispose]());

const pages = ['', 'fa/', '2021/07/20/khuzestan-goes-thirsty/', 'fa/2021/08/19/lake-urmia/', 'society/'];
const screens = [
  { width: 360, pixels: 2 },
  { width: 390, pixels: 2 },
  { width: 390, pixels: 3 },
  { width: 700, pixels: 1 },
  { width: 1280, pixels: 1 },
  { width: 1280, pixels: 2 },
];

/** The pictures of a page once the reader has been at its end: how wide they are shown, and the widths there are. */
function picturesOf(): {
  file: string;
  shown: number;
  widths: number[];
  colour: string;
  lazy: boolean;
  high: boolean;
}[] {
  return [...document.images].map((image) => ({
    file: image.currentSrc.split('/').at(-1) ?? '',
    shown: image.getBoundingClientRect().width * devicePixelRatio,
    widths: [...(image.parentElement?.querySelector('source')?.srcset.matchAll(/ (\d+)w/g) ?? [])].map(([, width]) =>
      Number(width),
    ),
    colour: getComputedStyle(image).backgroundColor,
    lazy: image.loading === 'lazy',
    high: image.fetchPriority === 'high',
  }));
}

describeInBrowser('pictures in the sample', (browser: Browser) => {
  test('browsers choose a file as wide as the picture is shown, and not much wider', { timeout: 120_000 }, async () => {
    for (const { width, pixels } of screens) {
      for (const address of pages) {
        // A browser of its own for each: what is in its cache already it takes, however wide.
        const page = await browser.newPage({ viewport: { width, height: 5000 }, deviceScaleFactor: pixels });
        await page.goto(sample.served.atRoot + address, { waitUntil: 'networkidle' });
        for (const { file, shown, widths } of await page.evaluate(picturesOf)) {
          const got = Number(/-(\d+)\.webp$/.exec(file)?.[1]);
          const where = `${file} at ${width} × ${pixels} on /${address}, shown ${shown} wide`;
          const enough = widths.find((one) => one >= shown) ?? widths.at(-1) ?? 0;
          // A browser may take what is a little narrower.
          expect(got, where).toBeGreaterThan(0.75 * Math.min(shown, enough));
          // Teasers in columns of several widths share one estimate: at most two steps too wide, and never on a phone.
          const step = widths.indexOf(got) - widths.indexOf(enough);
          expect(step, where).toBeLessThanOrEqual(width < 640 ? 0 : 2);
        }
        await page.close();
      }
    }
  });

  test('the lead picture is asked for first, the others when they are near, each with a colour in its place', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    await page.goto(sample.served.atRoot, { waitUntil: 'networkidle' });
    const [first, ...others] = await page.evaluate(picturesOf);
    expect(first).toMatchObject({ lazy: false, high: true });
    expect(others.filter(({ lazy, high }) => !lazy || high)).toEqual([]);
    const colours = [first, ...others].map((picture) => picture?.colour);
    expect(colours.filter((colour) => !/^rgb\(\d+, \d+, \d+\)$/.test(colour ?? ''))).toEqual([]);
    expect(new Set(colours).size).toBeGreaterThan(2);
    await page.close();
  });

  test('a first visit at a phone, picture and all, is at most 90 KB in English', async () => {
    for (const address of ['', '2021/07/20/khuzestan-goes-thirsty/', '2026/11/14/saffron-before-sunrise/']) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
      let bytes = 0;
      page.on('response', async (response) => {
        // Pictures as they are; the HTML is compressed to at most 14 KB, which another test holds it to.
        bytes += response.headers()['content-type']?.startsWith('image/') ? (await response.body()).length : 0;
      });
      await page.goto(sample.served.atRoot + address, { waitUntil: 'networkidle' });
      expect(bytes, address).toBeGreaterThan(3000);
      expect(bytes, address).toBeLessThan((90 - 14) * 1024);
      await page.close();
    }
  });
});
