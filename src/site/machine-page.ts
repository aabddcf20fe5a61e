import type { Url } from '../base/address.ts';
import type { FeedPage, FeedStylePage } from './feed-page.ts';
import type { PageBase, Publisher } from './page.ts';

/** A file that machines read. Its addresses are whole, since it is read elsewhere. */
export type MachinePage =
  | FeedPage
  | FeedStylePage
  | SitemapIndexPage
  | SitemapPage
  | RobotsPage
  | IconPage
  | WebManifestPage;

export interface SitemapIndexPage extends PageBase {
  readonly kind: 'sitemap-index';
  readonly sitemaps: readonly string[];
}

export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly addresses: readonly { readonly loc: string; readonly lastmod?: string }[];
}

export interface RobotsPage extends PageBase {
  readonly kind: 'robots';
  readonly sitemap: string;
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
