import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const probe = fs.readFileSync(new URL('./page-probe.js', import.meta.url), 'utf8');

const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The browser's reader: one window, and all that went wrong in it. */
export interface Reader {
  readonly page: Page;
  /** Opens a page and gives what it complained of: errors, failed requests, requests to other hosts. */
  readonly open: (address: string) => Promise<readonly string[]>;
}

export async function readerIn(browser: Browser, options: BrowserContextOptions): Promise<Reader> {
  const page = await (await browser.newContext(options)).newPage();
  let complaints: string[] = [];
  let host = '';
  page.on('console', (message) => {
    const { url } = message.location();
    // Browsers ask a host for its icon by themselves, whatever the page says.
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/favicon.ico'))
      complaints.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.host !== host) complaints.push(`${request.url()} is at another host`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answers ${response.status()}`);
  });
  const open = async (address: string) => {
    complaints = [];
    host = new URL(address).host;
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.evaluate(probe);
    return complaints;
  };
  return { page, open };
}

/** Why the page can be moved sideways at a width; empty when it cannot. */
export async function sidewaysAt(page: Page, width: number): Promise<readonly string[]> {
  const size = page.viewportSize();
  if (size && size.width !== width) await page.setViewportSize({ ...size, width });
  const told = await page.evaluate<string[]>('probe.sideways()');
  if (size) await page.setViewportSize(size);
  return told.map((one) => `${width} px: ${one}`);
}

/** The same with all text twice as large and no more room. */
export async function sidewaysWithLargeText(page: Page): Promise<readonly string[]> {
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  const told = await page.evaluate<string[]>('probe.sideways()');
  await page.evaluate('document.documentElement.removeAttribute("style")');
  return told;
}

export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(axeOptions)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** What is too small to be tapped. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate('probe.smallTargets()');
}

/** What a reader with a keyboard would not see the focus on. */
export async function faintFocus(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate('probe.faintFocus()');
}

/** What the Tab key does not reach, from the top of the page, in the order in which it stands there. */
export async function beyondTheKeyboard(page: Page): Promise<readonly string[]> {
  // The search page shows its form when it has the index: what comes while the key is pressed would be passed by.
  await page.waitForLoadState('networkidle');
  for (let left = await page.evaluate<number>('probe.howMany()'); left > 0; left--) {
    await page.keyboard.press('Tab');
    await page.evaluate('probe.noteFocus()');
  }
  return page.evaluate('probe.unreached()');
}

/** The characters of a page by the font they are set in. */
export function charactersOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate('probe.characters()');
}

/** Those that neither the font nor any fallback has: readers see a box. */
export function missingGlyphs(page: Page, font: string, text: string): Promise<readonly string[]> {
  return page.evaluate(`probe.missing(${JSON.stringify(font)}, ${JSON.stringify(text)})`);
}
