import { DateTime } from 'luxon';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import type { Language } from '../base/languages/language.ts';

/** A point in time as an editor wrote it. */
export interface Moment {
  /** Milliseconds since 1970; the beginning of the day for a date without a time. */
  readonly time: number;
  /** With the publication's offset, for `datetime` and for machines: `2020-07-06T23:40:00+04:30`, or `2020-07-06`. */
  readonly iso: string;
}

/** Why a text is not a moment, in newsroom words. */
export interface DateMistake {
  readonly code: Extract<DiagnosticCode, `date/${string}`>;
  readonly message: string;
  readonly hint: string;
}

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:mm[:ss]` or ISO 8601. Without an offset it is the wall clock of `zone` (an IANA
 * name). Persian and Arabic digits are read as digits.
 */
export function readMoment(text: string, zone: string): Moment | DateMistake {
  const latin = text.trim().replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const match = written.exec(latin);
  if (!match) {
    return {
      code: 'date/unreadable',
      message: `“${text.trim()}” is not a date that can be read.`,
      hint: 'Write the year, month and day with hyphens, and the time if you like: 2026-11-22 or 2026-11-22 14:30.',
    };
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offset = match[7];
  if (year < 1900) return jalaliMistake(year, month, day);
  const dateOnly = match[4] === undefined;
  const wall = { year, month, day, hour, minute, second };
  const moment = DateTime.fromObject(wall, { zone: offset ? offsetZone(offset) : zone });
  if (!moment.isValid) {
    return {
      code: 'date/impossible',
      message: `“${text.trim()}” does not exist: ${impossible(year, month, day, dateOnly)}`,
      hint: 'Check the day and the time.',
    };
  }
  if (!offset && !dateOnly) {
    if (moment.hour !== hour || moment.minute !== minute) {
      return {
        code: 'date/skipped-hour',
        message: `The clocks in ${zone} were put forward over ${latin}, so that time never happened.`,
        hint: `Write the time after the change, ${moment.toFormat('yyyy-MM-dd HH:mm')}.`,
      };
    }
    const possible = moment.getPossibleOffsets();
    if (possible.length > 1) {
      return {
        code: 'date/doubled-hour',
        message: `The clocks in ${zone} were put back, so ${latin} happened twice.`,
        hint: `Say which one is meant by its offset: ${possible.map((one) => one.toFormat('yyyy-MM-dd HH:mm ZZ')).join(' or ')}.`,
      };
    }
  }
  const local = offset ? moment.setZone(zone) : moment;
  return {
    time: moment.toMillis(),
    iso: dateOnly ? local.toFormat('yyyy-MM-dd') : local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
  };
}

/** Whether the text could be read. */
export function isMoment(read: Moment | DateMistake): read is Moment {
  return 'time' in read;
}

/** A moment as an editor would write it: `2026-11-22 14:30`, with the offset only when the clocks make it doubtful. */
export function writtenMoment(time: number, zone: string): string {
  const local = DateTime.fromMillis(time, { zone });
  return local.toFormat(local.getPossibleOffsets().length > 1 ? 'yyyy-MM-dd HH:mm ZZ' : 'yyyy-MM-dd HH:mm');
}

/** Whether the IANA database knows the zone. */
export function isTimeZone(zone: string): boolean {
  return DateTime.local({ zone }).isValid && /^[A-Za-z]/.test(zone) && !/^(local|system|default)$/i.test(zone);
}

/** How a moment is shown to readers, day and time apart. Luxon formats each part, so that ICU versions cannot reorder them. */
export interface ShownMoment {
  /** `6 July 2020`, or «۱۶ تیر ۱۳۹۹» where another calendar leads. */
  readonly day: string;
  /** The Gregorian day where another calendar leads: «۶ ژوئیهٔ ۲۰۲۰». */
  readonly gregorian?: string;
  /** `23:40`; absent when the editor gave no time. */
  readonly clock?: string;
  /** `UTC+4:30` at that moment. */
  readonly offset: string;
}

export function shownMoment(moment: Moment, language: Language, zone: string): ShownMoment {
  const local = DateTime.fromMillis(moment.time, { zone });
  const gregorian = local.reconfigure({
    locale: language.code,
    numberingSystem: language.digits,
    outputCalendar: 'gregory',
  });
  const leading =
    language.calendar === 'gregory' ? gregorian : gregorian.reconfigure({ outputCalendar: language.calendar });
  const minutes = Math.abs(local.offset);
  const sign = local.offset < 0 ? '−' : '+';
  const offset = `UTC${sign}${Math.floor(minutes / 60)}${minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : ''}`;
  return {
    day: leading.toFormat('d LLLL yyyy'),
    ...(leading !== gregorian && { gregorian: gregorian.toFormat('d LLLL yyyy') }),
    ...(moment.iso.includes('T') && { clock: gregorian.toFormat('HH:mm') }),
    offset: shownNumber(offset, language),
  };
}

/** The day a moment falls on in the zone, as `YYYY-MM-DD`. */
export function dayOf(moment: Moment, zone: string): string {
  return moment.iso.includes('T') ? DateTime.fromMillis(moment.time, { zone }).toFormat('yyyy-MM-dd') : moment.iso;
}

/** A number, or a text with numbers, in the digits of the language. */
export function shownNumber(number: number | string, language: Language): string {
  if (language.digits === 'latn') return String(number);
  return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
}

/** `+0330` or `Z` as a zone luxon knows. */
function offsetZone(offset: string): string {
  return /^z$/i.test(offset)
    ? 'UTC'
    : `UTC${offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`}`;
}

function impossible(year: number, month: number, day: number, dateOnly: boolean): string {
  if (month < 1 || month > 12) return `there is no month ${month}.`;
  const first = DateTime.utc(year, month, 1);
  const length = first.daysInMonth ?? 31;
  if (day < 1 || day > length) return `${first.setLocale('en').toFormat('LLLL yyyy')} has ${length} days.`;
  return dateOnly ? 'there is no such day.' : 'a day has 24 hours of 60 minutes.';
}

/** Finds the Gregorian day of a Jalali one by walking the days of the years it can fall in. */
function jalaliMistake(year: number, month: number, day: number): DateMistake {
  const wanted = `${year}-${month}-${day}`;
  const persian = { locale: 'en', numberingSystem: 'latn', outputCalendar: 'persian' } as const;
  let gregorian = DateTime.utc(year + 621, 3, 18, 12);
  for (let tries = 0; tries < 370; tries++, gregorian = gregorian.plus({ days: 1 })) {
    if (gregorian.reconfigure(persian).toFormat('y-L-d').replace(/ AP/, '') === wanted) {
      return {
        code: 'date/jalali-year',
        message: `The year ${year} looks Jalali; dates are written in the Gregorian calendar.`,
        hint: `Write ${gregorian.toFormat('yyyy-MM-dd')}.`,
      };
    }
  }
  return {
    code: 'date/jalali-year',
    message: `The year ${year} is too early to be a Gregorian date of publication.`,
    hint: 'Write the date in the Gregorian calendar: 2026-11-22.',
  };
}
