import type { RobotsPage } from '../../src/site/machine-page.ts';

/** Lets every crawler in, and tells it where the sitemaps are. */
export function robots({ sitemaps }: RobotsPage): string {
  return `User-agent: *\nAllow: /\n\n${sitemaps.map((sitemap) => `Sitemap: ${sitemap}\n`).join('')}`;
}
