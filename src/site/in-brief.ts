import { kindOfLink, resolveLink, type Url } from '../base/address.ts';
import { shortDigestOf } from '../base/digest.ts';
import type { Article, InBriefItem } from '../content/article.ts';
import type { Moment } from '../content/moment.ts';
import { urlOfSource } from '../content/parse-article.ts';
import { addressesIn } from './addresses.ts';
import { keyOf, LateKeyed } from './outline.ts';
import type { InBrief, Sidebar } from './page.ts';
import type { PastInBrief, PastItem } from './past.ts';
import { shownTime } from './shown.ts';
import type { Site } from './site.ts';

/** An in brief item with the moment it is dated and the article it came from. */
export interface DatedInBrief {
  /** That of the moment, which needs no looking up. */
  readonly time: number;
  readonly moment: Moment;
  readonly from: Url;
  /** Its place in the article's own list. */
  readonly at: number;
  readonly key: string;
  readonly shown: () => InBrief;
}

/** A sidebar before it is composed. */
export interface SidebarOutline {
  readonly key: string;
  readonly compose: () => Sidebar;
}

/**
 * The in brief items of a language, and the sidebars made of them. The items are counted from the oldest; those of one moment stand in
 * the order of their articles and lists.
 */
export class InBriefIndex {
  readonly #past: PastInBrief;
  /** Those of the past from before the horizon that were asked for. */
  readonly #older = new Map<number, DatedInBrief>();
  /** The other ones. */
  readonly #newer: readonly DatedInBrief[];
  readonly #site: Site;
  readonly #language: string;
  readonly #keys = new Map<number, string>();
  /** A page is composed and its key is made, one after the other. */
  #asked:
    | { readonly time: number; readonly article: Article | undefined; readonly sidebar: SidebarOutline }
    | undefined;

  constructor(site: Site, language: string, articles: readonly Article[]) {
    this.#site = site;
    this.#language = language;
    this.#past = site.past.of(language).inBrief;
    const { count, before, item } = this.#past;
    this.#newer = [
      ...Array.from({ length: count - before }, (_, at) => new OlderInBrief(item(before + at), site)),
      ...articles.flatMap((article) => itemsOf(article, site)),
    ].sort((a, b) => a.time - b.time);
  }

  /** Those from one on, or, where that is negative, so many of the last; without those of the future, which only their own article shows. */
  listed(from = 0): readonly DatedInBrief[] {
    const { preview, now } = this.#site.edition;
    const end = preview ? this.#count : this.#lastUntil(now) + 1;
    const start = from < 0 ? Math.max(0, end + from) : from;
    return Array.from({ length: Math.max(0, end - start) }, (_, at) => this.#item(start + at));
  }

  /** All. */
  get items(): readonly DatedInBrief[] {
    return Array.from({ length: this.#count }, (_, at) => this.#item(at));
  }

  /**
   * The sidebar of a page as of the page's own time: the article's own items, then the newest ones dated up to the time
   * plus the window, never later than the build clock. A page older than the window therefore never changes again.
   */
  asOf(time: number, article?: Article): SidebarOutline {
    if (this.#asked?.time !== time || this.#asked.article !== article)
      this.#asked = { time, article, sidebar: this.#newlyAsOf(time, article) };
    return this.#asked.sidebar;
  }

  #newlyAsOf(time: number, article: Article | undefined): SidebarOutline {
    const { inBrief, languages } = this.#site.config;
    const own = article ? article.inBrief.map((item, at) => datedItem(article, item, at, this.#site)) : [];
    const last = this.#lastUntil(Math.min(this.#site.edition.now, time + inBrief.windowMs));
    const room = inBrief.show - own.length;
    const contributes = article !== undefined && (own.length > 0 || article.brief !== undefined);
    const filling = () => this.#newest(last, room, contributes ? article.url : undefined);
    // Short, because it is remembered of many.
    const fillingKey = () => shortDigestOf(keyOf(filling().map(({ key }) => key)));
    const key = () =>
      // Most articles bring no items, and neighbours then have one and the same filling.
      contributes ? keyOf([...own.map((item) => item.key), fillingKey()]) : this.#remembered(last, fillingKey);
    return new LateKeyed(key, () => ({
      title: inBrief.title[this.#language] ?? inBrief.title[languages[0] ?? ''] ?? '',
      items: [...own, ...filling()].map((item) => item.shown()),
      all: addressesIn(this.#site.config, this.#language).inBrief,
    }));
  }

  #remembered(last: number, compute: () => string): string {
    const known = this.#keys.get(last);
    if (known !== undefined) return known;
    const key = compute();
    this.#keys.set(last, key);
    return key;
  }

  /** Newest first, from the item at `last` back, without those of one article. */
  #newest(last: number, room: number, without: Url | undefined): readonly DatedInBrief[] {
    const found: DatedInBrief[] = [];
    for (let at = last; at >= 0 && found.length < room; at--) {
      const item = this.#item(at);
      if (item.from !== without) found.push(item);
    }
    return found;
  }

  /** The position of the last item dated at or before a time; -1 when there is none. */
  #lastUntil(time: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#item(middle).time <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  get #count(): number {
    return this.#past.before + this.#newer.length;
  }

  #item(at: number): DatedInBrief {
    const { before, item } = this.#past;
    const known = this.#newer[at - before] ?? this.#older.get(at);
    if (known) return known;
    const older = new OlderInBrief(item(at), this.#site);
    this.#older.set(at, older);
    return older;
  }
}

function itemsOf(article: Article, site: Site): readonly DatedInBrief[] {
  const { inBrief, brief, url } = article;
  return [
    ...inBrief.map((item, at) => datedItem(article, item, at, site)),
    ...(brief === undefined ? [] : [datedItem(article, { text: brief, more: url }, inBrief.length, site)]),
  ];
}

function datedItem(article: Article, item: InBriefItem, at: number, site: Site): DatedInBrief {
  const moment = item.date ?? article.published;
  const target = item.more === undefined ? undefined : targetOf(item.more, article, site);
  let shown: InBrief | undefined;
  return {
    time: moment.time,
    moment,
    from: article.url,
    at,
    // The article's digest names the text and the link as written; the headline the link leads to is another article's.
    key: keyOf([article.url, at, article.inBriefDigest, target?.url, target?.headline]),
    // Once, because an item stands in the sidebars of many pages.
    shown: () => {
      shown ??= {
        text: item.text,
        time: shownTime(moment, article.language, site.config),
        ...(target && { more: { url: target.url, subject: target.headline ?? firstWords(item.text) } }),
      };
      return shown;
    },
  };
}

/** An item of a settled article, which is looked up when a page shows the item. */
class OlderInBrief implements DatedInBrief {
  readonly time: number;
  readonly at: number;
  readonly #item: PastItem;
  readonly #site: Site;
  #found: DatedInBrief | undefined;

  constructor(item: PastItem, site: Site) {
    this.time = item.time;
    this.at = item.at;
    this.#item = item;
    this.#site = site;
  }

  get from(): Url {
    return urlOfSource(this.#item.path);
  }

  get moment(): Moment {
    return this.#whole.moment;
  }

  get key(): string {
    return this.#whole.key;
  }

  get shown(): DatedInBrief['shown'] {
    return this.#whole.shown;
  }

  get #whole(): DatedInBrief {
    this.#found ??= itemsOf(this.#item.article(), this.#site)[this.at];
    if (!this.#found) throw new Error(`${this.#item.path} is remembered with more in brief than it has.`);
    return this.#found;
  }
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
