import type { WebFont } from './web-font.ts';

/** A language Dateline speaks: its conventions, and the words of the interface. One file each. */
export interface Language {
  /** BCP 47, as in `lang` and in the folder name. */
  readonly code: string;
  /** In the language itself, for the link to a translation. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For Open Graph and feeds: `en_GB`. */
  readonly locale: string;
  /** Opening and closing quotes, outer then inner, as the typographer sets them. */
  readonly quotes: readonly [string, string, string, string];
  /** As Unicode calls them: 0123, ۰۱۲۳ or ٠١٢٣. */
  readonly digits: 'latn' | 'arabext' | 'arab';
  /** The calendar that leads; Gregorian follows beside it where they differ. */
  readonly calendar: 'gregory' | 'persian';
  /** Where the letters are not on every device as they should be. */
  readonly font?: WebFont;
  /** How fast a text for everyone is read. */
  readonly wordsPerMinute: number;
  readonly words: Words;
}

/** The words of the interface. A language without one of them does not compile. */
export interface Words {
  readonly skipToContent: string;
  readonly skipToInBrief: string;
  readonly sections: string;
  readonly aboutThisSite: string;
  readonly by: string;
  readonly and: string;
  readonly published: string;
  readonly updated: string;
  /** `minutes` is a whole number in the digits of the language. */
  readonly readingTime: (minutes: string) => string;
  readonly tags: string;
  readonly related: string;
  readonly share: string;
  readonly byMail: string;
  /** Before the address of an article, to be copied. */
  readonly address: string;
  readonly inBrief: string;
  readonly more: string;
  readonly allInBrief: string;
  readonly latest: string;
  readonly allArticles: string;
  /** Tells search engines what a list without an introduction holds. */
  readonly articlesOf: (list: string, publication: string) => string;
  readonly moreFrom: (section: string) => string;
  readonly older: string;
  readonly newer: string;
  readonly pages: string;
  readonly page: (number: string) => string;
  readonly textEdition: string;
  readonly fullPage: string;
  readonly archive: string;
  readonly offline: string;
  readonly offlineText: string;
  readonly nothingKept: string;
  readonly forgetKept: string;
  readonly search: string;
  readonly searchFor: string;
  readonly searchOff: string;
  readonly searching: string;
  readonly searchFailed: string;
  readonly results: string;
  readonly noResults: string;
  readonly moreResults: string;
  readonly earlierYears: string;
  /** The name of the way up from a page of the archive. */
  readonly whereYouAre: string;
  readonly allOf: (period: string) => string;
  readonly nothingYet: string;
  readonly alsoIn: string;
  readonly feed: string;
  /** What a person reads who opens a feed in a browser. */
  readonly feedNotice: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly table: string;
  /** What a card leads to: “Video on YouTube”. */
  readonly embed: Readonly<Record<'video' | 'post' | 'audio', (site: string) => string>>;
  /** Tells that a card leads to another site, which sees who comes. */
  readonly leadsTo: (host: string) => string;
  readonly corrections: string;
  readonly correction: Readonly<Record<CorrectionType, string>>;
  readonly articleType: Readonly<Record<Exclude<ArticleType, 'news' | 'page'>, string>>;
  readonly withdrawn: string;
  readonly withdrawnText: string;
  readonly expired: string;
  readonly expiredText: string;
  readonly draft: string;
  readonly held: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly toFront: string;
  readonly front: string;
  readonly moved: string;
  readonly movedTo: string;
}

/** What an article is, after schema.org's subtypes; `page` is a standing page. */
export const articleTypes = ['news', 'analysis', 'opinion', 'explainer', 'page'] as const;
export type ArticleType = (typeof articleTypes)[number];

/** What was done to a published article. */
export const correctionTypes = ['correction', 'clarification', 'update', 'retraction'] as const;
export type CorrectionType = (typeof correctionTypes)[number];
