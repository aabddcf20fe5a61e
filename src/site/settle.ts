import { kindOfLink, resolveLink, type Url } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Article, Byline, Entry, Reference } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import { monthsLater, type Period } from '../content/period.ts';
import { newestChanged } from './feed-entries.ts';
import { entriesOfFront, entriesOfList } from './feeds.ts';
import { articleOf } from './listed.ts';
import { isNewestOfPage, onStandingPages } from './numbered-pages.ts';
import type { PartWithLists, Publication } from './publication.ts';
import { type Asked, Register } from './register.ts';
import { lookedBack } from './related.ts';
import { articlesInIndex } from './reuse-pages.ts';
import type { Settled, SettledLanguage, SettledList } from './settled.ts';
import type { Site } from './site.ts';
import { monthSitemaps } from './sitemaps.ts';
import { earliest } from './still-settled.ts';

/** Everything that is known of a site's files, when none of them has an error. */
export interface SettlingArticle extends ParsedArticle {
  readonly path: SourcePath;
}

/**
 * What of a publication has settled: the articles from before the last month but one that has any. Undefined when there are
 * none, or when the site is such that an older page may show what is newer.
 */
export function settledIn(
  { site, parts }: Publication,
  articles: readonly SettlingArticle[],
  diagnostics: readonly Diagnostic[],
): Settled | undefined {
  const { now } = site.edition;
  // A preview shows articles of the future too; they keep nothing open.
  const newest = site.articles.findLast(({ published }) => published.time <= now);
  if (!newest) return undefined;
  const month = monthsLater(dayOf(newest.published), -1);
  const horizon = site.articles.find(({ published }) => dayOf(published) >= month)?.published.time ?? 0;
  const shownUntil = horizon + site.config.inBrief.windowMs;
  const isSettled = (entry: Entry) => entry.type !== 'page' && entry.published.time < horizon;
  const settled = articles.filter(({ entry }) => entry && isSettled(entry));
  const sound =
    settled.length > 0 &&
    now >= shownUntil &&
    articles.every(({ entry }) => entry && (entry.type === 'page' || isBefore(entry, month) === isSettled(entry))) &&
    // Otherwise an address could not be turned back into a path.
    settled.every(({ path, url }) => url === `/${path.slice(0, -'.md'.length)}/`);
  if (!sound) return undefined;
  const register = new Register(new Map(articles.map(({ url, entry }) => [url, entry])), site);
  const languages = parts.flatMap((part) => {
    const language = languageOf(part, { horizon, month, isSettled, site, register });
    return language ? [[part.part.language, language] as const] : [];
  });
  if (languages.length < parts.length) return undefined;
  const paths = new Set<string>(settled.map(({ path }) => path));
  const urls = new Set(settled.flatMap(({ url, entry }) => [url, ...(entry?.aliases ?? [])]));
  const turn = settled.reduce((first, { entry }) => Math.min(first, turnOf(entry, now)), Number.POSITIVE_INFINITY);
  const older = [...site.articles, ...site.gone].filter(isSettled);
  // In brief of the first newer articles stands beside the last settled ones, with the headlines it leads to.
  const besides = articles
    .filter(({ entry }) => entry && !isSettled(entry) && earliest(entry) < shownUntil)
    .flatMap((one) => leadsTo(one, 'more'));
  return {
    horizon,
    shownUntil,
    from: now,
    ...(turn < Number.POSITIVE_INFINITY && { until: turn }),
    renewed: monthsLater(dayOf(newest.published), 2),
    languages: Object.fromEntries(languages),
    leadTo: [...new Set([...settled.flatMap((one) => leadsTo(one)), ...besides])].filter((url) => !urls.has(url)),
    translated: [...translatedLater(site, isSettled, register)].map((entry) => register.placeOf(entry)),
    aliases: older.flatMap(({ url, aliases }) => aliases.map((alias) => [alias, url] as const)),
    sitemaps: monthSitemaps({ ...site, articles: site.articles.filter(isSettled) }),
    diagnostics: diagnostics.filter(({ location }) => paths.has(location.path)),
    // Last, because what is above has entered its articles.
    listed: register.listed,
    articles: register.paths,
  };
}

interface Settling {
  readonly horizon: number;
  /** The first that has not settled. */
  readonly month: Period;
  readonly isSettled: (entry: Entry) => boolean;
  readonly site: Site;
  readonly register: Register;
}

