import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/content/markdown/words.ts';

test('words are what has a letter or digit between spaces', () => {
  const unit = fc.constantFrom(
    'a',
    'Z',
    '7',
    '-',
    '.',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    'é',
    'آ',
    '۷',
    '،',
    '—',
    '\u200c',
    '世',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const stretches = text.split(/[\s]+/).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch));
      expect(wordsIn(text)).toBe(stretches.length);
    }),
    { numRuns: 2000 },
  );
});

test('a text of any length is counted whole', () => {
  expect(wordsIn('ab '.repeat(10_000))).toBe(10_000);
  expect(wordsIn('آب '.repeat(10_000))).toBe(10_000);
  expect(wordsIn('a'.repeat(40_000))).toBe(1);
});
