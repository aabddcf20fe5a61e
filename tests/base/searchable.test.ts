import { expect, test } from 'vitest';
import { searchable, searchableForIndex } from '../../src/base/searchable.ts';

test.each([
  ['Arabic and Persian letters', 'كتاب علي', 'کتاب علی'],
  ['a hamza or a madda and a plain letter', 'آب و أمید و مؤثر', 'اب و امید و موثر'],
  ['vowel signs and none', 'مُحَمَّد', 'محمد'],
  ['a non-joiner and none', 'می‌خواهم', 'میخواهم'],
  ['tatweel and none', 'تهـــران', 'تهران'],
  ['Persian, Arabic and European digits', '۱۴۰۵ ١٤٠٥', '1405 1405'],
  ['forms of presentation and letters', 'ﻻ', 'لا'],
  ['the heh of a suffix', 'خانۀ', 'خانه'],
  ['accents and none, large letters and small', 'Café ÉCLAIR', 'cafe eclair'],
])('%s are the same', (_, one, other) => {
  expect(searchable(one)).toBe(searchable(other));
});

test('a word with a non-joiner is indexed whole and in its parts', () => {
  expect(searchableForIndex('کتاب‌ها را می‌خوانم').split(' ')).toEqual([
    'کتابها',
    'را',
    'میخوانم',
    'کتاب',
    'ها',
    'می',
    'خوانم',
  ]);
});
