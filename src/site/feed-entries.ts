import { type Url, webAddress } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import { shortDigestOf } from '../base/digest.ts';
import type { Article } from '../content/article.ts';
import { dayOf, type Moment } from '../content/moment.ts';
import { lastChange } from './changes.ts';
import type { DatedCorrection } from './corrections.ts';
import type { FeedEntry } from './feed-page.ts';
import type { DatedInBrief } from './in-brief.ts';
import { articleOf, changedTime, type Listed, PastArticle, publishedTime, urlOfListed } from './listed.ts';
import { keyOf } from './outline.ts';
import { bodyKey, pictureKey, shownPicture } from './pictures.ts';
import { bodyTextOf } from './shown.ts';
import type { Edition, Site } from './site.ts';

/** An entry before it is composed. */
export interface FeedEntryOutline {
  readonly key: string;
  /** When, in milliseconds since 1970. */
  readonly changed: number;
  readonly compose: () => FeedEntry;
}

/**
 * The articles of a list that were published or changed last, the newest change first, so that a corrected one appears
 * again. `articles` are oldest first; those that were `changed` may be among them.
 */
export function newestChanged(
  articles: readonly Listed[],
  changed: readonly Listed[],
  edition: Edition,
  count: number,
): readonly Listed[] {
  return [...new Set([...changed, ...articles.slice(-count)])]
    .map((listed) => ({ listed, time: changedTime(listed, edition) }))
    .sort(
      (a, b) =>
        b.time - a.time ||
        publishedTime(b.listed) - publishedTime(a.listed) ||
        compareText(urlOfListed(b.listed), urlOfListed(a.listed)),
    )
    .slice(0, count)
    .map(({ listed }) => listed);
}

/** So many composed entries are kept for the next feeds that show them; each holds a body: some megabytes. */
const mostKept = 1000;

/** Articles as feeds show them. The newest ones stand in several feeds, and are understood once. */
export class ArticleEntries {
  readonly #site: Site;
  readonly #outlines = new Map<Listed, FeedEntryOutline>();
  readonly #composed = new Map<Url, FeedEntry>();

  constructor(site: Site) {
    this.#site = site;
  }

  of(listed: Listed): FeedEntryOutline {
    const known = this.#outlines.get(listed);
    if (known) return known;
    const outline = {
      key: this.#keyOf(listed),
      changed: changedTime(listed, this.#site.edition),
      compose: () => this.#composedOnce(articleOf(listed)),
    };
    this.#outlines.set(listed, outline);
    return outline;
  }

  #keyOf(listed: Listed): string {
    const beside = listed instanceof PastArticle ? listed.listing.besideText : undefined;
    return keyOf([urlOfListed(listed), listed.digest, beside ?? besideText(articleOf(listed), this.#site)]);
  }

  #composedOnce(article: Article): FeedEntry {
    const known = this.#composed.get(article.url);
    if (known) return known;
    const entry = articleEntry(article, lastChange(article, this.#site.edition), this.#site);
    this.#composed.set(article.url, entry);
    const [first] = this.#composed.keys();
    if (this.#composed.size > mostKept && first !== undefined) this.#composed.delete(first);
    return entry;
  }
}

/** What an entry shows that does not follow from the article's file. Short, because it is remembered of many. */
export function besideText(article: Article, site: Site): string {
  const { iso } = lastChange(article, site.edition);
  return shortDigestOf(keyOf([iso, pictureKey(article.image, site), bodyKey(article, site)]));
}

function articleEntry(article: Article, changed: Moment, site: Site): FeedEntry {
  const picture = shownPicture(article.image, site);
  const url = webAddress(site.config.url, article.url);
  return {
    id: url,
    url,
    language: article.language,
    headline: article.headline,
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    published: inUtc(article.published),
    changed: inUtc(changed),
    authors: article.authors.map(({ name }) => name),
    tags: article.tags.map(({ name }) => name),
    ...(picture && { picture }),
    content: { body: bodyTextOf(article, site), site: site.config.url },
  };
}

/** An in brief item, which leads to where its More leads, or to the article it stands in. */
export function inBriefEntry(item: DatedInBrief, language: string, site: Site): FeedEntryOutline {
  return {
    key: item.key,
    changed: item.moment.time,
    compose: () => {
      const { text, more } = item.shown();
      return {
        id: tagUri(site, item, `in-brief-${item.at + 1}`),
        url: webAddress(site.config.url, more?.url ?? item.from),
        language,
        headline: text,
        published: inUtc(item.moment),
        changed: inUtc(item.moment),
        authors: [],
        tags: [],
        content: { text },
      };
    },
  };
}

/** A correction, which leads to the corrections of its article. `label` says what kind it is. */
export function correctionEntry(
  { article, correction, at, key }: DatedCorrection,
  label: string,
  site: Site,
): FeedEntryOutline {
  const { date, text } = correction;
  return {
    key,
    changed: date.time,
    compose: () => ({
      id: tagUri(site, { moment: date, from: article.url }, `correction-${at + 1}`),
      url: `${webAddress(site.config.url, article.url)}#page_corrections`,
      language: article.language,
      headline: `${label}: ${article.headline}`,
      published: inUtc(date),
      changed: inUtc(date),
      authors: [],
      tags: [],
      content: { text },
    }),
  };
}

function tagUri({ config }: Site, { moment, from }: { moment: Moment; from: Url }, part: string): string {
  const { hostname, pathname } = new URL(webAddress(config.url, from));
  return `tag:${hostname},${dayOf(moment)}:${pathname}#${part}`;
}

function inUtc({ time }: Moment): string {
  return new Date(time).toISOString();
}
