import type { BodyText } from '../content/markdown/render-body.ts';
import type { FeedFormat } from '../content/publisher-settings.ts';
import type { PageBase, Picture } from './page.ts';

/** The newest of a list, full text, as feed readers ask for it. */
export interface FeedPage extends PageBase {
  readonly kind: 'feed';
  readonly format: FeedFormat;
  /** Absent where the entries are in several. */
  readonly language?: string;
  readonly title: string;
  readonly description: string;
  /** The publication's own name, and of what its entries are by when they name nobody. */
  readonly publication: string;
  /** Web addresses, as feeds are read elsewhere: of the page with the same list, and of the feed itself. */
  readonly home: string;
  readonly self: string;
  /** Where readers can ask to be told of changes (WebSub). */
  readonly hub?: string;
  /** What reaches the root of the site from here, for the style sheet. */
  readonly root: string;
  /** When something in it last changed, ISO 8601. */
  readonly changed: string;
  /** Newest change first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for ever, whatever is edited: the address of an article, or a tag URI (RFC 4151) of what has no page. */
  readonly id: string;
  readonly url: string;
  readonly language: string;
  readonly headline: string;
  readonly standfirst?: string;
  /** ISO 8601, in UTC. */
  readonly published: string;
  readonly changed: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly picture?: Picture;
  /** An article's text, and what its links to the site begin with; or a sentence or two of what is no article. */
  readonly content: { readonly body: BodyText; readonly site: string } | { readonly text: string };
}

/** Draws a feed for a person who opens it in a browser. */
export interface FeedStylePage extends PageBase {
  readonly kind: 'feed-style';
}
