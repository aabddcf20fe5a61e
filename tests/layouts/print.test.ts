import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { gazetteReader } from '../rig/gazette-reader.ts';

/** Everything that is to be read on paper, by the browser's own account of it. */
const onPaper = 'document.body.innerText';

describeInBrowser('an article on paper', (browser) => {
  const { open } = gazetteReader(browser);

  test('is whole, with its address, and has nothing that only a screen needs', async () => {
    const page = await open('2026/11/20/harbour-reopens/');
    const paragraphs = await page.locator('.prose p, .prose li, .prose td, .prose h2').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    const text = await page.evaluate<string>(onPaper);
    for (const one of ['The “old harbour” reopens after nine winters', 'Mira Tane', '20 November 2026', ...paragraphs])
      expect(text.replace(/\s+/g, ' ')).toContain(one.replace(/\s+/g, ' ').trim());
    expect(text).toContain('An earlier version said that the harbour was closed for eight winters.');
    expect(text).toContain('https://gazette.example/2026/11/20/harbour-reopens/');
    for (const one of ['Skip to', 'The Estuary in Brief', 'Telegram', 'Nature', 'RSS feed', 'More on this', 'Tags'])
      expect(text, one).not.toContain(one);
    await page.emulateMedia({ media: 'screen' });
  });

  test('tells where links to other sites lead', async () => {
    const page = await open('contact/');
    await page.emulateMedia({ media: 'print' });
    const link = page.locator('.prose a').last();
    expect(await link.innerText()).toBe('repaired elsewhere');
    const address = 'getComputedStyle(document.querySelector(".prose a[rel]"), "::after").content';
    // Some browsers join the parts.
    const shown = String(await page.evaluate(address))
      .replaceAll('" "', '')
      .replaceAll('"', '');
    expect(shown).toBe(' (https://lamps.example/repairs)');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(address)).toBe('none');
  });

  test('becomes a PDF of few pages, white even for a reader who likes it dark', async () => {
    const page = await open('fa/2026/11/20/harbour-reopens/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-pdf-'));
    const pdf = await page.pdf({ path: path.join(folder, 'article.pdf'), format: 'A4' });
    fs.rmSync(folder, { recursive: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(1);
    expect(sheets).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});
