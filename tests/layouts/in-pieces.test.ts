import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { SampleSite } from '../rig/sample-site.ts';
import { shiftsInPieces } from '../rig/shifts.ts';

/** A slow network brings a page piece by piece, and a browser shows each as it comes. */
let sample: SampleSite;
beforeAll(async () => {
  sample = await SampleSite.build();
});
afterAll(() => sample[Symbol.asyncDispose]());

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1280, height: 800 } };

describeInBrowser('what has been shown stays where it is while the rest of the page comes', (browser) => {
  test.each([
    ['the front', ''],
    ['the Persian front', 'fa/'],
    ['an article', '2022/08/26/women-at-azadi/'],
    ['a Persian article', 'fa/2026/11/19/jalali-calendar-explained/'],
    ['a section', 'iran/'],
    ['the page of items', 'in-brief/'],
  ])('on %s', async (_, address) => {
    const at = sample.served.atRoot + address;
    const [onTelephone, onDesk] = await Promise.all([telephone, desk].map((view) => shiftsInPieces(browser, at, view)));
    expect({ onTelephone, onDesk }).toEqual({ onTelephone: [], onDesk: [] });
  });
});
