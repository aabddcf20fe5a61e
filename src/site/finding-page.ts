import type { Url } from '../base/address.ts';
import type { CorrectionType } from '../base/languages/language.ts';
import type { ShownPeriod } from '../content/period.ts';
import type { HtmlBase, Link, Pager, ShownTime, Teaser } from './page.ts';

/** A year, a month or a day of the archive. */
export interface PeriodLink extends ShownPeriod {
  readonly url: Url;
}

/** Where readers search, and find their way without it. */
export interface SearchPage extends HtmlBase {
  readonly kind: 'search';
  readonly script: Url;
  readonly years: ArchivePage['groups'];
  readonly tags: readonly Link[];
}

/** Lists what the reader's own device keeps. */
export interface OfflinePage extends HtmlBase {
  readonly kind: 'offline';
}

/** All articles by the time they were published: the years, a year, a month or a day. */
export interface ArchivePage extends HtmlBase {
  readonly kind: 'archive';
  readonly heading: string;
  /** The same in the other calendar. */
  readonly beside?: string;
  /** From the whole archive down to what holds this page. */
  readonly trail: readonly Link[];
  /** The years, a year's months, or a month's days with their headlines. */
  readonly groups: readonly {
    readonly period?: PeriodLink;
    readonly entries: readonly (Link & { readonly beside?: string })[];
    /** Whether the period's own page has more. */
    readonly cut?: boolean;
  }[];
  /** A day's articles, newest first. */
  readonly teasers: readonly Teaser[];
  readonly older?: PeriodLink;
  readonly newer?: PeriodLink;
}

/** All that was corrected, newest first. */
export interface CorrectionsPage extends HtmlBase {
  readonly kind: 'corrections';
  readonly heading: string;
  readonly corrections: readonly {
    readonly article: Link;
    readonly type: CorrectionType;
    readonly time: ShownTime;
    readonly text: string;
  }[];
  readonly pager: Pager;
}
