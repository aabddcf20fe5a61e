import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

/** Landmarks, headings and list sizes as a screen reader goes through them, indented by how deep they stand. */
async function outline(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const told =
    /^(\s*)- (banner|navigation|main|article|complementary|contentinfo|region|heading)\b(?: "([^"]*)")?(?: \[level=(\d)\])?/;
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', role = '', name, level] = told.exec(line) ?? [];
    if (role === '') return [];
    return [`${indent}${role}${level ?? ''}${name === undefined ? '' : ` ${name}`}`];
  });
}

describeInBrowser('read aloud, a page tells things in the order of their weight', (browser) => {
  const { open } = gazetteReader(browser);

  test('an article: its headline, text, corrections and what belongs to it, then in brief', async () => {
    const page = await open('2026/11/20/harbour-reopens/');
    expect((await outline(page)).map((line) => line.trim())).toMatchInlineSnapshot(`
      [
        "banner",
        "navigation This page in other languages",
        "navigation Sections",
        "main",
        "article",
        "heading1 The “old harbour” reopens after nine winters",
        "heading2 What was in the water",
        "heading2 The wreck in numbers",
        "heading3 Every berth",
        "region Notes",
        "heading2 Notes",
        "region Corrections",
        "heading2 Corrections",
        "heading2 Tags",
        "region Share",
        "heading2 Share",
        "region More on this",
        "heading2 More on this",
        "article",
        "heading3 A timetable for a ferry that does not run",
        "article",
        "heading3 How a tide table works",
        "complementary The Estuary in Brief",
        "heading2 The Estuary in Brief",
        "contentinfo",
        "navigation About this site",
      ]
    `);
  });

  test('the front page: the lead, what follows it, the newest, the sections, then in brief', async () => {
    const roles = (await outline(await open('fa/'))).map((line) => line.trim());
    expect(roles).toMatchInlineSnapshot(`
      [
        "banner",
        "navigation این صفحه به زبان‌های دیگر",
        "navigation بخش‌ها",
        "main",
        "heading1 روزنامهٔ سابل",
        "article",
        "heading2 نصب GPS و AIS روی قایق‌ها؛ شرکت Blue Harbor (سابل) نسخهٔ ۲٫۰ را داد",
        "article",
        "heading2 بندر قدیم پس از نُه زمستان باز شد",
        "article",
        "heading2 مرغان دریایی را بشمارید و رهایشان کنید",
        "article",
        "heading2 جدول جزر و مد چگونه کار می‌کند",
        "article",
        "heading2 جدول حرکت کشتی‌ای که نمی‌رود",
        "complementary خلیج در یک نگاه",
        "heading2 خلیج در یک نگاه",
        "contentinfo",
        "navigation دربارهٔ این رسانه",
      ]
    `);
  });

  test('a teaser: its kicker, headline, standfirst and time', async () => {
    const page = await open('harbour/');
    const first = (await page.locator('main article').first().innerText()).split('\n').filter(Boolean);
    expect(first).toMatchInlineSnapshot(`
      [
        "Harbour",
        "Fog holds the morning ferry: ‘we could hear it’, says the pilot",
        "The newest article leads the front page.",
        "22 November 2026",
      ]
    `);
  });
});
