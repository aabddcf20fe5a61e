import { isMoment, readMoment } from '../content/moment.ts';

/** The one clock of a run, in milliseconds since 1970: `--now`, else SOURCE_DATE_EPOCH, else the real time. */
export function clockFrom(now: string | undefined): number {
  if (now !== undefined) {
    const moment = readMoment(now, 'UTC');
    if (!isMoment(moment)) throw new UnreadableClock(`--now: ${moment.message} ${moment.hint}`);
    return moment.time;
  }
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined) return Date.now();
  if (!/^\d+$/.test(epoch)) throw new UnreadableClock(`SOURCE_DATE_EPOCH is “${epoch}”, not a number of seconds.`);
  return Number(epoch) * 1000;
}

export class UnreadableClock extends Error {}
