import { DateTime } from 'luxon';
import type { Moment } from './moment.ts';

const minuteLong = 60_000;
const dayLong = 86_400_000;

/** Dates have four digits of a year. */
const end = Date.UTC(10_000, 0, 1);

/**
 * A moment where no clocks were changed, which is nearly always: there, sums are enough. `wall` is what a clock shows, as
 * if it were UTC: one in the zone, or one with the offset. Undefined where there is more to ask.
 */
export function steadyMoment(
  wall: number,
  {
    offset,
    zone,
    dateOnly,
  }: { readonly offset: string | undefined; readonly zone: string; readonly dateOnly: boolean },
): Moment | undefined {
  const elsewhere = offset === undefined ? undefined : wall - minutesOf(offset) * minuteLong;
  const ahead = steadyOffset(zone, elsewhere ?? wall);
  if (ahead === undefined) return undefined;
  const time = elsewhere ?? wall - ahead * minuteLong;
  const local = time + ahead * minuteLong;
  if (local >= end) return undefined;
  const iso = new Date(local).toISOString().slice(0, dateOnly ? 'YYYY-MM-DD'.length : 'YYYY-MM-DDTHH:mm:ss'.length);
  return { time, iso: dateOnly ? iso : iso + writtenOffset(ahead) };
}

/** Since 1900 no zone has changed its clocks twice in less than three days, so two looks this far apart miss nothing. */
const step = 2 * dayLong;

/** By zone and count of steps since 1970: a day of news has many articles, and to ask what time it is elsewhere takes long. */
const known = new Map<string, Map<number, number>>();

/**
 * By how many minutes the clocks of a zone are ahead of UTC, when that is the same from a day before a time to a day after
 * it. Undefined where they are changed, or off by seconds too.
 */
function steadyOffset(zone: string, time: number): number | undefined {
  const offsets = known.get(zone) ?? new Map<number, number>();
  known.set(zone, offsets);
  const last = Math.ceil((time + dayLong) / step);
  let at = Math.floor((time - dayLong) / step);
  const offset = offsetAt(zone, at, offsets);
  while (++at <= last) if (offsetAt(zone, at, offsets) !== offset) return undefined;
  return Number.isInteger(offset) ? offset : undefined;
}

function offsetAt(zone: string, at: number, offsets: Map<number, number>): number {
  const ready = offsets.get(at);
  if (ready !== undefined) return ready;
  const { offset } = DateTime.fromMillis(at * step, { zone });
  offsets.set(at, offset);
  return offset;
}

/** The minutes of `+03:30`, `+0330` or `Z`. */
function minutesOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** Minutes as `+03:30`. */
function writtenOffset(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}
