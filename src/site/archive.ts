import type { Article } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import type { Period } from '../content/period.ts';

/** Articles by the day they were published, in the publication's zone; only what holds any. Oldest first throughout. */
export interface ArchiveYear {
  readonly period: Period;
  readonly months: readonly ArchiveMonth[];
}
export interface ArchiveMonth {
  readonly period: Period;
  readonly days: readonly ArchiveDay[];
}
export interface ArchiveDay {
  readonly period: Period;
  readonly articles: readonly Article[];
}

/**
 * Sorts articles, oldest first, into the years, months and days of their publication. Of months that are `settled` already no
 * more is known than that there are articles.
 */
export function archiveOf(articles: readonly Article[], settled: readonly Period[] = []): readonly ArchiveYear[] {
  const days = byPeriod(articles, ({ published }) => dayOf(published)).map(
    ([period, ofDay]): ArchiveDay => ({ period, articles: ofDay }),
  );
  const months = [
    ...settled.map((period): ArchiveMonth => ({ period, days: [] })),
    ...byPeriod(days, ({ period }) => period.slice(0, 'YYYY-MM'.length)).map(
      ([period, inMonth]): ArchiveMonth => ({ period, days: inMonth }),
    ),
  ];
  return byPeriod(months, ({ period }) => period.slice(0, 'YYYY'.length)).map(([period, inYear]) => ({
    period,
    months: inYear,
  }));
}

/** The periods before and after one of a list; those of a page lead there. */
export function neighbours(periods: readonly { readonly period: Period }[], at: number) {
  return { older: periods[at - 1]?.period, newer: periods[at + 1]?.period };
}

/** What falls into each period; only periods that have anything, oldest first. */
export function byPeriod<T>(
  oldestFirst: readonly T[],
  periodOf: (one: T) => string,
): readonly (readonly [Period, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of oldestFirst) {
    const period = periodOf(one);
    const group = groups.get(period);
    if (group) group.push(one);
    else groups.set(period, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, group]) => [period as Period, group]);
}
