import type { OutputPath, Url } from '../base/address.ts';
import type { ArticleType } from '../base/languages/language.ts';
import type { ShownFiles, SizedFile } from '../base/picture-files.ts';
import type { Policies } from '../content/publisher-settings.ts';
import type { ArticlePage, StandingPageView } from './entry-page.ts';
import type { ArchivePage, CorrectionsPage, OfflinePage, SearchPage } from './finding-page.ts';
import type { MachinePage } from './machine-page.ts';
import type { ScriptFile } from './script-files.ts';
import type { TextPage } from './text-pages.ts';

/**
 * A file of the published site as a plain value that holds exactly what its layout shows. Addresses are paths from the
 * root of the site (`/tag/water/`) or whole web addresses; layouts make the former relative with `root`.
 */
export type Page = HtmlPage | TextPage | ScriptFile | MachinePage;

/** A page that a reader opens. */
export type HtmlPage =
  | FrontPage
  | ListPage
  | InBriefPage
  | ArchivePage
  | CorrectionsPage
  | SearchPage
  | OfflinePage
  | ArticlePage
  | StandingPageView
  | NotFoundPage
  | RedirectPage;

export type PageKind = Page['kind'];

export interface PageBase {
  readonly url: Url;
  readonly path: OutputPath;
}

export interface HtmlBase extends PageBase {
  readonly language: string;
  /** What reaches the root of the site from here: `../../`. */
  readonly root: string;
  /** The whole `<title>`. */
  readonly title: string;
  readonly description?: string;
  /** Absent on pages that have no address of their own, such as 404.html. */
  readonly canonical?: string;
  /** The page at the publication's onion address. */
  readonly onion?: string;
  /** This page in the text edition, where there is one. */
  readonly textEdition?: Url;
  readonly frame: Frame;
  /** Absent where the page has nothing of its own to show. */
  readonly shareImage?: ShareImage;
  /** The other languages: this page in them, or their front page where it is not translated. */
  readonly languages: readonly LanguageLink[];
  /** Of what this very page lists. */
  readonly feeds?: readonly FeedLink[];
  /** Where readers of none of its languages are sent; absent when the page is in one language only. */
  readonly forOthers?: Url;
}

/** What stands around every page of a language. */
export interface Frame {
  readonly name: string;
  readonly tagline?: string;
  readonly home: Url;
  readonly navigation: readonly Link[];
  readonly inBrief: Link;
  readonly archive: Url;
  readonly search: Url;
  /** Where pages are kept for when there is no network, and the script that has them kept. */
  readonly offline?: { readonly page: Url; readonly script: Url };
  readonly footer: readonly Link[];
  /** Of all articles of the language, in each format; the first is the one that readers are led to. */
  readonly feeds: readonly FeedLink[];
  readonly corrections: Url;
  readonly icon: Url;
  readonly manifest: Url;
  readonly publisher: Publisher;
  /** On which terms others may pass articles on. */
  readonly licence?: { readonly text: string; readonly url?: string };
  /** Whether each article is published as JSON too. */
  readonly articleJson: boolean;
}

/** Who publishes this, for machines. */
export interface Publisher {
  /** The web address of the site, ending in `/`. */
  readonly site: string;
  /** A PNG. */
  readonly logo?: SizedFile;
  /** Where the policies of a language stand: paths of the site or web addresses. */
  readonly policies: { readonly [Policy in keyof Policies]?: string };
}

export interface FeedLink {
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json';
  readonly title: string;
  readonly url: Url;
}

export interface Link {
  readonly text: string;
  /** A path from the root of the site, or a web address. */
  readonly url: string;
}

export interface LanguageLink {
  readonly code: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: Url;
  /** Whether it is this page in that language, and not merely the way to its front page. */
  readonly translated: boolean;
}

/** A moment as readers see it. */
export interface ShownTime {
  /** For `datetime`: with offset, or a day alone. */
  readonly iso: string;
  readonly day: string;
  /** Beside a Jalali day. */
  readonly gregorian?: string;
  /** `23:40`; absent when only the day is known. */
  readonly clock?: string;
  /** `Tehran time`, or `UTC+3:30`. */
  readonly zone: string;
}

/** A picture with its files, and its size and colour, so that the page keeps room for it. */
export interface Picture extends ShownFiles {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What stands for the page where it is shared: a picture of its own, or a card with its headline. */
export interface ShareImage {
  readonly url: Url;
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Shown only where editors preview: an article that readers do not see. */
export type Mark = 'draft' | 'held';

/** An article as lists show it. */
export interface Teaser {
  readonly url: Url;
  readonly headline: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly type: ArticleType;
  readonly published: ShownTime;
  readonly picture?: Picture;
  readonly mark?: Mark;
}

/** One or two sentences, and where More leads. */
export interface InBrief {
  readonly text: string;
  readonly time: ShownTime;
  readonly more?: {
    readonly url: string;
    /** What the link is about, for its accessible name. */
    readonly subject: string;
  };
}

/** The in brief items beside a page. */
export interface Sidebar {
  readonly title: string;
  readonly items: readonly InBrief[];
  /** The page with all of them. */
  readonly all: Url;
}

export interface FrontPage extends HtmlBase {
  readonly kind: 'front';
  /** Absent before the first article. */
  readonly lead?: Teaser;
  /** The next most recent, with pictures where they have them. */
  readonly secondary: readonly Teaser[];
  readonly latest: readonly Teaser[];
  readonly sections: readonly { readonly link: Link; readonly teasers: readonly Teaser[] }[];
  /** All articles of the language. */
  readonly all: Url;
  readonly sidebar: Sidebar;
}

/** Articles of a section, of a tag, by an author, or all of them; newest first. */
export interface ListPage extends HtmlBase {
  readonly kind: 'list';
  readonly list: 'section' | 'tag' | 'author' | 'latest';
  readonly heading: string;
  /** What a section is about, or who an author is. */
  readonly introduction?: string;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
  readonly sidebar: Sidebar;
}

/** The in brief items by day, newest first. */
export interface InBriefPage extends HtmlBase {
  readonly kind: 'in-brief';
  readonly heading: string;
  readonly days: readonly { readonly day: ShownTime; readonly items: readonly InBrief[] }[];
  readonly pager: Pager;
}

/** Pages of a list are numbered from the oldest, so that an address never shifts. */
export interface Pager {
  /** In the digits of the language; absent on the list's front page, which shows the newest. */
  readonly number?: string;
  readonly older?: Url;
  readonly newer?: Url;
}

/** Served for any address, at any depth: its `root` is absolute. */
export interface NotFoundPage extends HtmlBase {
  readonly kind: 'not-found';
  readonly latest: readonly Teaser[];
}

/** Stands at an old address. */
export interface RedirectPage extends HtmlBase {
  readonly kind: 'redirect';
  readonly to: Url;
  readonly headline: string;
}
