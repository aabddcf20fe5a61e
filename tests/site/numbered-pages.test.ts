import { expect, test } from 'vitest';
import { numberedPages } from '../../src/site/numbered-pages.ts';

const stories = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('a short list is its front alone, newest first', () => {
  expect(numberedPages(stories(3))).toEqual([{ shown: [3, 2, 1] }]);
  expect(numberedPages([])).toEqual([{ shown: [] }]);
});

test('the front shows the newest twenty to thirty-nine, and the oldest have page 1 for ever', () => {
  expect(numberedPages(stories(39)).map(({ number, shown }) => [number, shown.length])).toEqual([[undefined, 39]]);
  const [front, first] = numberedPages(stories(40));
  expect(front).toEqual({ shown: stories(40).slice(20).reverse(), older: 1 });
  expect(first).toEqual({ number: 1, shown: stories(20).reverse(), newer: 'front' });
});

test('every story is on exactly one page, and an older page leads to the next', () => {
  for (const count of [40, 59, 60, 61, 100, 119]) {
    const pages = numberedPages(stories(count));
    expect(pages.flatMap(({ shown }) => shown).sort((a, b) => a - b)).toEqual(stories(count));
    expect(pages.slice(1).map(({ newer }) => newer)).toEqual([
      ...stories(pages.length - 2).map((at) => at + 1),
      'front',
    ]);
  }
});

test('a story more changes the front; the twentieth adds a page and the link of the page before it', () => {
  const changed = (count: number) => {
    const before = numberedPages(stories(count));
    return numberedPages(stories(count + 1))
      .filter((page, at) => JSON.stringify(page) !== JSON.stringify(before[at]))
      .map(({ number }) => number ?? 'front');
  };
  for (let count = 60; count < 79; count++) expect(changed(count)).toEqual(['front']);
  expect(changed(79)).toEqual(['front', 2, 3]);
});
