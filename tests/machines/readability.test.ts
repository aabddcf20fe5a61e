import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { beforeAll, expect, test } from 'vitest';
import { htmlFiles } from '../rig/built-site.ts';
import { home, noon, run, SiteRig } from '../rig/site-rig.ts';
import { nodeOf } from '../rig/structured-data.ts';

/** The checkout's own content/: what a reader mode makes of its articles. */
let rig: SiteRig;
beforeAll(async () => {
  rig = await SiteRig.of({});
  const command = ['src/cli/dateline.mjs', 'build', '--now', noon];
  const where = ['--output', rig.path('_site'), '--cache', rig.path('.cache')];
  expect(await run(process.execPath, [...command, ...where], home)).toMatchObject({ code: 0 });
  return () => rig[Symbol.asyncDispose]();
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
}

/** How alike two texts are by their words, each counted as often as it stands there: 1 when they have the same. */
function likeness(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (found.length + wanted.length);
}

test('the measure sees what is missing and what is too much', () => {
  expect(likeness(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(1);
  expect(likeness(['a', 'b'], ['a', 'b', 'c', 'd'])).toBeCloseTo(0.667, 2);
  expect(likeness(['a', 'a', 'a', 'a'], ['a'])).toBeCloseTo(0.4, 2);
});

test('a reader mode finds headline, byline and the whole body of every sample article', () => {
  const articles = htmlFiles(rig).filter(
    // A withdrawn article has no body.
    (file) => !file.startsWith('text/') && /<body class="article-page.*class="prose"/s.test(rig.read(`_site/${file}`)),
  );
  expect(articles.length).toBeGreaterThan(20);
  const told: string[] = [];
  for (const file of articles) {
    const html = rig.read(`_site/${file}`);
    const page = new JSDOM(html, { url: 'https://lantern.example/' });
    const prose = bodyIn(html);
    const headline = page.window.document.querySelector('h1')?.textContent ?? '';
    const author = nodeOf(html, /NewsArticle$/)['author'] as { name: string }[];
    const read = new Readability(page.window.document, { keepClasses: true }).parse();
    const f1 = likeness(wordsOf(bodyIn(read?.content ?? '')), wordsOf(prose));
    if (read?.title !== headline) told.push(`${file}: headline ${read?.title}`);
    if (!author.every(({ name }) => read?.byline?.includes(name))) told.push(`${file}: byline ${read?.byline}`);
    if (f1 < 0.98) told.push(`${file}: body ${f1.toFixed(3)}`);
  }
  expect(told).toEqual([]);
});

/** The words of a body: not those of the standfirst, the lead picture and the lists around it, which stand outside. */
function bodyIn(content: string): string {
  const { document } = new JSDOM(content.replaceAll('><', '> <')).window;
  return document.querySelector('.prose')?.textContent ?? document.body.textContent ?? '';
}
