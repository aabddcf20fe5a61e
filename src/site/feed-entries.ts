import { type Url, webAddress } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import type { Article } from '../content/article.ts';
import { dayOf, type Moment } from '../content/moment.ts';
import { lastChange } from './changes.ts';
import type { DatedCorrection } from './corrections.ts';
import type { FeedEntry } from './feed-page.ts';
import type { DatedInBrief } from './in-brief.ts';
import { keyOf } from './outline.ts';
import { bodyKey, pictureKey, shownPicture } from './pictures.ts';
import { bodyTextOf } from './shown.ts';
import type { Edition, Site } from './site.ts';

/** An entry before it is composed. */
export interface FeedEntryOutline {
  readonly key: string;
  readonly changed: Moment;
  readonly compose: () => FeedEntry;
}

/**
 * The articles of a list that were published or changed last, the newest change first, so that a corrected one appears
 * again. `articles` are oldest first; those that were `changed` may be among them.
 */
export function newestChanged(
  articles: readonly Article[],
  changed: readonly Article[],
  edition: Edition,
  count: number,
): readonly Article[] {
  return [...new Set([...changed, ...articles.slice(-count)])]
    .map((article) => ({ article, time: lastChange(article, edition).time }))
    .sort(
      (a, b) => b.time - a.time || b.article.published.time - a.article.published.time || byUrl(a.article, b.article),
    )
    .slice(0, count)
    .map(({ article }) => article);
}

function byUrl(a: Article, b: Article): number {
  return compareText(b.url, a.url);
}

/** So many composed entries are kept for the next feeds that show them; each holds a body: some megabytes. */
const mostKept = 1000;

/** Articles as feeds show them. The newest ones stand in several feeds, and are understood once. */
export class ArticleEntries {
  readonly #site: Site;
  readonly #outlines = new Map<Url, FeedEntryOutline>();
  readonly #composed = new Map<Url, FeedEntry>();

  constructor(site: Site) {
    this.#site = site;
  }

  of(article: Article): FeedEntryOutline {
    const known = this.#outlines.get(article.url);
    if (known) return known;
    const changed = lastChange(article, this.#site.edition);
    const outline = {
      key: keyOf([
        article.url,
        article.digest,
        changed.iso,
        pictureKey(article.image, this.#site),
        bodyKey(article, this.#site),
      ]),
      changed,
      compose: () => this.#composedOnce(article, changed),
    };
    this.#outlines.set(article.url, outline);
    return outline;
  }

  #composedOnce(article: Article, changed: Moment): FeedEntry {
    const known = this.#composed.get(article.url);
    if (known) return known;
    const entry = articleEntry(article, changed, this.#site);
    this.#composed.set(article.url, entry);
    const [first] = this.#composed.keys();
    if (this.#composed.size > mostKept && first !== undefined) this.#composed.delete(first);
    return entry;
  }
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
    changed: item.moment,
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
    changed: date,
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
