import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

/** The lengths, in characters, of the lines of a text in a place; the last line is left out. */
const lines = (selector: string, text: string) => `(() => {
  const place = document.querySelector(${JSON.stringify(selector)});
  place.textContent = ${JSON.stringify(text)};
  const range = document.createRange();
  const lengths = [];
  let top;
  for (let at = 0; at < place.firstChild.length; at++) {
    range.setStart(place.firstChild, at);
    range.setEnd(place.firstChild, at + 1);
    const now = range.getBoundingClientRect().top;
    if (top === undefined || now > top + 5) lengths.push(0);
    top = now;
    lengths[lengths.length - 1]++;
  }
  return lengths.slice(0, -1);
})()`;

const english =
  'Hisham al-Hashimi, one of the best-known analysts of armed groups in Iraq and an open critic of interference in the country, was shot dead on the night of Monday. He was returning from a television interview when gunmen opened fire on his car in the east of the capital, near his home. According to security officials, four people on two motorcycles took part in the attack. He was taken to hospital, where he died of his wounds.';
const persian =
  'در فارسی میان پیوستن و جدا شدن راه سومی هست. «می» در «می‌روم» از «روم» جداست، اما کلمهٔ دیگری نیست. در خط دست، قلم خودش این فاصله را نگه می‌داشت. حروف‌چین هم با تکه‌ای سرب کار را درست می‌کرد. رایانه که آمد، نویسه‌ای خواست که بگوید: این دو حرف را نچسبان، اما از هم دورشان نکن. پهنایش صفر است و در شمارش چشم نمی‌آید.';

describeInBrowser('lines are as long as eyes like them', (browser) => {
  const { open } = gazetteReader(browser);
  const average = (lengths: readonly number[]) => lengths.reduce((sum, one) => sum + one, 0) / lengths.length;

  test.each([390, 768, 1024, 1280, 1920])('in a window of %i pixels: at most 68 characters', async (width) => {
    for (const [address, text] of [
      ['2026/11/20/harbour-reopens/', english],
      ['fa/2026/11/20/harbour-reopens/', persian],
    ] as const) {
      const page = await open(address, width);
      for (const place of ['.prose > p', 'article header .standfirst', 'aside li p']) {
        const found = await page.evaluate<number[]>(lines(place, text));
        expect(found.length, place).toBeGreaterThan(2);
        expect(average(found), `${place} on ${address}`).toBeLessThanOrEqual(68);
      }
      if (width >= 1024) expect(average(await page.evaluate<number[]>(lines('.prose > p', text)))).toBeGreaterThan(45);
    }
  });
});
