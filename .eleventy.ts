import { renderPage } from './layouts/render-page.tsx';
import { dateline } from './src/cli/eleventy.ts';
import type { EleventyConfig } from './src/output/eleventy-plugin.ts';

/** Eleventy's config: Dateline's pages, and below them whatever a newsroom adds of its own. */
export default function config(eleventy: EleventyConfig) {
  const folders = dateline(eleventy, renderPage);

  // A newsroom's own Eleventy plugins and passthrough copies go here, such as
  // eleventy.addPassthroughCopy({ 'static/': '/' });

  return { dir: folders };
}
