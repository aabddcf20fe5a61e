import { outputPathOf, type Url, urlOf } from '../base/address.ts';
import type { Article } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import { webAddressOf } from './addresses.ts';
import type { LanguagePart } from './language-part.ts';
import type { FeedEntry, FeedPage, RobotsPage, SitemapIndexPage, SitemapPage } from './machine-page.ts';
import { keyOf, type PageOutline } from './outline.ts';
import { bodyKey, pictureKey, shownPicture } from './pictures.ts';
import { bodyTextOf } from './shown.ts';
import type { Site } from './site.ts';

const entriesInFeed = 20;

/** RSS of the newest articles of a language. */
export function feedOutline(part: LanguagePart, site: Site): PageOutline {
  const { config } = site;
  const { addresses, language, frame } = part;
  const newest = part.articles.slice(-entriesInFeed).reverse();
  const url = addresses.feed;
  return {
    kind: 'feed',
    url,
    path: outputPathOf(url),
    key: keyOf(
      newest.flatMap((article) => [
        article.url,
        article.digest,
        pictureKey(article.image, site),
        bodyKey(article, site),
      ]),
    ),
    compose: (): FeedPage => ({
      kind: 'feed',
      url,
      path: outputPathOf(url),
      language,
      title: frame.name,
      description: frame.tagline ?? frame.name,
      home: webAddressOf(config, addresses.front),
      self: webAddressOf(config, url),
      root: config.url,
      entries: newest.map((article) => feedEntry(article, site)),
    }),
  };
}

function feedEntry(article: Article, site: Site): FeedEntry {
  const picture = shownPicture(article.image, site);
  return {
    id: webAddressOf(site.config, article.url),
    headline: article.headline,
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    published: new Date(article.published.time).toISOString(),
    authors: article.authors.map(({ name }) => name),
    tags: article.tags.map(({ name }) => name),
    ...(picture && { picture }),
    body: bodyTextOf(article, site),
  };
}

/** One sitemap for each month of articles, so that an old month's file never changes; one for the pages that are no articles. */
export function sitemapOutlines(pages: readonly PageOutline[], site: Site): readonly PageOutline[] {
  const { config, articles } = site;
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = dayOf(article.published).slice(0, 'YYYY-MM'.length);
    const others = months.get(month);
    if (others) others.push(article);
    else months.set(month, [article]);
  }
  const listed = pages.filter(
    ({ kind, url }) =>
      (kind === 'front' || kind === 'standing' || kind === 'in-brief' || kind === 'list') &&
      !/\/page\/\d+\/$/.test(url),
  );
  const all = [
    sitemap('pages', keyOf(listed.map(({ url }) => url)), () =>
      listed.map(({ url }) => ({ loc: webAddressOf(config, url) })),
    ),
    ...[...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, ofMonth]) =>
        sitemap(month, keyOf(ofMonth.flatMap(({ url, published, updated }) => [url, (updated ?? published).iso])), () =>
          ofMonth.map(({ url, published, updated }) => ({
            loc: webAddressOf(config, url),
            lastmod: (updated ?? published).iso,
          })),
        ),
      ),
  ];
  const index = `${urlOf()}sitemap.xml` as Url;
  return [
    {
      kind: 'sitemap-index',
      url: index,
      path: outputPathOf(index),
      key: keyOf(all.map(({ url }) => url)),
      compose: (): SitemapIndexPage => ({
        kind: 'sitemap-index',
        url: index,
        path: outputPathOf(index),
        sitemaps: all.map(({ url }) => webAddressOf(config, url)),
      }),
    },
    ...all,
  ];
}

export function robotsOutline(site: Site): PageOutline {
  const url = `${urlOf()}robots.txt` as Url;
  const path = outputPathOf(url);
  const sitemaps = webAddressOf(site.config, `${urlOf()}sitemap.xml` as Url);
  return {
    kind: 'robots',
    url,
    path,
    key: '',
    compose: (): RobotsPage => ({ kind: 'robots', url, path, sitemap: sitemaps }),
  };
}

function sitemap(name: string, key: string, addresses: () => SitemapPage['addresses']): PageOutline {
  const url = `${urlOf()}sitemap-${name}.xml` as Url;
  const path = outputPathOf(url);
  return {
    kind: 'sitemap',
    url,
    path,
    key,
    compose: (): SitemapPage => ({ kind: 'sitemap', url, path, addresses: addresses() }),
  };
}
