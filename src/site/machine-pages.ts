import { outputPathOf, type Url, urlOf } from '../base/address.ts';
import type { Article } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import { webAddressOf } from './addresses.ts';
import type { RobotsPage, SitemapIndexPage, SitemapPage } from './machine-page.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { Site } from './site.ts';

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
      (kind === 'front' || kind === 'standing' || kind === 'in-brief' || kind === 'corrections' || kind === 'list') &&
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
