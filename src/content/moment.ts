import { DateTime, Settings } from 'luxon';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import type { Language } from '../base/languages/language.ts';
import { quoted } from '../base/words.ts';
import type { Period } from './period.ts';
import { steadyMoment } from './steady-moment.ts';

// What is written for readers names its language; to ask the machine for its own takes ten milliseconds.
Settings.defaultLocale = 'en';

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

const dashed = /^(\d{4})[‐-―−-](\d{1,2})[‐-―−-](\d{1,2})/;

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:mm[:ss]` or ISO 8601. Without an offset it is the wall clock of `zone` (an IANA
 * name). Persian and Arabic digits are read as digits, and the dashes of a word processor as the hyphens of the day.
 */
export function readMoment(text: string, zone: string): Moment | DateMistake {
  const trimmed = text.trim();
  const plain = written.exec(trimmed);
  const latin = plain ? trimmed : latinDigits(trimmed).replace(dashed, '$1-$2-$3');
  const match = plain ?? written.exec(latin);
  if (!match) {
    const hyphened = latin.replace(/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})/, '$1-$3-$4');
    const meant = hyphened === latin ? undefined : readMoment(hyphened, zone);
    if (meant && !isMoment(meant) && meant.code !== 'date/unreadable') return meant;
    return {
      code: 'date/unreadable',
      message: `${quoted(trimmed)} is not a date that can be read.`,
      hint:
        meant && isMoment(meant)
          ? `Write it with hyphens: ${hyphened}.`
          : 'Write the year, month and day with hyphens, and the time if you like: 2026-11-22 or 2026-11-22 14:30.',
    };
  }
  const part = (at: number) => Number(match[at] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  const offset = match[7];
  if (year < 1900) return jalaliMistake(year, month, day, latin.replace(/^[\d-]+/, ''));
  const dateOnly = match[4] === undefined;
  const why = impossible({ year, month, day, hour, minute, second, offset });
  if (why !== undefined) {
    return {
      code: 'date/impossible',
      message: `${quoted(trimmed)} does not exist: ${why}`,
      hint: dateOnly ? 'Check the day.' : 'Check the day and the time.',
    };
  }
  const steady = steadyMoment(Date.UTC(year, month - 1, day, hour, minute, second), { offset, zone, dateOnly });
  if (steady) return steady;
  const wall = { year, month, day, hour, minute, second };
  const moment = DateTime.fromObject(wall, { zone: offset ? offsetZone(offset) : zone });
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
  const minutes = Math.abs(local.offset);
  const sign = local.offset < 0 ? '−' : '+';
  const offset = `UTC${sign}${Math.floor(minutes / 60)}${minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : ''}`;
  return {
    ...shownDay(local, language),
    ...shownClock(moment, language),
    offset: shownNumber(offset, language),
  };
}

/** The clock of a moment, which its text has in the publication's zone. */
export function shownClock({ iso }: Moment, language: Language): Pick<ShownMoment, 'clock'> {
  const clock = iso.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length);
  return clock === '' ? {} : { clock: shownNumber(clock, language) };
}

function shownDay(local: DateTime, language: Language): Pick<ShownMoment, 'day' | 'gregorian'> {
  const gregorian = local.reconfigure({
    locale: language.code,
    numberingSystem: language.digits,
    outputCalendar: 'gregory',
  });
  const day = (date: DateTime) => date.toFormat('d LLLL yyyy');
  return language.calendar === 'gregory'
    ? { day: day(gregorian) }
    : { day: day(gregorian.reconfigure({ outputCalendar: language.calendar })), gregorian: day(gregorian) };
}

/** The day a moment falls on in the publication's zone, as `YYYY-MM-DD`: its text begins with it. */
export function dayOf({ iso }: Moment): Period {
  return iso.slice(0, 'YYYY-MM-DD'.length) as Period;
}

/** A moment with time and offset, for machines that take no day alone: a day begins at midnight in the zone. */
export function instantOf({ iso, time }: Moment, zone: string): string {
  return iso.includes('T') ? iso : DateTime.fromMillis(time, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** Where digits other than 0 to 9 begin. */
const zeros: Readonly<Record<Language['digits'], number | undefined>> = {
  latn: undefined,
  arabext: 0x6f0,
  arab: 0x660,
};

/** A number, or a text with numbers, in the digits of the language. */
export function shownNumber(number: number | string, language: Language): string {
  const zero = zeros[language.digits];
  if (zero === undefined) return String(number);
  return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** `+0330` or `Z` as a zone luxon knows. */
function offsetZone(offset: string): string {
  return /^z$/i.test(offset)
    ? 'UTC'
    : `UTC${offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`}`;
}

/** The digits that Persian and Arabic keyboards give, as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Why no calendar or clock shows these numbers; undefined when one does. */
function impossible(at: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: string | undefined;
}): string | undefined {
  if (at.month < 1 || at.month > 12) return `there is no month ${at.month}.`;
  if (at.day < 1 || at.day > 28) {
    const length = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate();
    if (at.day < 1 || at.day > length)
      return `${DateTime.utc(at.year, at.month).toFormat('LLLL yyyy')} has ${length} days.`;
  }
  if (at.hour > 23 || at.minute > 59 || at.second > 59) return 'the times of a day go from 00:00 to 23:59.';
  const [hours = 0, minutes = 0] = (at.offset?.match(/\d{2}/g) ?? []).map(Number);
  return hours > 14 || minutes > 59 ? `no place on Earth has the offset ${at.offset}.` : undefined;
}

/** The years in which a Jalali date of publication can be meant. */
const jalaliYears = { first: 1200, last: 1500 };

/** Finds the Gregorian day of a Jalali one by walking the days of the years it can fall in. `rest` is the time, if any. */
function jalaliMistake(year: number, month: number, day: number, rest: string): DateMistake {
  if (year < jalaliYears.first || year > jalaliYears.last) {
    return {
      code: 'date/jalali-year',
      message: `The year ${year} is too early for a date of publication.`,
      hint: 'Write the date in the Gregorian calendar: 2026-11-22.',
    };
  }
  const wanted = `${year}-${month}-${day}`;
  const persian = { locale: 'en', numberingSystem: 'latn', outputCalendar: 'persian' } as const;
  let gregorian = DateTime.utc(year + 621, 3, 18, 12);
  for (let tries = 0; tries < 370; tries++, gregorian = gregorian.plus({ days: 1 })) {
    if (gregorian.reconfigure(persian).toFormat('y-L-d') === wanted) {
      return {
        code: 'date/jalali-year',
        message: `The year ${year} looks Jalali; dates are written in the Gregorian calendar.`,
        hint: `Write ${gregorian.toFormat('yyyy-MM-dd')}${rest}.`,
      };
    }
  }
  return {
    code: 'date/jalali-year',
    message: `The year ${year} looks Jalali, and that calendar has no day ${wanted} either.`,
    hint: 'Write the date in the Gregorian calendar: 2026-11-22.',
  };
}
