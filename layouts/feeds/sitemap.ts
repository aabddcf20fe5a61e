import type { NewsSitemapPage, SitemapIndexPage, SitemapPage } from '../../src/site/machine-page.ts';
import { element, wellFormed } from './xml.ts';

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const extensions =
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The addresses of a part of the site, for search engines: each with its translations and its pictures. */
export function sitemap({ addresses }: SitemapPage): string {
  const urls = addresses.map(({ loc, lastmod, alternates = [], images = [] }) => [
    '<url>',
    element('loc', {}, loc),
    lastmod === undefined ? '' : element('lastmod', {}, lastmod),
    ...alternates.map(({ language, href }) => element('xhtml:link', { rel: 'alternate', hreflang: language, href })),
    ...images.map((image) => `<image:image>${element('image:loc', {}, image).trimEnd()}</image:image>\n`),
    '</url>\n',
  ]);
  return wellFormed(`${opening}<urlset ${namespace} ${extensions}>\n${urls.flat().join('')}</urlset>\n`);
}

/** The list of the sitemaps. */
export function sitemapIndex({ sitemaps }: SitemapIndexPage): string {
  const parts = sitemaps.map(
    ({ loc, lastmod }) =>
      `<sitemap>${element('loc', {}, loc)}${lastmod === undefined ? '' : element('lastmod', {}, lastmod)}</sitemap>\n`,
  );
  return wellFormed(`${opening}<sitemapindex ${namespace}>\n${parts.join('')}</sitemapindex>\n`);
}

/** The newest articles, for Google News. Without any it stays, empty, because robots.txt names it. */
export function newsSitemap({ articles }: NewsSitemapPage): string {
  const urls = articles.map(
    ({ loc, publication, language, published, title }) =>
      `<url>${element('loc', {}, loc)}<news:news>\n` +
      `<news:publication>${element('news:name', {}, publication)}${element('news:language', {}, language)}</news:publication>\n` +
      `${element('news:publication_date', {}, published)}${element('news:title', {}, title)}</news:news></url>\n`,
  );
  const newsNamespace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
  return wellFormed(`${opening}<urlset ${namespace} ${newsNamespace}>\n${urls.join('')}</urlset>\n`);
}
