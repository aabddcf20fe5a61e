import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { addressOf, htmlFiles, isRedirect } from '../rig/built-site.ts';
import { crawl } from '../rig/crawl.ts';
import { Findings } from '../rig/findings.ts';
import { htmlFaults } from '../rig/html-faults.ts';
import { axeViolations, readerIn, sidewaysAt } from '../rig/page-checks.ts';
import { ServedSite } from '../rig/served-site.ts';
import { home, noon, run, SiteRig } from '../rig/site-rig.ts';

/**
 * The checkout's own content/, which a newsroom replaces with its own: nothing is said here of what stands in it, only
 * that it makes a sound site.
 */
let rig: SiteRig;
let site: ServedSite;
let checked: Awaited<ReturnType<typeof run>>;
let built: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  rig = await SiteRig.of({});
  const dateline = (...args: readonly string[]) =>
    run(process.execPath, ['src/cli/dateline.mjs', ...args, '--now', noon], home);
  checked = await dateline('check');
  built = await dateline('build', '--output', rig.path('_site'), '--cache', rig.path('.cache'));
  await dateline('search', '--output', rig.path('_site'), '--cache', rig.path('.cache'));
  site = await ServedSite.of(rig.path('_site'));
  return async () => {
    await site[Symbol.asyncDispose]();
    await rig[Symbol.asyncDispose]();
  };
});

const read = (file: string) => rig.read(`_site/${file}`);
const codes = () => htmlFiles(rig).flatMap((file) => /^(.*)404\.html$/.exec(file)?.[1] ?? []);

test('check finds nothing to tell', () => {
  expect(checked.stderr).toBe('');
  expect(checked.code).toBe(0);
  expect(built.code).toBe(0);
});

test('every page is valid HTML', async () => {
  const findings = new Findings();
  for (const file of htmlFiles(rig)) findings.note('html', file, await htmlFaults(read(file)));
  expect(findings.of('html')).toEqual([]);
});

test('no link, anchor or picture is dead', async () => {
  const address = /<link rel="canonical" href="([^"]*)"/.exec(read('index.html'))?.[1] ?? '';
  expect((await crawl(site.atRoot, address, codes())).dead).toEqual([]);
});

/** Of each language and kind of page the one with the most in it. */
function oneOfEachKind(): readonly string[] {
  const byKind = new Map<string, { readonly file: string; readonly size: number }>();
  for (const file of htmlFiles(rig)) {
    const html = read(file);
    const kind = html.match(/<html lang="[^"]*"|<body[^>]*>/g)?.join(' ') ?? '';
    if (!isRedirect(html) && html.length > (byKind.get(kind)?.size ?? 0)) byKind.set(kind, { file, size: html.length });
  }
  return [...byKind.values()].map(({ file }) => file);
}

describeInBrowser('one page of each kind in each language', (browser) => {
  const findings = new Findings();

  async function look(browser: Browser, width: number): Promise<void> {
    const { page, open } = await readerIn(browser, { viewport: { width, height: 900 } });
    for (const file of oneOfEachKind()) {
      const where = `${file} at ${width} px`;
      findings.note('complaints', where, await open(site.atRoot + addressOf(file)));
      findings.note('sideways', where, await sidewaysAt(page, width));
      findings.note('axe', where, await axeViolations(page));
    }
  }

  beforeAll(async () => {
    await Promise.all([look(browser, 390), look(browser, 1280)]);
  });

  test('is there to be looked at', () => {
    expect(oneOfEachKind().length).toBeGreaterThanOrEqual(6);
  });

  test('has nothing that axe finds, at both widths', () => {
    expect(findings.of('axe')).toEqual([]);
  });

  test('loads without a complaint and cannot be moved sideways', () => {
    expect(findings.of('complaints')).toEqual([]);
    expect(findings.of('sideways')).toEqual([]);
  });
});
