import type { RobotsPage } from '../../src/site/machine-page.ts';

/** Lets every crawler in, and tells it where the sitemaps are. */
export function robots({ sitemap }: RobotsPage): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
