import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

const english = { article: '2026/11/20/harbour-reopens/', title: 'The Estuary in Brief' };
const persian = { article: 'fa/2026/11/20/harbour-reopens/', title: 'خلیج در یک نگاه' };

/** The boxes of the sidebar and of the text beside it. */
async function boxes(page: Page) {
  const [aside, text, main] = await Promise.all(
    ['aside', '.prose', 'main'].map((selector) => page.locator(selector).boundingBox()),
  );
  if (!aside || !text || !main) throw new Error('The page has no sidebar or no text');
  return { aside, text, main };
}

/** What is to be seen of links; what is only read out has a box of a pixel. */
const seen = (links: Locator) =>
  links.evaluateAll((all) =>
    all.map((link) =>
      [...link.childNodes]
        .filter((node) => !('offsetWidth' in node) || Number(node.offsetWidth) > 1)
        .map((node) => node.textContent)
        .join('')
        .trim(),
    ),
  );

describeInBrowser('the in brief sidebar', (browser) => {
  const { open } = gazetteReader(browser);

  test('is an aside with the title that site.yaml gives it', async () => {
    for (const { article, title } of [english, persian]) {
      const aside = (await open(article)).getByRole('complementary', { name: title });
      expect(await aside.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([title]);
    }
  });

  test('has the article’s own items first, then the newest of the site, until there are as many as are shown', async () => {
    const items = (await open(english.article)).locator('aside').getByRole('listitem');
    expect((await items.allInnerTexts()).map((text) => text.split('\n', 1)[0])).toEqual([
      'The price of rope rose again this week. Our analysis asks who profits.',
      'The lighthouse keepers of three countries met in Oslo and agreed on one lamp oil.',
      'A whale was seen off the breakwater; nobody has seen it since.',
      'The council will count the gulls at last.',
      'Rope has doubled in price since May. The farmers have not noticed.',
    ]);
  });

  test('each item is followed by a link that reads “More” and is called what it leads to', async () => {
    const aside = (await open(english.article)).locator('aside');
    const links = aside.getByRole('listitem').getByRole('link');
    expect(await seen(links)).toEqual(['More', 'More', 'More', 'More']);
    for (const name of [
      'More Who earns when rope grows dear',
      'More The lighthouse keepers of three countries met in Oslo and…',
      'More Count the gulls, and then leave them alone',
    ])
      expect(await aside.getByRole('link', { name, exact: true }).count(), name).toBeGreaterThan(0);
    const bare = aside.getByRole('listitem').filter({ hasText: 'A whale was seen' });
    expect(await bare.getByRole('link').count()).toBe(0);
    const persianLinks = (await open(persian.article)).locator('aside').getByRole('listitem').getByRole('link');
    expect(new Set(await seen(persianLinks))).toEqual(new Set(['بیشتر']));
  });

  test('More leads to articles of the site and to other sites', async () => {
    const page = await open(english.article);
    const oslo = page.locator('aside a[href^="https://lamps.example/"]');
    expect(await oslo.getAttribute('href')).toBe('https://lamps.example/oslo-2026');
    await page.getByRole('link', { name: 'More Who earns when rope grows dear' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Who earns when rope grows dear');
  });

  test('More leads to the part of an article that the editor named', async () => {
    const page = await open(english.article);
    const gulls = page.getByRole('link', { name: 'More Count the gulls, and then leave them alone' }).first();
    expect(await gulls.getAttribute('href')).toMatch(/why-we-count-gulls\/#what-a-gull-eats$/);
  });

  test('stands right of an English text and left of a Persian one, a third of the sheet wide', async () => {
    const left = await boxes(await open(english.article, 1280));
    expect(left.aside.x).toBeGreaterThanOrEqual(left.text.x + left.text.width);
    const right = await boxes(await open(persian.article, 1280));
    expect(right.aside.x + right.aside.width).toBeLessThanOrEqual(right.text.x);
    for (const { aside, main } of [left, right]) {
      const sheet = Math.max(aside.x + aside.width, main.x + main.width) - Math.min(aside.x, main.x);
      expect(aside.width / sheet).toBeGreaterThan(0.27);
      expect(aside.width / sheet).toBeLessThan(0.37);
      expect(Math.abs(aside.y - main.y)).toBeLessThan(40);
    }
  });

  test('stands below the text on a telephone, as wide as it', async () => {
    for (const { article } of [english, persian]) {
      const { aside, main } = await boxes(await open(article, 390));
      expect(aside.y).toBeGreaterThanOrEqual(main.y + main.height);
      expect(Math.abs(aside.width - main.width)).toBeLessThan(2);
    }
  });

  test('stands beside the front page and the lists too', async () => {
    for (const address of ['', 'fa/', 'harbour/', 'tag/ferries/', 'author/mira/', 'latest/', 'weather/']) {
      const page = await open(address);
      const title = address === 'fa/' ? persian.title : english.title;
      expect(await page.getByRole('complementary', { name: title }).count(), address).toBe(1);
    }
  });
});