/** Undefined when something newer stands among what is old. */
function languageOf({ part, lists }: PartWithLists, settling: Settling): SettledLanguage | undefined {
  const { horizon, month, isSettled, register, site } = settling;
  const own = olderThan(horizon, part.articles);
  const months = part.archive.flatMap((year) => year.months);
  const older = months.filter(({ period }) => period < month);
  const lastDay = older.at(-1)?.days.at(-1)?.period;
  const nextDay = months.find(({ period }) => period >= month)?.days[0]?.period;
  const items = part.inBrief.items.flatMap(({ time, from, at }) => {
    const entry = register.entryAt(from);
    return entry ? [{ time, entry, at, settled: isSettled(entry) }] : [];
  });
  const corrections = part.corrections.map(({ article, correction, at }) => ({
    time: correction.date.time,
    entry: article,
    at,
    settled: isSettled(article),
  }));
  if ([...items, ...corrections].some(({ time, settled }) => time < horizon && !settled)) return undefined;
  const oldItems = items.filter(({ settled }) => settled);
  const oldCorrections = corrections.filter(({ settled }) => settled);
  const earlier = onStandingPages(oldCorrections.filter(({ time }) => time < horizon).length);
  const authors = new Map<string, Byline>();
  for (const author of own.flatMap((article) => article.authors))
    if (!authors.has(author.slug)) authors.set(author.slug, author);
  return {
    frame: part.frameKey,
    months: older.map(({ period }) => period),
    ...(lastDay !== undefined && { lastDay }),
    ...(nextDay !== undefined && { nextDay }),
    tags: [...part.tags.values()].flatMap(({ slug, name, first, articles }) => {
      const count = olderThan(horizon, articles).length;
      return count === 0 ? [] : [{ slug, name, count, first: register.placeOf({ path: first }) }];
    }),
    authors: [...authors.values()],
    lists: Object.fromEntries(
      lists.flatMap((list): [Url, SettledList][] => {
        const articles = olderThan(horizon, list.articles().map(articleOf));
        if (articles.length === 0) return [];
        const stand = onStandingPages(articles.length, list.list === 'latest' ? articlesInIndex : undefined);
        const newest = articles.slice(stand);
        const changed = olderThan(horizon, list.changed().map(articleOf));
        const last = newestChanged([], changed, site.edition, entriesOfFront).map(articleOf);
        const ofFeed = { entry: true, topics: false, sidebar: false };
        return [
          [
            list.url,
            {
              earlier: stand,
              newest: newest.map((article, at) => register.rowOf(article, part, askedAt(at, newest.length))),
              changed: last.map((article) => register.rowOf(article, part, ofFeed)),
            },
          ],
        ];
      }),
    ),
    inBrief: {
      before: oldItems.filter(({ time }) => time < horizon).length,
      times: oldItems.map(({ time }) => time),
      places: oldItems.map(({ entry }) => register.placeOf(entry)),
      at: oldItems.map(({ at }) => at),
    },
    corrections: {
      earlier,
      newest: oldCorrections.slice(earlier).map(({ entry, at }) => [register.placeOf(entry), at] as const),
    },
  };
}

/** What is asked of one of the articles on pages of a list that do not stand: of the last in the feed, and of the newest of a page. */
function askedAt(at: number, count: number): Asked {
  return {
    entry: at >= count - entriesOfList,
    topics: at >= count - lookedBack,
    sidebar: isNewestOfPage(at) || at === count - 1,
  };
}

/** The settled ones of articles, which are oldest first. */
function olderThan(horizon: number, articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, articles.findLastIndex(({ published }) => published.time < horizon) + 1);
}

/** Settled entries of which there is a translation that is not settled. */
function translatedLater(site: Site, isSettled: (entry: Entry) => boolean, register: Register): ReadonlySet<Entry> {
  const families = [...site.translations].map(([url, others]) => ({ entry: register.entryAt(url), others }));
  return new Set(families.flatMap(({ entry, others }) => (entry && !isSettled(entry) ? others.filter(isSettled) : [])));
}

function isBefore({ published }: Article, month: Period): boolean {
  return dayOf(published) < month;
}

/** Where the links of an article lead on its own site; all of them, or those of one kind. */
function leadsTo({ url, references }: ParsedArticle, only?: Reference['kind']): readonly Url[] {
  return references.flatMap(({ kind, target }) => {
    const isMeant = only === undefined ? kind !== 'picture' : kind === only;
    const link = isMeant && kindOfLink(target) === 'path' ? resolveLink(target, url) : undefined;
    return link ? [link.url] : [];
  });
}

/** When something of an entry is no longer in the future; infinite when nothing is. */
function turnOf(entry: Entry | undefined, now: number): number {
  if (!entry || entry.type === 'page') return Number.POSITIVE_INFINITY;
  const { expires, updated, corrections, inBrief } = entry;
  const moments = [expires, updated, ...corrections.map(({ date }) => date), ...inBrief.map(({ date }) => date)];
  return Math.min(...moments.flatMap((moment) => (moment && moment.time > now ? [moment.time] : [])));
}
