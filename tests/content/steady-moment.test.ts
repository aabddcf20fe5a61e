import fc from 'fast-check';
import { DateTime, FixedOffsetZone } from 'luxon';
import { expect, test } from 'vitest';
import { isMoment, readMoment } from '../../src/content/moment.ts';

const hour = 3_600_000;
const day = 24 * hour;
const from = Date.UTC(1900, 0, 2);
const to = Date.UTC(2060, 0, 1);

/** Zones that changed their clocks at midnight, for a month, by half an hour, by a whole day, or never. */
const zones = [
  'UTC',
  'Asia/Tehran',
  'Europe/London',
  'America/New_York',
  'Africa/Casablanca',
  'Africa/Freetown',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
];

/** The times at which the clocks of a zone were changed, to two days. */
function changesIn(zone: string): readonly number[] {
  const changes = [from + 3 * day];
  let before = Number.NaN;
  for (let time = from + 3 * day; time < to; time += 2 * day) {
    const { offset } = DateTime.fromMillis(time, { zone });
    if (offset !== before) changes.push(time);
    before = offset;
  }
  return changes;
}

/** The same by luxon alone; undefined for a time that did not happen, or twice. */
function asLuxonHasIt(wall: number, zone: string, offset: number | undefined, dateOnly: boolean) {
  const { year, month, day, hour, minute, second } = DateTime.fromMillis(wall, { zone: 'UTC' });
  const clock = offset === undefined ? zone : FixedOffsetZone.instance(offset);
  const date = { year, month, day };
  const moment = DateTime.fromObject(dateOnly ? date : { ...date, hour, minute, second }, { zone: clock });
  const local = moment.setZone(zone);
  if (dateOnly) return { time: moment.toMillis(), iso: local.toFormat('yyyy-MM-dd') };
  if (moment.hour !== hour || moment.minute !== minute) return undefined;
  if (offset === undefined && moment.getPossibleOffsets().length > 1) return undefined;
  return { time: moment.toMillis(), iso: local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") };
}

test.each(zones)('a moment in %s is the one that luxon knows, near its changes of clocks too', (zone) => {
  const changes = changesIn(zone);
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: (-3 * day) / 60_000, max: (3 * day) / 60_000 }))
    .map(([change, minutes]) => change + minutes * 60_000);
  const wall = fc.oneof(
    near,
    fc.integer({ min: from / 1000, max: to / 1000 }).map((seconds) => seconds * 1000),
  );
  const offset = fc.option(fc.integer({ min: -14 * 60, max: 14 * 60 }), { nil: undefined });
  fc.assert(
    fc.property(wall, offset, fc.boolean(), (time, minutes, dateOnly) => {
      const utc = DateTime.fromMillis(time, { zone: 'UTC' });
      const shift = dateOnly ? undefined : minutes;
      const written = utc.toFormat(dateOnly ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm:ss');
      const suffix = shift === undefined ? '' : ` ${FixedOffsetZone.instance(shift).formatOffset(0, 'short')}`;
      const read = readMoment(written + suffix, zone);
      expect(isMoment(read) ? read : undefined).toEqual(asLuxonHasIt(time, zone, shift, dateOnly));
    }),
    { numRuns: 2000 },
  );
});

test('the last moments of four-digit years are read too', () => {
  expect(readMoment('9999-12-31 23:30 -01:00', 'UTC')).toEqual({
    time: Date.UTC(10_000, 0, 1, 0, 30),
    iso: '10000-01-01T00:30:00+00:00',
  });
});
