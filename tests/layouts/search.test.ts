import { beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { axeViolations, readerIn, sidewaysAt, sidewaysWithLargeText, smallTargets } from '../rig/page-checks.ts';
import { ServedSite } from '../rig/served-site.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

const persian = (headline: string, body: string, date = '2026-05-05') => article({ headline, date }, `${body}\n`);
const years = Object.fromEntries(
  [2020, 2021, 2022, 2023].map((year) => [
    `content/y/${year}.md`,
    article({ headline: `The bridge in ${year}`, date: `${year}-02-03`, tags: '[Bridges]' }),
  ]),
);
const many = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `content/m/s${at}.md`,
    article({ headline: `Ferry ${at}`, date: '2026-03-03' }),
  ]),
);

describeInBrowser('the search page', (browser) => {
  let rig: SiteRig;
  let site: ServedSite;
  beforeAll(async () => {
    rig = await SiteRig.of({
      ...years,
      ...many,
      'content/fa/one.md': persian('کتاب‌های تازه', 'علی کتاب‌ها را در سال ۱۴۰۵ می‌خواند.'),
      'content/fa/two.md': persian('آب', 'نوشته‌ای با كاف و ياي عربی.'),
      'content/2026/05/05/lunch.md': article({
        headline: '“Café & <b>bread</b>”',
        date: '2026-05-05',
        standfirst: 'Two & two.',
      }),
    });
    expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
    expect(await rig.run('search')).toMatchObject({ code: 0, stderr: '' });
    site = await ServedSite.of(rig.path('_site'));
    return async () => {
      await site[Symbol.asyncDispose]();
      await rig[Symbol.asyncDispose]();
    };
  });

  const found = async (page: Awaited<ReturnType<typeof readerIn>>['page']) => {
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.match(/[\d۰-۹.]$/));
    return page.locator('.results a').allTextContents();
  };

  test('finds what was asked in the address, under any folder and a strict policy, and leads there', async () => {
    const { page, open } = await readerIn(browser, { viewport: { width: 390, height: 844 } });
    expect(await open(`${site.below}search/?q=cafe`)).toEqual([]);
    expect(await found(page)).toEqual(['“Café & <b>bread</b>”']);
    expect(await page.locator('.results .standfirst').textContent()).toBe('Two & two.');
    expect(await page.locator('.results time').getAttribute('datetime')).toBe('2026-05-05');
    expect(await page.getByRole('status').textContent()).toBe('Results: 1');
    expect(await page.locator('#page_search_off').isVisible()).toBe(false);
    const found320 = [...(await sidewaysAt(page, 320)), ...(await sidewaysWithLargeText(page))];
    expect([...found320, ...(await smallTargets(page)), ...(await axeViolations(page))]).toEqual([]);
    await page.locator('.results a').click();
    await page.waitForURL(`${site.below}2026/05/05/lunch/`);
    await page.context().close();
  });

  test('is asked by the keyboard; the address says what was asked, and the way back asks it again', async () => {
    const { page, open } = await readerIn(browser, {});
    await open(`${site.atRoot}search/`);
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill('bridge');
    await page.keyboard.press('Enter');
    expect(await found(page)).toEqual(['The bridge in 2023', 'The bridge in 2022']);
    expect(page.url()).toBe(`${site.atRoot}search/?q=bridge`);
    await page.getByRole('button', { name: 'Search earlier years too' }).click();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Results: 4');
    await page.getByRole('searchbox').fill('zeppelin');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Nothing was found.');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Results: 4');
    await page.context().close();
  });

  test('shows ten results, then the others, and the focus goes on to them', async () => {
    const { page, open } = await readerIn(browser, {});
    await open(`${site.atRoot}search/?q=ferry`);
    expect(await found(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'More results' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.results li').length === 12);
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Ferry/);
    expect(await page.getByRole('button', { name: 'More results' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test.each([
    ['with a non-joiner', 'کتاب‌ها', 'کتاب‌های تازه'],
    ['without one', 'کتابها', 'کتاب‌های تازه'],
    ['with a space for it', 'می خواند', 'کتاب‌های تازه'],
    ['on an Arabic keyboard', 'علي كتاب', 'کتاب‌های تازه'],
    ['with digits of any kind', '1405', 'کتاب‌های تازه'],
    ['for what was written on an Arabic keyboard', 'کاف یای', 'آب'],
    ['without a madda', 'اب', 'آب'],
  ])('finds Persian %s, and shows headlines as they were written', async (_, question, headline) => {
    const { page, open } = await readerIn(browser, { viewport: { width: 390, height: 844 } });
    expect(await open(`${site.below}fa/search/?q=${encodeURIComponent(question)}`)).toEqual([]);
    expect(await found(page)).toEqual([headline]);
    expect(await page.getByRole('status').textContent()).toBe('نتیجه‌ها: ۱');
    expect(await sidewaysAt(page, 320)).toEqual([]);
    await page.context().close();
  });

  test('without a script, without an index and from a disk it offers the months and the tags', async () => {
    const offered = async (address: string, javaScriptEnabled: boolean) => {
      const { page } = await readerIn(browser, { javaScriptEnabled });
      await page.goto(address);
      expect(await page.locator('#page_search_off').isVisible(), address).toBe(true);
      expect(await page.getByRole('searchbox').count(), address).toBe(0);
      expect(await page.locator('.period h3 a').first().textContent()).toBe('2026');
      expect(await page.locator('.tags a').allTextContents()).toEqual(['Bridges']);
      await page.context().close();
    };
    await offered(`${site.atRoot}search/`, false);
    await offered(`file://${rig.path('_site/search/index.html')}`, true);
    await using bare = await SiteRig.of(years);
    await bare.run('build');
    await using served = await ServedSite.of(bare.path('_site'));
    const { page, open } = await readerIn(browser, {});
    await open(`${served.atRoot}search/`);
    expect(await page.locator('#page_search_off').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.context().close();
  });

  test('no other page loads anything of it', () => {
    const pages = Object.entries(rig.tree()).filter(
      ([file]) => file.endsWith('.html') && !/^(fa\/)?search\//.test(file),
    );
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter(([, html]) => /<script(?! type="application\/ld\+json")/.test(html))).toEqual([]);
  });
});
