import { kindOfLink, resolveLink, type Url } from '../base/address.ts';
import type { Article, InBriefItem } from '../content/article.ts';
import type { Moment } from '../content/moment.ts';
import { addressesIn } from './addresses.ts';
import type { InBrief, Sidebar } from './page.ts';
import { shownTime } from './shown.ts';
import { articlesIn, type Site } from './site.ts';

/** An in brief item with the moment it is dated and the article it came from. */
export interface DatedInBrief {
  readonly moment: Moment;
  readonly from: Url;
  readonly shown: InBrief;
}

/** All items of a language, oldest first; those of one moment in the order of their articles and lists. */
export function inBriefIn(site: Site, language: string): readonly DatedInBrief[] {
  return articlesIn(site, language)
    .flatMap((article) => [
      ...article.inBrief.map((item) => dated(article, item, site)),
      ...(article.brief === undefined ? [] : [dated(article, { text: article.brief, more: article.url }, site)]),
    ])
    .sort((a, b) => a.moment.time - b.moment.time);
}

/**
 * The sidebar of a page as of the page's own time: the article's own items, then the newest ones dated up to the time
 * plus the window, never later than the build clock. A page older than the window therefore never changes again.
 */
export function sidebarAsOf(
  time: number,
  all: readonly DatedInBrief[],
  site: Site,
  language: string,
  article?: Article,
): Sidebar {
  const { inBrief, languages } = site.config;
  const own = article ? article.inBrief.map((item) => dated(article, item, site).shown) : [];
  const until = Math.min(site.edition.now, time + inBrief.windowMs);
  const filling: InBrief[] = [];
  for (let at = lastUntil(until, all); at >= 0 && own.length + filling.length < inBrief.show; at--) {
    const item = all[at];
    if (item && item.from !== article?.url) filling.push(item.shown);
  }
  return {
    title: inBrief.title[language] ?? inBrief.title[languages[0] ?? ''] ?? '',
    items: [...own, ...filling],
    all: addressesIn(site.config, language).inBrief,
  };
}

function dated(article: Article, { text, more, date }: InBriefItem, site: Site): DatedInBrief {
  const moment = date ?? article.published;
  const target = more === undefined ? undefined : targetOf(more, article, site);
  return {
    moment,
    from: article.url,
    shown: {
      text,
      time: shownTime(moment, article.language, site.config),
      ...(target && { more: { url: target.url, subject: target.headline ?? firstWords(text) } }),
    },
  };
}

/**
 * Where More leads: another site, an article or a part of it, or a list of this site. The cross-checks refuse a path to
 * a page that this edition does not show (held, a draft).
 */
function targetOf(more: string, article: Article, site: Site): { url: string; headline?: string } | undefined {
  if (kindOfLink(more) === 'web') return { url: more };
  const resolved = resolveLink(more, article.url);
  if (!resolved) return undefined;
  const fragment = resolved.fragment && `#${encodeURIComponent(resolved.fragment)}`;
  const headline = site.byUrl.get(resolved.url)?.entry.headline;
  return { url: resolved.url + fragment, ...(headline !== undefined && { headline }) };
}

/** Enough of an item to tell its link from the next one's. */
function firstWords(text: string): string {
  if (text.length <= 60) return text;
  return `${text.slice(0, text.lastIndexOf(' ', 60)).replace(/[\s.,;:،؛]+$/, '')}…`;
}

/** The position of the last item dated at or before a time; -1 when there is none. */
function lastUntil(time: number, items: readonly DatedInBrief[]): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.moment.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
