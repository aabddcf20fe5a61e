import { outputPathOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import type { Period } from '../content/period.ts';
import { addressesIn } from './addresses.ts';
import { type ArchiveDay, type ArchiveMonth, type ArchiveYear, neighbours } from './archive.ts';
import type { ArchivePage } from './finding-page.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { LanguagePart } from './language-part.ts';
import { keyOf, LateKeyed, LateOutline, type PageOutline } from './outline.ts';
import type { Site } from './site.ts';

/** A month's page shows so many headlines of a day; the day's own page has them all. */
const headlinesOfDay = 10;

type Shown = Pick<ArchivePage, 'groups' | 'teasers'>;

/**
 * The archive by year, month and day. A new article changes its day and its month, and the pages above only when it is
 * the first of its month or year; a page that has both neighbours and is over never changes again.
 */
export function archiveOutlines(part: LanguagePart, site: Site): readonly PageOutline[] {
  const { archive } = part;
  const { lastDay } = part.past;
  const months = archive.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const isOpen = ({ days: { length } }: ArchiveMonth) => length > 0;
  return [
    wholeOutline(part, site),
    ...archive.flatMap((year, at) =>
      year.months.some(isOpen)
        ? [periodOutline(year.period, neighbours(archive, at), yearShown(year, part), part, site)]
        : [],
    ),
    ...months.flatMap((month, at) =>
      isOpen(month) ? [periodOutline(month.period, neighbours(months, at), monthShown(month, part), part, site)] : [],
    ),
    ...days.map((day, at) => {
      const { older = lastDay, newer } = neighbours(days, at);
      return periodOutline(day.period, { older, newer }, dayShown(day, part), part, site);
    }),
  ];
}

function yearShown({ months }: ArchiveYear, part: LanguagePart): LateKeyed<Shown> {
  return new LateKeyed(
    () => keyOf(months.map(({ period }) => period)),
    () => ({ groups: [{ entries: months.map(({ period }) => part.period(period)) }], teasers: [] }),
  );
}

function monthShown({ days }: ArchiveMonth, part: LanguagePart): LateKeyed<Shown> {
  const newest = (articles: readonly Article[]) => articles.slice(-headlinesOfDay).reverse();
  return new LateKeyed(
    () =>
      keyOf(
        days.flatMap(({ period, articles }) => [
          period,
          articles.length > headlinesOfDay ? 'more' : '',
          ...newest(articles).map(part.teaserKey),
        ]),
      ),
    () => ({
      groups: days.toReversed().map(({ period, articles }) => ({
        period: part.period(period),
        entries: newest(articles).map(({ headline, url }) => ({ text: headline, url })),
        cut: articles.length > headlinesOfDay,
      })),
      teasers: [],
    }),
  );
}

function dayShown({ articles }: ArchiveDay, part: LanguagePart): LateKeyed<Shown> {
  const newest = articles.toReversed();
  return new LateKeyed(
    () => keyOf(newest.map(part.teaserKey)),
    () => ({ groups: [], teasers: newest.map(part.teaser) }),
  );
}

function periodOutline(
  period: Period,
  { older, newer }: ReturnType<typeof neighbours>,
  shown: LateKeyed<Shown>,
  part: LanguagePart,
  site: Site,
): PageOutline {
  const url = part.addresses.period(period);
  return new LateOutline(
    'archive',
    url,
    () => keyOf([period, older, newer, shown.key, part.frameKey]),
    (): ArchivePage => {
      const { text, beside } = part.period(period);
      const above = ['YYYY', 'YYYY-MM'].map(({ length }) => period.slice(0, length) as Period);
      return {
        kind: 'archive',
        ...htmlBase(site, part.frame, { url, language: part.language, title: titleOf(text, part) }),
        heading: text,
        ...(beside !== undefined && { beside }),
        trail: [
          { text: languageOf(part.language).words.archive, url: part.addresses.archive },
          ...above.filter((one) => one.length < period.length).map(part.period),
        ],
        ...shown.compose(),
        ...(older !== undefined && { older: part.period(older) }),
        ...(newer !== undefined && { newer: part.period(newer) }),
      };
    },
  );
}

/** `/archive/`: the years, newest first. */
function wholeOutline(part: LanguagePart, site: Site): PageOutline {
  const { language, archive, addresses } = part;
  const url = addresses.archive;
  const { words } = languageOf(language);
  return {
    kind: 'archive',
    url,
    path: outputPathOf(url),
    key: keyOf([...archive.map(({ period }) => period), part.frameKey]),
    compose: (): ArchivePage => ({
      kind: 'archive',
      ...htmlBase(site, part.frame, {
        url,
        language,
        title: `${words.archive} | ${part.frame.name}`,
        translatedAt: everywhere(site, (code) => addressesIn(site.config, code).archive),
      }),
      heading: words.archive,
      trail: [],
      groups: archive.length === 0 ? [] : [{ entries: archive.map(({ period }) => part.period(period)).reverse() }],
      teasers: [],
    }),
  };
}

/** The years of the archive, newest first, each with its months. */
export function yearsOf(part: LanguagePart): ArchivePage['groups'] {
  return part.archive.toReversed().map(({ period, months }) => ({
    period: part.period(period),
    entries: months.map((month) => part.period(month.period)),
  }));
}

function titleOf(period: string, { language, frame }: LanguagePart): string {
  return `${languageOf(language).words.archive}: ${period} | ${frame.name}`;
}
