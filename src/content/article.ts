import type { Url } from '../base/address.ts';
import type { Digest } from '../base/digest.ts';
import type { ArticleType, CorrectionType } from '../base/languages/language.ts';
import type { Range, SourcePath } from '../base/source-file.ts';
import type { FieldPath } from './field-place.ts';
import type { Moment } from './moment.ts';

/** A file under `content/`, understood and valid: an article with a date and an outlet, or a standing page. */
export type Entry = Article | StandingPage;

/** What articles and standing pages have in common. */
export interface EntryBase {
  readonly path: SourcePath;
  readonly url: Url;
  readonly language: string;
  /** Of the whole file: covers everything the entry's own page shows of it. */
  readonly digest: Digest;
  readonly headline: string;
  readonly standfirst?: string;
  readonly image?: ArticleImage;
  readonly status: Status;
  readonly body: Body;
  /** Old addresses that lead here. */
  readonly aliases: readonly Url[];
  readonly translationOf?: Url;
}

/** A page such as “About us”: no date, in no list and no feed. */
export interface StandingPage extends EntryBase {
  readonly type: 'page';
  /** Not shown; before it the page is held. */
  readonly published?: Moment;
  readonly expires?: Moment;
}

/** A tag by its one spelling in this article, and the part of its page's address. */
export interface Tag {
  readonly slug: string;
  readonly name: string;
}

export interface Article extends EntryBase {
  readonly type: Exclude<ArticleType, 'page'>;
  readonly outlet: { readonly name: string; readonly url?: string };
  readonly published: Moment;
  readonly updated?: Moment;
  readonly expires?: Moment;
  readonly kicker?: string;
  /** An id that site.yaml declares. */
  readonly section?: string;
  /** The place of reporting. */
  readonly dateline?: string;
  /** The web address of the outlet's story that this one retells. */
  readonly basedOn?: string;
  readonly authors: readonly Byline[];
  readonly tags: readonly Tag[];
  readonly inBrief: readonly InBriefItem[];
  /** The sentence that makes the article itself an in brief item. */
  readonly brief?: string;
  readonly corrections: readonly Correction[];
  /** Of what lists show of it, so that an edited body leaves them as they are. */
  readonly teaserDigest: Digest;
  /** Of its in brief items and their dates; empty when it has none. */
  readonly inBriefDigest: Digest;
}

export const statuses = ['draft', 'ready', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** An author by the name shown, and the slug of the author's page. */
export interface Byline {
  readonly slug: string;
  readonly name: string;
  readonly bio?: string;
}

export interface InBriefItem {
  readonly text: string;
  /** A web address or a path, as written. */
  readonly more?: string;
  readonly date?: Moment;
}

export interface Correction {
  readonly date: Moment;
  readonly text: string;
  readonly type: CorrectionType;
}

export interface ArticleImage {
  readonly src: SourcePath;
  /** Empty for a decorative picture. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What is remembered of a body; its text is read again when its page is rendered. */
export interface Body {
  /** The ids of its headings, for links that end in `#id`. */
  readonly anchors: readonly string[];
  readonly pictures: readonly SourcePath[];
  readonly words: number;
}

/** Something an article points to, which only the whole site can confirm. */
export interface Reference {
  readonly kind: 'body' | 'more' | 'translation' | 'picture';
  /** As written. */
  readonly target: string;
  readonly place: Place;
}

/** A place in an article's file: a field of the front matter, or a stretch of the body. */
export type Place = { readonly field: FieldPath } | { readonly range: Range };
