import type { Url } from '../base/address.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Article, Entry } from '../content/article.ts';
import { lastChange } from './changes.ts';
import { besideText } from './feed-entries.ts';
import { type LanguagePart, shownInTeaser } from './language-part.ts';
import { topicsOf } from './listed.ts';
import type { ListedColumns, Place } from './settled.ts';
import type { Site } from './site.ts';

type Growing = { readonly [Column in keyof ListedColumns]: ListedColumns[Column][number][] };

/** What will be asked of an article because of where it stands on a list. */
export interface Asked {
  readonly entry: boolean;
  readonly topics: boolean;
  readonly sidebar: boolean;
}

/** Gives the articles that are spoken of their places. */
export class Register {
  readonly paths: SourcePath[] = [];
  readonly listed: Growing = {
    places: [],
    published: [],
    changedAfter: [],
    teasers: [],
    entries: [],
    topics: [],
    sidebars: [],
  };
  readonly #places = new Map<SourcePath, Place>();
  readonly #rows = new Map<Article, number>();
  readonly #byUrl: ReadonlyMap<Url, Entry | undefined>;
  readonly #site: Site;

  constructor(byUrl: ReadonlyMap<Url, Entry | undefined>, site: Site) {
    this.#byUrl = byUrl;
    this.#site = site;
  }

  placeOf({ path }: { readonly path: SourcePath }): Place {
    const known = this.#places.get(path);
    if (known !== undefined) return known;
    const place = this.paths.push(path) - 1;
    this.#places.set(path, place);
    return place;
  }

  /** Its place among those that lists show. */
  rowOf(article: Article, { inBrief }: LanguagePart, asked: Asked): number {
    const row = this.#rows.get(article) ?? this.#newRow(article);
    const { entries, topics, sidebars } = this.listed;
    // Not of all: an old article stands at the end of few lists.
    if (asked.entry) entries[row] ||= besideText(article, this.#site);
    if (asked.topics) topics[row] ||= topicsOf(article).join(' ');
    if (asked.sidebar) sidebars[row] ||= inBrief.asOf(article.published.time).key;
    return row;
  }

  entryAt(url: Url): Entry | undefined {
    return this.#byUrl.get(url);
  }

  #newRow(article: Article): number {
    const { places, published, changedAfter, teasers, entries, topics, sidebars } = this.listed;
    const { time } = article.published;
    const row = places.push(this.placeOf(article)) - 1;
    published.push(time);
    changedAfter.push(lastChange(article, this.#site.edition).time - time);
    teasers.push(shownInTeaser(article, this.#site));
    for (const column of [entries, topics, sidebars]) column.push('');
    this.#rows.set(article, row);
    return row;
  }
}
