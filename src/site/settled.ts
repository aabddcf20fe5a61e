import type { Url } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Byline } from '../content/article.ts';
import type { Period } from '../content/period.ts';

/**
 * What the older articles of a site amount to for whoever publishes a newer one. An article shows only what was published
 * before it (and what is in brief shortly after), and lists are numbered from the oldest: so the pages of articles from
 * before the horizon stand as they are, whatever happens after it, and newer pages need to know this much of them. Plain, so
 * that it can be remembered as JSON.
 */
export interface Settled {
  /** Articles published before are settled, in milliseconds since 1970. It is where a month of articles begins. */
  readonly horizon: number;
  /** What changes before this moment may show on settled pages: the horizon and the window of what is in brief. */
  readonly shownUntil: number;
  /** The build clock for which it holds: from the first on, and before the second, when something of a settled article turns. */
  readonly from: number;
  readonly until?: number;
  /** The month whose first article asks for a newer horizon. */
  readonly renewed: Period;
  /** The articles that are spoken of below, by their places in this list. */
  readonly articles: readonly SourcePath[];
  readonly languages: Readonly<Record<string, SettledLanguage>>;
  /** Those that lists show on pages which do not stand, or in their feeds. */
  readonly listed: ListedColumns;
  /** Addresses without a settled article that settled pages lead to. */
  readonly leadTo: readonly Url[];
  /** Settled articles of which there are translations that are not settled, with all their siblings. */
  readonly translated: readonly Place[];
  /** Old addresses of settled articles, and where they lead. */
  readonly aliases: readonly (readonly [Url, Url])[];
  /** The sitemaps of settled months, and when something in them last changed. */
  readonly sitemaps: readonly { readonly url: Url; readonly changed?: string }[];
  /** What is wrong with settled articles: warnings, since nothing is remembered while errors stand. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Of `Settled.articles`, from 0. */
export type Place = number;

export interface SettledLanguage {
  /** What stands around every page; when it differs, so does every page. */
  readonly frame: string;
  /** The months that have articles, and the last day. */
  readonly months: readonly Period[];
  readonly lastDay?: Period;
  /** The first day after the horizon that has articles, to which the last settled day leads. */
  readonly nextDay?: Period;
  /** In the order of their first articles; how many articles have each, and the first one. */
  readonly tags: readonly {
    readonly slug: string;
    readonly name: string;
    readonly count: number;
    readonly first: Place;
  }[];
  /** In the order of their first articles. */
  readonly authors: readonly Byline[];
  /** By the addresses of their fronts. */
  readonly lists: Readonly<Record<Url, SettledList>>;
  /** Everything that is in brief, in columns: when it is dated, in which article it stands, and where in the article. */
  readonly inBrief: {
    /** How many of them are older than the horizon. */
    readonly before: number;
    readonly times: readonly number[];
    readonly places: readonly Place[];
    readonly at: readonly number[];
  };
  readonly corrections: {
    /** How many are on the numbered pages that stand. */
    readonly earlier: number;
    /** All others of settled articles, oldest first: the article, and the correction's place in it. */
    readonly newest: readonly (readonly [Place, number])[];
  };
}

export interface SettledList {
  /** How many articles are on the numbered pages that stand. */
  readonly earlier: number;
  /** The others, oldest first: the places of their `ListedColumns`, from 0. */
  readonly newest: readonly number[];
  /** Articles of all the settled ones that were changed last, for the list's feed, in the same way. */
  readonly changed: readonly number[];
}

/** Articles on lists in columns; what these hold, `Listing` says. */
export interface ListedColumns {
  readonly places: readonly Place[];
  readonly published: readonly number[];
  /** How long after it was published each was changed last, in milliseconds. */
  readonly changedAfter: readonly number[];
  readonly teasers: readonly string[];
  /** Empty, as what follows, where nobody asks for it. */
  readonly entries: readonly string[];
  /** With spaces between them. */
  readonly topics: readonly string[];
  readonly sidebars: readonly string[];
}
