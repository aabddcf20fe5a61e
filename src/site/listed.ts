import type { Url } from '../base/address.ts';
import type { Digest } from '../base/digest.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Article } from '../content/article.ts';
import { lastChange } from './changes.ts';
import type { Edition } from './site.ts';

/**
 * What a settled article is to lists, their feeds and newer articles. None of it changes while the article is settled, for its text,
 * which may, is no part of it.
 */
export interface Listing {
  readonly path: SourcePath;
  readonly url: Url;
  /** When it was published and last changed, in milliseconds since 1970. */
  readonly published: number;
  readonly changed: number;
  /** What an article's teaser shows, without its address. */
  readonly teaserKey: string;
  /** What its entry in a feed shows beside its text; absent, as what follows, for one that is too old for it on every list. */
  readonly besideText?: string;
  readonly topics?: readonly string[];
  /** What stands beside a list whose newest article it is. */
  readonly sidebarKey?: string;
}

/**
 * A settled article of which no more is known than that. A publish asks each list whether it shows something else than it did: so it
 * looks at few articles, though lists have thousands.
 */
export class PastArticle {
  readonly listing: Listing;
  /** What was understood of it, for whoever shows it. */
  readonly article: () => Article;
  readonly #digest: () => Digest | undefined;

  constructor(listing: Listing, digest: () => Digest | undefined, article: () => Article) {
    this.listing = listing;
    this.#digest = digest;
    this.article = article;
  }

  /** That of its file today. */
  get digest(): Digest | undefined {
    return this.#digest();
  }

  get path(): SourcePath {
    return this.listing.path;
  }
}

/** An article as it stands on lists. */
export type Listed = Article | PastArticle;

export function articleOf(listed: Listed): Article {
  return listed instanceof PastArticle ? listed.article() : listed;
}

export function publishedTime(listed: Listed): number {
  return listed instanceof PastArticle ? listed.listing.published : listed.published.time;
}

/** When it was last changed as far as readers can know. */
export function changedTime(listed: Listed, edition: Edition): number {
  return listed instanceof PastArticle ? listed.listing.changed : lastChange(listed, edition).time;
}

export function urlOfListed(listed: Listed): Url {
  return listed instanceof PastArticle ? listed.listing.url : listed.url;
}

/** Its tags, and its section after a slash, which no tag has. */
export function topicsOf(listed: Listed): readonly string[] {
  if (listed instanceof PastArticle) return listed.listing.topics ?? topicsOf(listed.article());
  const { tags, section } = listed;
  const topics = tags.map(({ slug }) => slug);
  if (section !== undefined) topics.push(`/${section}`);
  return topics;
}
