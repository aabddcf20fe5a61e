import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteRules } from '../../layouts/style-sheet.ts';
import { describeInBrowser } from '../rig/browser.ts';
import { builtSite, htmlFiles } from '../rig/built-site.ts';
import { picture } from '../rig/pictures.ts';
import { SampleSite } from '../rig/sample-site.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

/** One of everything that an article may have, to be tried in an article that has nothing else. */
const bodies = [
  'A plain paragraph.',
  '*One*, **two**, `three` and [four](https://example.org/).',
  'A line\\\nand another.',
  '## A heading\n\nA text.',
  '### A heading\n\nA text.',
  '#### A heading\n\nA text.',
  '- One\n- Two',
  '1. One\n2. Two',
  '> A quote.',
  'One\n\n---\n\nTwo',
  '```\nA telegram\n```',
  'A text with a note.[^1]\n\n[^1]: The note.',
  '| A | B |\n|:-:|--:|\n| 1 | 2 |',
  '![A quay](/images/quay.png)',
  '![A quay](/images/quay.png "The quay. | A drawing")',
  'A quay ![A quay](/images/quay.png) in a line.',
  '> ![A quay](/images/quay.png)',
  '::: pull quote The harbour master\nNobody waved.\n:::',
  '::: fact box The harbour\nIt is deep.\n:::',
  'https://www.youtube.com/watch?v=abc123',
];
const fields = [
  { type: 'analysis' },
  { type: 'opinion' },
  { type: 'explainer' },
  { image: '{ src: /images/quay.png, alt: A quay }' },
  { corrections: '[{ date: 2026-11-21, text: It was nine. }]' },
  { status: 'withdrawn' },
];

function oneOfEverything(): Promise<SiteRig> {
  const articles = [...bodies.map((body) => article({}, `${body}\n`)), ...fields.map((own) => article(own))];
  const files = articles.map((text, at) => [`content/2026/11/21/article-${at}.md`, text] as const);
  return SiteRig.of({ ...Object.fromEntries(files), 'content/images/quay.png': picture });
}

interface Rule {
  /** Without what stands for no element. */
  readonly selector: string;
  /** The rule, and the conditions it stands in. */
  readonly text: string;
}

/** In the browser: all rules of a sheet. */
function rulesOf(css: string): readonly Rule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const below = (rules: CSSRuleList, condition: string): readonly Rule[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule)
        return [
          {
            selector: rule.selectorText.replaceAll(/::[\w-]+|:hover|:focus-visible/g, ''),
            text: condition + rule.cssText,
          },
        ];
      if (!('cssRules' in rule)) return [];
      return below(rule.cssRules as CSSRuleList, condition + rule.cssText.split('{', 1)[0]);
    });
  return below(sheet.cssRules, '');
}

/** In the browser: which of the selectors meet something on the page. */
function metOn({ html, selectors }: { html: string; selectors: readonly string[] }): readonly string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return selectors.filter((selector) => document.querySelector(selector) !== null);
}

/** What the pages of a site lack, how often each of their sheets is met, and what is left out of it. */
async function check(page: Page, rig: SiteRig) {
  const all = await page.evaluate(rulesOf, siteRules());
  const sheets = new Map<string, number>();
  const leftOut = new Map<string, readonly string[]>();
  const lacking: string[] = [];
  for (const file of htmlFiles(rig)) {
    const html = rig.read(`_site/${file}`);
    const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    // The text edition has a sheet of its own.
    if (!css.includes('.masthead')) continue;
    sheets.set(css, (sheets.get(css) ?? 0) + 1);
    const selectors = leftOut.get(css) ?? (await selectorsWithout(page, css, all));
    leftOut.set(css, selectors);
    for (const selector of await page.evaluate(metOn, { html, selectors })) lacking.push(`${file}: ${selector}`);
  }
  return { lacking, sheets, leftOut };
}

/** The selectors of those of all rules that a sheet lacks. */
async function selectorsWithout(page: Page, css: string, all: readonly Rule[]): Promise<readonly string[]> {
  const there = new Set((await page.evaluate(rulesOf, css)).map(({ text }) => text));
  return all.filter(({ text }) => !there.has(text)).map(({ selector }) => selector);
}

describeInBrowser('a page has the rules that it needs', (browser) => {
  test('nothing on a page of the sample is what a rule was left out for', async () => {
    await using site = await SampleSite.build();
    const { lacking, sheets, leftOut } = await check(await browser.newPage(), site.rig);
    expect(lacking).toEqual([]);
    expect(sheets.size).toBeGreaterThan(8);
    for (const selectors of leftOut.values()) expect(selectors.length).toBeGreaterThan(20);
    const pages = [...sheets.values()].reduce((sum, count) => sum + count);
    expect(pages).toBeGreaterThan(200);
  });

  test('nor where everything stands on one page, or in two languages', async () => {
    await using site = await builtSite('gazette');
    const { lacking } = await check(await browser.newPage(), site);
    expect(lacking).toEqual([]);
  });

  test('nor where an article has one thing alone', async () => {
    await using site = await oneOfEverything();
    expect((await site.run('build')).stderr).toBe('');
    const { lacking, sheets } = await check(await browser.newPage(), site);
    expect(lacking).toEqual([]);
    const plain = siteRules(['texts']);
    // Headings, lists, quotes and broken lines are among what every text has.
    expect(sheets.get(plain)).toBe(9);
    expect(plain.length).toBeLessThan(0.6 * siteRules().length);
  });
});
