import { outputPathOf, type Url, urlOf } from '../base/address.ts';
import type { Article } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import type { LanguagePart } from './list-pages.ts';
import type { FeedPage, HtmlPage, RobotsPage, SitemapIndexPage, SitemapPage } from './page.ts';
import { bodyTextOf } from './shown.ts';
import type { Site } from './site.ts';

const entriesInFeed = 20;

/** RSS of the newest articles of a language. */
export function feedPage({ language, frame, articles }: LanguagePart, site: Site): FeedPage {
  const { config } = site;
  const addresses = addressesIn(config, language);
  return {
    kind: 'feed',
    url: addresses.feed,
    path: outputPathOf(addresses.feed),
    language,
    title: frame.name,
    description: frame.tagline ?? frame.name,
    home: webAddressOf(config, addresses.front),
    self: webAddressOf(config, addresses.feed),
    entries: articles
      .slice(-entriesInFeed)
      .reverse()
      .map((article) => ({
        id: webAddressOf(config, article.url),
        headline: article.headline,
        ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
        published: new Date(article.published.time).toISOString(),
        authors: article.authors.map(({ name }) => name),
        tags: article.tags,
        body: bodyTextOf(article, site),
        root: config.url,
      })),
  };
}

/** One sitemap for each month of articles, so that an old month's file never changes; one for the pages that are no articles. */
export function sitemapPages(pages: readonly HtmlPage[], site: Site): readonly (SitemapPage | SitemapIndexPage)[] {
  const months = new Map<string, Article[]>();
  for (const article of site.articles) {
    const month = dayOf(article.published, site.config.zone).slice(0, 7);
    const others = months.get(month);
    if (others) others.push(article);
    else months.set(month, [article]);
  }
  const sitemaps = [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, articles]) =>
      sitemap(
        month,
        articles.map(({ url, published, updated }) => ({
          loc: webAddressOf(site.config, url),
          lastmod: (updated ?? published).iso,
        })),
      ),
    );
  const listed = pages.filter(
    ({ kind, url }) =>
      (kind === 'front' || kind === 'standing' || kind === 'in-brief' || kind === 'list') && !url.includes('/page/'),
  );
  const others = sitemap(
    'pages',
    listed.map(({ url }) => ({ loc: webAddressOf(site.config, url) })),
  );
  const index = `${urlOf()}sitemap.xml` as Url;
  const all = [others, ...sitemaps];
  return [
    {
      kind: 'sitemap-index',
      url: index,
      path: outputPathOf(index),
      sitemaps: all.map(({ url }) => webAddressOf(site.config, url)),
    },
    ...all,
  ];
}

export function robotsPage(site: Site): RobotsPage {
  const url = `${urlOf()}robots.txt` as Url;
  return {
    kind: 'robots',
    url,
    path: outputPathOf(url),
    sitemap: webAddressOf(site.config, `${urlOf()}sitemap.xml` as Url),
  };
}

function sitemap(name: string, addresses: SitemapPage['addresses']): SitemapPage {
  const url = `${urlOf()}sitemap-${name}.xml` as Url;
  return { kind: 'sitemap', url, path: outputPathOf(url), addresses };
}
