import type { Url } from '../base/address.ts';
import type { FeedPage, FeedStylePage } from './feed-page.ts';
import type { PageBase, Publisher } from './page.ts';
import type { ArticleIndexPage, ArticleJsonPage, LlmsPage, TrustPage } from './reuse-page.ts';

/** A file that machines read. Its addresses are whole, since it is read elsewhere. */
export type MachinePage =
  | FeedPage
  | FeedStylePage
  | SitemapIndexPage
  | SitemapPage
  | NewsSitemapPage
  | RobotsPage
  | IconPage
  | WebManifestPage
  | RedirectsPage
  | ArticleJsonPage
  | ArticleIndexPage
  | LlmsPage
  | TrustPage;

export interface SitemapIndexPage extends PageBase {
  readonly kind: 'sitemap-index';
  readonly sitemaps: readonly { readonly loc: string; readonly lastmod?: string }[];
}

export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly addresses: readonly SitemapAddress[];
}

/** A page that search engines should find. */
export interface SitemapAddress {
  readonly loc: string;
  readonly lastmod?: string;
  /** The page in every language that has it, and `x-default`. */
  readonly alternates?: readonly { readonly language: string; readonly href: string }[];
  readonly images?: readonly string[];
}

/** The articles of the last two days, newest first. */
export interface NewsSitemapPage extends PageBase {
  readonly kind: 'news-sitemap';
  readonly articles: readonly {
    readonly loc: string;
    readonly publication: string;
    readonly language: string;
    /** With time and offset. */
    readonly published: string;
    readonly title: string;
  }[];
}

export interface RobotsPage extends PageBase {
  readonly kind: 'robots';
  readonly sitemaps: readonly string[];
}

/** The drawing in a tab: the publication's initial. */
export interface IconPage extends PageBase {
  readonly kind: 'icon';
  /** The publication's, of which the initial is drawn. */
  readonly name: string;
}

/** What a telephone is told that puts the site on its home screen. Its addresses are relative to it. */
export interface WebManifestPage extends PageBase {
  readonly kind: 'web-manifest';
  readonly language: string;
  readonly root: string;
  readonly name: string;
  readonly description?: string;
  readonly home: Url;
  readonly icon: Url;
  readonly logo?: NonNullable<Publisher['logo']>;
}

export const redirectFormats = ['hosts', 'nginx', 'caddy'] as const;

/** Where old addresses lead, for servers: the `_redirects` of Netlify and Cloudflare, and maps of nginx and Caddy. */
export interface RedirectsPage extends PageBase {
  readonly kind: 'redirects';
  readonly format: (typeof redirectFormats)[number];
  /** Paths from the root of the host, not encoded. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}
