import type { SitemapIndexPage, SitemapPage } from '../../src/site/machine-page.ts';
import { escaped, wellFormed } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The addresses of a part of the site, for search engines. */
export function sitemap({ addresses }: SitemapPage): string {
  const urls = addresses.map(
    ({ loc, lastmod }) =>
      `  <url><loc>${escaped(loc)}</loc>${lastmod ? `<lastmod>${escaped(lastmod)}</lastmod>` : ''}</url>\n`,
  );
  return wellFormed(`${declaration}\n<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`);
}

/** The list of the sitemaps. */
export function sitemapIndex({ sitemaps }: SitemapIndexPage): string {
  const parts = sitemaps.map((loc) => `  <sitemap><loc>${escaped(loc)}</loc></sitemap>\n`);
  return wellFormed(`${declaration}\n<sitemapindex xmlns="${namespace}">\n${parts.join('')}</sitemapindex>\n`);
}
