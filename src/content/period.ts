import { DateTime } from 'luxon';
import type { Language } from '../base/languages/language.ts';

/** A year, a month or a day of the Gregorian calendar: `2026`, `2026-11` or `2026-11-22`. */
export type Period = string & { readonly brand: 'Period' };

/** How a period is shown to readers. */
export interface ShownPeriod {
  /** `November 2026`, «نوامبر ۲۰۲۶»; a day in the calendar that leads. */
  readonly text: string;
  /** The same in the other calendar, where the language has two: «آبان – آذر ۱۴۰۵». */
  readonly beside?: string;
}

const formats = { year: 'yyyy', month: 'LLLL yyyy', day: 'd LLLL yyyy' } as const;

/** A period in the words, digits and calendars of a language. */
export function shownPeriod(period: Period, language: Language): ShownPeriod {
  const unit = unitOf(period);
  const first = DateTime.fromISO(period, { zone: 'utc' }).reconfigure({
    locale: language.code,
    numberingSystem: language.digits,
    outputCalendar: 'gregory',
  });
  const gregorian = first.toFormat(formats[unit]);
  if (language.calendar === 'gregory') return { text: gregorian };
  const other = (day: DateTime, format: string) =>
    day.reconfigure({ outputCalendar: language.calendar }).toFormat(format);
  if (unit === 'day') return { text: other(first, formats.day), beside: gregorian };
  // The two calendars' months and years begin on different days, so one of them is a part of two.
  const last = first.endOf(unit);
  const oneYear = other(first, 'yyyy') === other(last, 'yyyy');
  const from = other(first, oneYear && unit === 'month' ? 'LLLL' : formats[unit]);
  return { text: gregorian, beside: `${from} – ${other(last, formats[unit])}` };
}

/** The month that begins so many months after the one a period is in, or before it. */
export function monthsLater(period: Period, months: number): Period {
  return DateTime.fromISO(period, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM') as Period;
}

function unitOf(period: Period): keyof typeof formats {
  if (period.length === 'YYYY'.length) return 'year';
  return period.length === 'YYYY-MM'.length ? 'month' : 'day';
}
