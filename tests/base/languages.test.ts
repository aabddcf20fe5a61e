import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fa } from '../../src/base/languages/fa.ts';
import type { Language } from '../../src/base/languages/language.ts';
import { languages } from '../../src/base/languages/languages.ts';
import { markdownFor } from '../../src/content/markdown/engine.ts';
import { shownMoment } from '../../src/content/moment.ts';
import { home } from '../rig/site-rig.ts';

/** The same words, as they look when nobody has translated them yet. */
function untranslated(words: object, from: object, at = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const same: unknown = Reflect.get(from, name);
    const told = typeof word === 'function' ? word('1', '2') : word;
    const other = typeof same === 'function' ? same('1', '2') : same;
    if (typeof told === 'object' && typeof other === 'object') return untranslated(told, other, `${at}${name}.`);
    return told === other || told === '' || told === undefined ? [`${at}${name}`] : [];
  });
}

const [english, ...others] = languages;

test.each(others.map((language) => [language.code, language] as const))(
  'every word of the interface is translated into %s',
  (_, language: Language) => {
    expect(english?.code).toBe('en');
    expect(untranslated(language.words, english?.words ?? {})).toEqual([]);
  },
);

test('no code outside of the languages’ own files knows one of them', () => {
  const sources = ['src', 'layouts'].flatMap((folder) =>
    fs
      .readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('languages'))
      .map((file) => path.join(home, folder, file)),
  );
  const literal = new RegExp(`'(${others.map(({ code }) => code).join('|')})'`);
  const code = (file: string) => fs.readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => literal.test(code(file)))).toEqual([]);
});

/** All that a file for Arabic would hold; the words are left to somebody who speaks it. */
const arabic: Language = {
  ...fa,
  code: 'ar',
  name: 'العربية',
  locale: 'ar_001',
  quotes: ['«', '»', '“', '”'],
  digits: 'arab',
  calendar: 'gregory',
  wordsPerMinute: 140,
};

test('a language is an object: with one for Arabic, dates and texts are Arabic', () => {
  const moment = { time: Date.UTC(2026, 10, 22, 12), iso: '2026-11-22T15:30:00+03:30' };
  expect(shownMoment(moment, arabic, 'Asia/Tehran')).toEqual({
    day: '٢٢ نوفمبر ٢٠٢٦',
    clock: '١٥:٣٠',
    offset: 'UTC+٣:٣٠',
  });
  const environment = { path: 'a.md', url: '/a/', root: '../', pictures: {} };
  const html = markdownFor(arabic).render('قال "نعم".[^1]\n\n[^1]: هنا.', environment);
  expect(html).toContain('قال «نعم»');
  expect(html).toContain('[١]');
});
