import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choices, fitsFileName, nearest, quoted, slugOf, thousands, visible } from '../../src/base/words.ts';

test('a misspelled word is answered with the one that was meant, and a strange one with none', () => {
  const fields = ['headline', 'outlet', 'date', 'tags', 'standfirst', 'in brief', 'text'];
  expect(['headlin', 'Outlets', 'standfrist', 'in breif', 'tag', 'txt'].map((word) => nearest(word, fields))).toEqual([
    'headline',
    'outlet',
    'standfirst',
    'in brief',
    'tags',
    'text',
  ]);
  expect(['width', 'x', '', 'permalink'].map((word) => nearest(word, fields))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a quotation is short, in one line, and turns nothing around', () => {
  expect(quoted('Rain\n  at last')).toBe('“Rain at last”');
  expect(quoted('آب')).toBe('“\u2068آب\u2069”');
  expect([...quoted('a'.repeat(200))]).toHaveLength(82);
  expect(quoted('a\u202eb\u0007')).toBe('“a\ufffdb␇”');
  expect(visible('می\u200cرود 🌧')).toBe('می\u200cرود 🌧');
});

test('words are listed as a sentence would', () => {
  expect(choices([])).toBe('');
  expect(choices(['a'])).toBe('“a”');
  expect(choices(['a', 'b', 'c'])).toBe('“a”, “b” or “c”');
});

test('the address of a name keeps its letters, whatever the script, and nothing else', () => {
  expect(['Lake Urmia', 'It’s “50 %”', 'دریاچهٔ ارومیه', 'می\u200cرود', '../x', 'e\u0301te', '—'].map(slugOf)).toEqual([
    'lake-urmia',
    'its-50',
    'دریاچهٔ-ارومیه',
    'می-رود',
    'x',
    '\u00e9te',
    '',
  ]);
});

test('a name has to fit a file system in bytes', () => {
  expect([fitsFileName('a'.repeat(200)), fitsFileName('a'.repeat(201)), fitsFileName('آ'.repeat(101))]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a name that is its own slug is told at a glance', () => {
  const spelled = (name: string) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  const unit = fc.constantFrom('a', 'z', '0', '9', '-', 'A', ' ', "'", '’', '_', 'é', 'e\u0301', 'آ', 'İ', '\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (name) => {
      expect(slugOf(name)).toBe(spelled(name));
    }),
    { numRuns: 2000 },
  );
});

test('a part of an address fits a file name by its bytes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', 'آ', '世', '😀'), maxLength: 220, size: 'max' }),
      (part) => {
        expect(fitsFileName(part)).toBe(new TextEncoder().encode(part).length <= 200);
      },
    ),
  );
});

test.each([0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890])('%i is written as English has it', (count) => {
  expect(thousands(count)).toBe(count.toLocaleString('en'));
});
