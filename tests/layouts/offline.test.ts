import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { axeViolations, readerIn, sidewaysAt } from '../rig/page-checks.ts';
import { ServedSite } from '../rig/served-site.ts';
import { article, SiteRig, settings } from '../rig/site-rig.ts';

const content = {
  'content/site.yaml': `${settings}offline: yes\n`,
  'content/a/one.md': article({ headline: 'One' }),
  'content/a/two.md': article({ headline: 'Two' }),
  'content/fa/a/one.md': article({ headline: 'یک' }),
};

async function builtOffline(): Promise<SiteRig> {
  const rig = await SiteRig.of(content);
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  return rig;
}

/** Until a worker looks after the page and has kept it. */
const keptPages = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('dateline pages '));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname).sort();
  })()`);

async function untilKept(page: Page, address: string): Promise<void> {
  const { pathname } = new URL(address);
  await expect.poll(() => keptPages(page), { timeout: 10_000 }).toContain(pathname);
}

describe('in site.yaml', () => {
  test('it is off until it is asked for: no page has a script, and no file more is written', async () => {
    await using rig = await SiteRig.of({ ...content, 'content/site.yaml': settings });
    expect(await rig.run('build')).toMatchObject({ code: 0 });
    const files = Object.keys(rig.tree());
    expect(files.filter((file) => /offline|service-worker/.test(file))).toEqual([]);
    expect(rig.read('_site/index.html')).not.toMatch(/<script defer/);
    await using on = await builtOffline();
    const more = Object.keys(on.tree()).filter((file) => !files.includes(file));
    expect(more).toEqual(['fa/offline/index.html', 'offline/index.html', 'offline/offline.js', 'service-worker.js']);
    expect(on.read('_site/index.html')).toMatch(/script-src 'self';.* worker-src 'self';/);
    expect(on.read('_site/service-worker.js')).toMatch(/^self\.offlinePages = \["offline\/","fa\/offline\/"\];\n/);
  });
});

describeInBrowser('pages kept for when there is no network', (browser) => {
  const reader = () => readerIn(browser, { viewport: { width: 390, height: 844 } });

  test('what was opened can be opened again, and what was not is told so in the reader’s language', async () => {
    await using rig = await builtOffline();
    const { page, open } = await reader();
    const site = await ServedSite.of(rig.path('_site'));
    const { below } = site;
    for (const address of ['a/one/', 'fa/a/one/']) {
      expect(await open(below + address)).toEqual([]);
      await untilKept(page, below + address);
    }
    await site[Symbol.asyncDispose]();

    await page.goto(`${below}a/one/?from=mail`);
    expect(await page.locator('h1').textContent()).toBe('One');
    await page.goto(`${below}fa/a/one/`);
    expect(await page.locator('h1').textContent()).toBe('یک');

    await page.goto(`${below}a/two/`);
    expect(await page.locator('h1').textContent()).toBe('Kept on this device');
    await page.goto(`${below}fa/latest/`);
    expect(await page.locator('h1').textContent()).toBe('ذخیره‌شده در این دستگاه');
    await open(`${below}offline/`);
    const kept = page.locator('#page_kept a');
    await expect.poll(() => kept.allTextContents()).toEqual(['یک | The Example News', 'One | The Example News']);
    expect(await kept.first().getAttribute('dir')).toBe('rtl');
    const faults = [...(await sidewaysAt(page, 320)), ...(await axeViolations(page))];
    expect(faults).toEqual([]);

    await page.getByRole('button', { name: 'Forget these pages' }).click();
    await expect.poll(() => kept.count()).toBe(0);
    expect(await keptPages(page)).toEqual(['/sub/fa/offline/', '/sub/offline/']);
    await page.goto(`${below}a/one/`);
    expect(await page.locator('h1').textContent()).toBe('Kept on this device');
    await page.context().close();
  });

  test('with a network readers get what is published: a new text at once, and nothing that was taken away', async () => {
    await using rig = await builtOffline();
    await using site = await ServedSite.of(rig.path('_site'));
    const { page, open } = await reader();
    await open(`${site.atRoot}a/one/`);
    await untilKept(page, `${site.atRoot}a/one/`);
    await open(`${site.atRoot}a/two/`);
    await untilKept(page, `${site.atRoot}a/two/`);
    rig.edit('content/a/one.md', 'headline: One', 'headline: One more');
    rig.remove('content/a/two.md');
    expect(await rig.run('build')).toMatchObject({ code: 0 });
    await page.goto(`${site.atRoot}a/one/`);
    expect(await page.locator('h1').textContent()).toBe('One more');
    await page.goto(`${site.atRoot}a/two/`);
    expect(await page.locator('h1').textContent()).toBe('This page cannot be found');
    await expect.poll(() => keptPages(page)).toEqual(['/a/one/', '/fa/offline/', '/offline/']);
    await page.context().close();
  });
});
