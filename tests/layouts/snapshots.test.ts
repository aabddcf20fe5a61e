import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { builtSite } from '../rig/built-site.ts';
import { ServedSite } from '../rig/served-site.ts';
import { home, type SiteRig } from '../rig/site-rig.ts';

/**
 * How pages look, kept as small pictures to be looked at when they change: `npm run snapshots` makes them anew. Letters are
 * drawn differently on every machine, so they are compared only where they were made, as told by `machine.txt`.
 */
const folder = path.join(home, 'tests/snapshots');
const updating = process.env['UPDATE_SNAPSHOTS'] === '1';

const views = {
  'front-desk': { address: '', width: 1280 },
  'front-telephone-persian': { address: 'fa/', width: 390 },
  'opinion-telephone': { address: '2026/11/19/why-we-count-gulls/', width: 390 },
  'explainer-desk-persian': { address: 'fa/2026/11/18/how-a-tide-table-works/', width: 1280 },
  'analysis-telephone-dark': { address: '2026/11/21/the-price-of-rope/', width: 390, dark: true },
  'news-desk': { address: '2026/11/20/harbour-reopens/', width: 1280 },
  'list-desk': { address: 'harbour/', width: 1280 },
  'in-brief-telephone': { address: 'in-brief/', width: 390 },
  'not-found-telephone': { address: 'nowhere/', width: 390 },
} as const;

/** Of the first screen, in pixels; drawn at this part of their size, so that all of them are few kilobytes. */
const height = 900;
const scale = 0.4;

/** How much of a picture may differ: anti-aliasing is not the same from run to run. */
const tolerance = 0.002;

/** What decides how letters are drawn: the browser, and what the machine has for two words. */
async function machine(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await page.setContent('<p style="font:40px serif">Lantern</p><p style="font:40px sans-serif">Lantern فانوس</p>');
  const widths = await page.evaluate<number[]>(`[...document.querySelectorAll('p')].map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return Math.round(range.getBoundingClientRect().width * 100);
  })`);
  await page.close();
  return `Chromium ${browser.version()}, letters ${widths.join(' ')}\n`;
}

/** The part of the dots that differ visibly. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 3) {
    const steps = [0, 1, 2].map((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)));
    if (Math.max(...steps) > 40) differing++;
  }
  return differing / (a.info.width * a.info.height);
}

describeInBrowser('the pages of the gazette look as they did', (browser) => {
  let rig: SiteRig;
  let site: ServedSite;
  let here = '';
  beforeAll(async () => {
    rig = await builtSite('gazette');
    site = await ServedSite.of(rig.path('_site'));
    here = await machine(browser);
    if (!updating) return;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'machine.txt'), here);
  });
  afterAll(async () => {
    await site[Symbol.asyncDispose]();
    await rig[Symbol.asyncDispose]();
  });

  test.for(Object.entries(views))('%s', async ([name, view], { skip }) => {
    const file = path.join(folder, `${name}.png`);
    const made = fs.existsSync(folder) ? fs.readFileSync(path.join(folder, 'machine.txt'), 'utf8') : '';
    skip(!updating && made !== here, `The snapshots were made with ${made.trim()}; this is ${here.trim()}.`);
    const page = await browser.newPage({
      viewport: { width: view.width, height },
      colorScheme: 'dark' in view ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(site.atRoot + view.address);
    await page.evaluate('document.fonts.ready');
    // Pictures are drawn when they are decoded, which may be after they have come.
    await page.evaluate(`Promise.all([...document.images].map((one) => {
      one.loading = 'eager';
      one.decoding = 'sync';
      return one.decode();
    }))`);
    const whole = await page.screenshot();
    await page.close();
    const png = await sharp(whole)
      .resize({ width: Math.round(view.width * scale) })
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toBuffer();
    if (updating) fs.writeFileSync(file, png);
    else
      expect(await difference(png, fs.readFileSync(file)), `Look at ${name}, then npm run snapshots`).toBeLessThan(
        tolerance,
      );
  });

  test('no snapshot is left of a view that is gone', () => {
    const kept = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.png')) : [];
    expect(kept.map((file) => file.replace('.png', '')).sort()).toEqual(Object.keys(views).sort());
  });
});
