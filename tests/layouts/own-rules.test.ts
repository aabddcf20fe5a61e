import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { siteRules } from '../../layouts/style-sheet.ts';
import { describeInBrowser } from '../rig/browser.ts';
import { SampleSite } from '../rig/sample-site.ts';

/** In the browser: the selectors of a sheet's rules, without what stands for no element. */
function selectorsIn(css: string): readonly string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const below = (rules: CSSRuleList): readonly string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return [rule.selectorText.replaceAll(/::[\w-]+|:hover|:focus-visible/g, '')];
      return 'cssRules' in rule ? below(rule.cssRules as CSSRuleList) : [];
    });
  return below(sheet.cssRules);
}

describeInBrowser('a page has the rules that it needs', (browser) => {
  test('nothing on it is what a rule was left out for', async () => {
    await using site = await SampleSite.build();
    const public_ = site.rig.path('_site');
    const page = await browser.newPage();
    const selectors = async (css: string) => page.evaluate(selectorsIn, css);
    const all = await selectors(siteRules());
    const met = new Map<string, number>();
    for (const rules of ['texts', 'lists'] as const) {
      const kept = new Set(await selectors(siteRules(rules)));
      const left = all.filter((selector) => !kept.has(selector));
      expect(left.length).toBeGreaterThan(20);
      const files = fs
        .readdirSync(public_, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .map((file) => fs.readFileSync(path.join(public_, file), 'utf8'))
        .filter((html) => html.includes(`<style>${siteRules(rules)}</style>`));
      met.set(rules, files.length);
      const found = await page.evaluate(
        ({ files: texts, left: unwanted }) =>
          texts.flatMap((text) => {
            const document = new DOMParser().parseFromString(text, 'text/html');
            return unwanted.filter((selector) => document.querySelector(selector) !== null);
          }),
        { files, left },
      );
      expect(found).toEqual([]);
    }
    expect(Math.min(...met.values())).toBeGreaterThan(20);
  });
});
