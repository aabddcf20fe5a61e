import { expect, test } from 'vitest';
import { languageOf } from '../../src/base/languages/languages.ts';
import {
  dayOf,
  isMoment,
  isTimeZone,
  type Moment,
  readMoment,
  shownMoment,
  writtenMoment,
} from '../../src/content/moment.ts';

function read(text: string, zone: string): Moment {
  const moment = readMoment(text, zone);
  if (!isMoment(moment)) throw new Error(moment.message);
  return moment;
}

test.each([
  ['2026-11-22', 'Asia/Tehran', '2026-11-21T20:30:00.000Z', '2026-11-22'],
  ['2026-1-2', 'UTC', '2026-01-02T00:00:00.000Z', '2026-01-02'],
  ['2026-11-22 14:30', 'Asia/Tehran', '2026-11-22T11:00:00.000Z', '2026-11-22T14:30:00+03:30'],
  ['2026-11-22 9:05', 'UTC', '2026-11-22T09:05:00.000Z', '2026-11-22T09:05:00+00:00'],
  ['2026-11-22T14:30:15', 'Europe/London', '2026-11-22T14:30:15.000Z', '2026-11-22T14:30:15+00:00'],
  ['2026-11-22T14:30:15.123Z', 'Asia/Tehran', '2026-11-22T14:30:15.000Z', '2026-11-22T18:00:15+03:30'],
  ['2026-11-22 14:30 +0100', 'Asia/Tehran', '2026-11-22T13:30:00.000Z', '2026-11-22T17:00:00+03:30'],
  ['2026-11-22 14:30-05:00', 'Europe/London', '2026-11-22T19:30:00.000Z', '2026-11-22T19:30:00+00:00'],
  ['۲۰۲۶-۱۱-۲۲ ۱۴:۳۰', 'UTC', '2026-11-22T14:30:00.000Z', '2026-11-22T14:30:00+00:00'],
  ['٢٠٢٦-١١-٢٢', 'UTC', '2026-11-22T00:00:00.000Z', '2026-11-22'],
  ['2026–11—22', 'UTC', '2026-11-22T00:00:00.000Z', '2026-11-22'],
  ['۲۰۲۶−۱۱−۲۲ 14:30', 'UTC', '2026-11-22T14:30:00.000Z', '2026-11-22T14:30:00+00:00'],
  // The first midnight of a Tehran summer does not exist, but its day does.
  ['2021-03-22', 'Asia/Tehran', '2021-03-21T20:30:00.000Z', '2021-03-22'],
  ['2020-07-06 23:40', 'Asia/Tehran', '2020-07-06T19:10:00.000Z', '2020-07-06T23:40:00+04:30'],
  ['2021-09-21 23:30 +04:30', 'Asia/Tehran', '2021-09-21T19:00:00.000Z', '2021-09-21T23:30:00+04:30'],
  ['2026-10-25 01:30 +00:00', 'Europe/London', '2026-10-25T01:30:00.000Z', '2026-10-25T01:30:00+00:00'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z', '2024-02-29'],
])('%s in %s is %s', (text, zone, time, iso) => {
  const moment = read(text, zone);
  expect({ time: new Date(moment.time).toISOString(), iso: moment.iso }).toEqual({ time, iso });
});

test.each([
  ['yesterday', 'UTC', 'date/unreadable', /^Write the year, month and day with hyphens/],
  ['22-11-2026', 'UTC', 'date/unreadable', /hyphens/],
  ['2026-11', 'UTC', 'date/unreadable', /hyphens/],
  ['2026-11-22 2 pm', 'UTC', 'date/unreadable', /hyphens/],
  ['2026/11/22 14:30', 'UTC', 'date/unreadable', /^Write it with hyphens: 2026-11-22 14:30\.$/],
  ['2026.1.2', 'UTC', 'date/unreadable', /^Write it with hyphens: 2026-1-2\.$/],
  ['1405–09–01', 'UTC', 'date/jalali-year', /^Write 2026-11-22\.$/],
  ['2026-02-30', 'UTC', 'date/impossible', /^Check the day\.$/],
  ['2026/02/30', 'UTC', 'date/impossible', /^Check the day\.$/],
  ['2026-13-01', 'UTC', 'date/impossible', /^Check/],
  ['2026-11-00', 'UTC', 'date/impossible', /^Check/],
  ['2026-11-22 24:00', 'UTC', 'date/impossible', /^Check the day and the time\.$/],
  ['2026-11-22 10:60', 'UTC', 'date/impossible', /^Check/],
  ['2026-11-22 10:00 +15:00', 'UTC', 'date/impossible', /^Check/],
  ['2021-03-22 00:30', 'Asia/Tehran', 'date/skipped-hour', /^Write the time after the change, 2021-03-22 01:30\.$/],
  ['2021-09-21 23:30', 'Asia/Tehran', 'date/doubled-hour', /2021-09-21 23:30 \+04:30 or 2021-09-21 23:30 \+03:30/],
  ['2026-03-29 01:30', 'Europe/London', 'date/skipped-hour', /2026-03-29 02:30/],
  ['2026-10-25 01:30', 'Europe/London', 'date/doubled-hour', /\+01:00 or 2026-10-25 01:30 \+00:00/],
  ['1405-09-01', 'UTC', 'date/jalali-year', /^Write 2026-11-22\.$/],
  ['۱۴۰۵/۹/۱ ۱۴:۳۰', 'UTC', 'date/jalali-year', /^Write 2026-11-22 14:30\.$/],
  ['1403-12-30', 'UTC', 'date/jalali-year', /^Write 2025-03-20\.$/],
  ['1404-12-30', 'UTC', 'date/jalali-year', /Gregorian/],
  ['1399-01-01', 'UTC', 'date/jalali-year', /^Write 2020-03-20\.$/],
  ['1899-12-31', 'UTC', 'date/jalali-year', /Gregorian/],
])('%s in %s is refused as %s', (text, zone, code, hint) => {
  expect(readMoment(text, zone)).toEqual({
    code,
    message: expect.stringMatching(/\.$/),
    hint: expect.stringMatching(hint),
  });
});

test('a moment is shown in the words, digits and calendar of the language', () => {
  const moment = read('2026-03-21 09:05', 'Asia/Tehran');
  expect(shownMoment(moment, languageOf('en'), 'Asia/Tehran')).toEqual({
    day: '21 March 2026',
    clock: '09:05',
    offset: 'UTC+3:30',
  });
  expect(shownMoment(moment, languageOf('fa'), 'Asia/Tehran')).toEqual({
    day: '۱ فروردین ۱۴۰۵',
    gregorian: '۲۱ مارس ۲۰۲۶',
    clock: '۰۹:۰۵',
    offset: 'UTC+۳:۳۰',
  });
  expect(shownMoment(read('2026-03-21', 'America/New_York'), languageOf('en'), 'America/New_York')).toEqual({
    day: '21 March 2026',
    offset: 'UTC−4',
  });
});

test('the day of a moment is the publication’s, not UTC’s', () => {
  expect(dayOf(read('2026-11-22T22:00Z', 'Asia/Tehran'))).toBe('2026-11-23');
  expect(dayOf(read('2026-11-22', 'Asia/Tehran'))).toBe('2026-11-22');
});

test('what an editor would write is read back as the same moment, even in a doubled hour', () => {
  for (const iso of ['2021-09-21T19:00Z', '2021-09-21T20:00Z', '2026-11-22T12:00Z']) {
    const written = writtenMoment(Date.parse(iso), 'Asia/Tehran');
    expect(read(written, 'Asia/Tehran').time).toBe(Date.parse(iso));
  }
});

test('a time zone is a name of the IANA database, never the machine’s own', () => {
  expect(['Asia/Tehran', 'Europe/London', 'UTC'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['local', 'system', 'Asia/Teheran', '+03:30', ''].map(isTimeZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
