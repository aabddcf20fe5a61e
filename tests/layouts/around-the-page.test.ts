import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

const english = '2026/11/20/harbour-reopens/';
const persian = 'fa/2026/11/20/harbour-reopens/';

describeInBrowser('around an article', (browser) => {
  const { open } = gazetteReader(browser);

  test('the first press of Tab finds a visible way past the header, and it works', async () => {
    const page = await open(english);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Skip to the content');
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  test('there is one header, one main part and one footer, and the parts to navigate by have names', async () => {
    const page = await open(english);
    for (const role of ['banner', 'main', 'contentinfo', 'complementary'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    const names = await page.locator('nav').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the header has the publication’s name, which leads home, and the sections', async () => {
    const page = await open(english);
    const header = page.getByRole('banner');
    const sections = header.getByRole('navigation', { name: 'Sections' });
    expect(await sections.getByRole('link').allInnerTexts()).toEqual([
      'Harbour',
      'Nature',
      'Weather',
      'The Estuary in Brief',
    ]);
    await header.getByRole('link', { name: 'The Sable Gazette' }).click();
    expect(await page.title()).toBe('The Sable Gazette – News of the estuary');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Nature' }).click();
    expect(await page.locator('h1').textContent()).toBe('Nature');
    expect(await page.locator('[aria-current=page]').textContent()).toBe('Nature');
  });

  test('the footer leads to the standing pages and the feed', async () => {
    const footer = (await open(english)).getByRole('contentinfo');
    const links = await footer.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(links).toEqual(['About the Gazette', 'Contact', 'Search', 'Archive', 'Corrections', 'RSS feed']);
    const persianFooter = (await open(persian)).getByRole('contentinfo');
    expect(await persianFooter.getByRole('link', { name: 'دربارهٔ روزنامه' }).count()).toBe(1);
  });

  test('the paper is white in the light, and dark where the reader asks for that', async () => {
    const page = await open(english);
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    const [red = 255] = (await paper()).match(/\d+/g)?.map(Number) ?? [];
    expect(red).toBeLessThan(60);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('a Persian article is Persian for machines: language, direction and canonical address', async () => {
    const page = await open(persian);
    expect(await page.locator('html').getAttribute('lang')).toBe('fa');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      'https://gazette.example/fa/2026/11/20/harbour-reopens/',
    );
    expect(await (await open(english)).locator('html').getAttribute('dir')).toBe('ltr');
  });

  test('Persian dates are Jalali with the Gregorian day beside them, in Persian digits', async () => {
    const times = (await open(persian)).locator('.credits .dates time');
    expect(await times.allInnerTexts()).toEqual([
      '۲۹ آبان ۱۴۰۵ (۲۰ نوامبر ۲۰۲۶)، ۱۰:۰۵ به وقت تهران',
      '۳۰ آبان ۱۴۰۵ (۲۱ نوامبر ۲۰۲۶)، ۱۸:۴۰ به وقت تهران',
    ]);
    expect(await times.first().getAttribute('datetime')).toBe('2026-11-20T10:05:00+03:30');
    const page = await open('fa/');
    expect((await page.locator('time').allInnerTexts()).join(' ')).not.toMatch(/[0-9]/);
  });

  test('an article and its translation lead to each other, for readers and for machines', async () => {
    for (const [from, to, name, code] of [
      [english, persian, 'فارسی', 'fa'],
      [persian, english, 'English', 'en'],
    ] as const) {
      const page = await open(from);
      const alternates = page.locator(`link[rel=alternate][hreflang=${code}]`);
      expect(await alternates.getAttribute('href')).toBe(`https://gazette.example/${to}`);
      const link = page.getByRole('link', { name, exact: true });
      expect(await link.getAttribute('hreflang')).toBe(code);
      expect(await link.getAttribute('lang')).toBe(code);
      await link.click();
      expect(new URL(page.url()).pathname).toBe(`/${to}`);
    }
  });

  test('an article without a translation leads to the other front page, and machines are told of none', async () => {
    const page = await open('2026/11/21/the-price-of-rope/');
    expect(await page.locator('link[hreflang]').count()).toBe(0);
    await page.getByRole('link', { name: 'فارسی', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/fa/');
  });

  test('English names in a Persian sentence follow each other as they are read', async () => {
    const page = await open(persian);
    const x = await page.evaluate<number[]>(`(() => {
      const text = document.querySelector('.prose > p');
      text.replaceChildren('نوشتهٔ ');
      for (const name of ['Mira Tane', 'Olin Marsh', 'Ilka Vos']) {
        const link = document.createElement('a');
        link.href = '#';
        link.textContent = name;
        text.append(link, '، ');
      }
      return [...text.querySelectorAll('a')].map((link) => link.getBoundingClientRect().right);
    })()`);
    expect(x).toHaveLength(3);
    expect(x).toEqual([...x].sort((a, b) => b - a));
  });

  test('English words in a Persian headline stand where they are read', async () => {
    const page = await open('fa/2026/11/21/gps-on-the-boats/');
    const x = await page.evaluate<Record<string, number>>(`(() => {
      const text = document.querySelector('h1').firstChild;
      const place = (word) => {
        const range = document.createRange();
        const at = text.data.indexOf(word);
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        return range.getBoundingClientRect();
      };
      const [first, gps, ais] = ['نصب', 'GPS', 'AIS'].map(place);
      return { first: first.left, gps: gps.left, ais: ais.left, sameLine: Math.abs(first.top - ais.top) };
    })()`);
    expect(x['sameLine']).toBeLessThan(20);
    expect(x['first']).toBeGreaterThan(x['gps'] ?? 0);
    expect(x['gps']).toBeGreaterThan(x['ais'] ?? 0);
  });
});
