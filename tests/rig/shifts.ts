import fs from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';

/** Something that was seen has moved by itself. */
export interface Shift {
  /** What it adds to the page's cumulative layout shift. */
  readonly value: number;
  /** What moved, from where to where: left, top, width and height in pixels. */
  readonly moved: readonly string[];
}

/** To be run in a page before all else; `shifts()` gives a `Shift[]` there. */
export const shiftWatch = fs.readFileSync(new URL('./shift-watch.js', import.meta.url), 'utf8');

/**
 * What moves while a page comes over a network that brings one element at a time, each of which is painted before the next
 * has come. The page stands at `address`. Fonts never come: what they move is asked of a whole visit.
 */
export async function shiftsInPieces(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<readonly Shift[]> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.addInitScript(shiftWatch);
    await page.route('**/*.woff2', (route) => route.abort());
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    const html = (await answer?.text()) ?? '';
    const body = html.indexOf('<body');
    const pieces = [html.slice(0, body), ...html.slice(body).split(/(?=<[a-z])/)];
    return await page.evaluate<readonly Shift[]>(`(async () => {
      document.open();
      for (const piece of ${JSON.stringify(pieces)}) {
        document.write(piece);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      }
      document.close();
      return shifts();
    })()`);
  } finally {
    await context.close();
  }
}
