import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

const harbour = '2026/11/20/harbour-reopens/';

/** Where an element stands in the order of the page; the one that matches first. */
const order = (page: Page, selectors: readonly string[]) =>
  page.evaluate<number[]>(
    `${JSON.stringify(selectors)}.map((one) => [...document.querySelectorAll('*')].indexOf(document.querySelector(one)))`,
  );

describeInBrowser('an article’s page', (browser) => {
  const { open } = gazetteReader(browser);

  test('its title is the headline and the outlet, and its one first heading the headline', async () => {
    const page = await open(harbour);
    expect(await page.title()).toBe('The “old harbour” reopens after nine winters | The Sable Gazette');
    expect(await page.locator('h1').allInnerTexts()).toEqual(['The “old harbour” reopens after nine winters']);
    const bulletin = await open('2026/11/21/the-price-of-rope/');
    expect(await bulletin.title()).toBe('Who earns when rope grows dear | Tide Office Bulletin');
  });

  test('headline, outlet, date, body and in brief follow each other in that order', async () => {
    const page = await open(harbour);
    const places = await order(page, ['h1', '.outlet', 'time[datetime]', '.prose', 'aside']);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(await page.locator('.outlet').textContent()).toContain('The Sable Gazette');
    expect(await page.locator('aside').count()).toBe(1);
  });

  test('published and updated are times with an offset for machines and a zone for readers', async () => {
    const page = await open(harbour);
    const times = page.locator('.credits .dates time');
    const machine = await times.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(machine).toEqual(['2026-11-20T10:05:00+03:30', '2026-11-21T18:40:00+03:30']);
    expect(await times.allInnerTexts()).toEqual([
      '20 November 2026, 10:05 Tehran time',
      '21 November 2026, 18:40 Tehran time',
    ]);
    const day = await open('2021/03/02/old-ferry-timetable/');
    expect(await day.locator('article time').first().getAttribute('datetime')).toBe('2021-03-02');
  });

  test('kicker, standfirst, byline and place stand with the headline, before the text', async () => {
    const page = await open(harbour);
    const header = await page.locator('article header').textContent();
    expect(header).toContain('Sable Quay');
    expect(header).toContain('Divers cleared the last wreck on Thursday.');
    expect(header).toContain('By Mira Tane, Olin Marsh and Ilka Vos-Brandt');
    expect(header).toContain('Port Sable');
    for (const [address, type] of [
      ['2026/11/21/the-price-of-rope/', 'Analysis'],
      ['2026/11/19/why-we-count-gulls/', 'Opinion'],
      ['2026/11/18/how-a-tide-table-works/', 'Explainer'],
    ] as const) {
      const other = await open(address);
      expect(await other.locator('article header').getByText(type, { exact: true }).count()).toBe(1);
    }
  });

  test('the picture has its room kept, its text for the blind, its caption and its credit', async () => {
    const page = await open(harbour);
    const figure = page.locator('article figure').first();
    const picture = figure.locator('img');
    expect(await picture.getAttribute('alt')).toBe('A drawing of a stone quay at dawn with one small boat tied to it.');
    expect(await picture.getAttribute('width')).toBe('960');
    expect(await picture.getAttribute('height')).toBe('540');
    expect(await page.evaluate('document.querySelector("article figure img").naturalWidth')).toBeGreaterThan(0);
    expect(await figure.locator('figcaption').textContent()).toMatch(
      /^The quay on Friday morning, before the ferry came\.\s+Drawing: Olin Marsh$/,
    );
  });

  test('every construction of a text is there', async () => {
    const prose = (await open(harbour)).locator('.prose');
    for (const part of ['figure img', 'table', 'blockquote', 'ol', 'h2', 'h3', 'hr', 'code', '.fact-box', 'em'])
      expect(await prose.locator(part).count(), part).toBeGreaterThan(0);
    expect(await prose.getByText('Nobody waved, because nobody was there yet.', { exact: true }).count()).toBe(1);
    const note = prose.locator('sup a').first();
    await note.click();
    expect(await prose.locator('li:target').textContent()).toContain('He was on the telephone.');
    await prose.locator('li:target').getByRole('link', { name: 'Back to the text' }).click();
    expect(await prose.locator('sup :target, sup:target').count()).toBe(1);
  });

  test('a wide table moves in its own box, which the keyboard reaches', async () => {
    const page = await open(harbour, 390);
    const box = page.locator('.prose [tabindex="0"]:has(> table)').last();
    expect(
      await box.evaluate((one: { scrollWidth: number; clientWidth: number }) => one.scrollWidth > one.clientWidth),
    ).toBe(true);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((one: { scrollLeft: number }) => one.scrollLeft)).toBeGreaterThan(0);
  });

  test('corrections say what they are, when they were made and what changed', async () => {
    const corrections = (await open(harbour)).getByRole('region', { name: 'Corrections' });
    const told = (await corrections.getByRole('listitem').allInnerTexts()).map((one) => one.replace(/\s+/g, ' '));
    expect(told).toEqual([
      'Correction 21 November 2026, 09:00 Tehran time An earlier version said that the harbour was closed for eight winters. It was nine.',
      'Clarification 21 November 2026 The ferry was early by the old timetable.',
    ]);
  });

  test('a summary under the dates leads to the corrections', async () => {
    const page = await open(harbour);
    const summary = page.locator('.credits').getByRole('link', { name: /^(Correction|Clarification)/ });
    expect(await summary.allInnerTexts()).toEqual(['Correction 21 November 2026', 'Clarification 21 November 2026']);
    await summary.first().click();
    expect(await page.getByRole('region', { name: 'Corrections' }).locator('h2:target').count()).toBe(1);
  });

  test('the year stands out in the date of publication, and the time it takes to read is told', async () => {
    const credits = (await open('2021/03/02/old-ferry-timetable/')).locator('.credits');
    expect(await credits.locator('time b').allInnerTexts()).toEqual(['2021']);
    expect(await credits.textContent()).toContain('1 min read');
    expect(await (await open(`fa/${harbour}`)).locator('.credits').textContent()).toContain('زمان خواندن: ۱ دقیقه');
  });

  test('the article can be handed on by plain links, with the headline and address whole', async () => {
    const page = await open('2026/11/21/the-price-of-rope/');
    const share = page.getByRole('region', { name: 'Share' });
    expect(await share.getByRole('link').allInnerTexts()).toEqual(['Telegram', 'WhatsApp', 'X', 'Bluesky', 'E-mail']);
    const address = 'https://gazette.example/2026/11/21/the-price-of-rope/';
    for (const link of await share.getByRole('link').all()) {
      const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
      const told = [...searchParams.values()].join(' ');
      expect(told).toContain(address);
      expect(told).toContain('Who earns when rope grows dear');
      expect(await link.getAttribute('rel')).toContain('noreferrer');
    }
    const copied = share.getByText(address, { exact: true });
    await copied.click();
    expect(await page.evaluate('getSelection().toString()')).toBe(address);
  });

  test('tags lead to their pages', async () => {
    const page = await open(harbour);
    const tags = page.locator('article a[rel~=tag]');
    expect(await tags.allInnerTexts()).toEqual(['Ferries', 'The old harbour']);
    await tags.last().click();
    expect(await page.locator('h1').textContent()).toBe('The old harbour');
    expect(await page.locator('main article').count()).toBe(2);
  });

  test('the text of a withdrawn and of an expired article is gone, and the page says why', async () => {
    const withdrawn = (await open('2026/11/16/the-sea-serpent/')).locator('main');
    expect(await withdrawn.textContent()).toContain('This article has been withdrawn.');
    expect(await withdrawn.textContent()).toContain('There was no serpent.');
    expect(await withdrawn.textContent()).not.toMatch(/humps|Olin/);
    const expired = (await open('2026/11/10/market-day/')).locator('main');
    expect(await expired.textContent()).toContain('The time for which this article was published is over.');
    expect(await expired.textContent()).not.toContain('herring');
  });

  test('a note to the desk is nowhere', async () => {
    expect(await (await open(harbour)).content()).not.toContain('Secret note');
  });
});
