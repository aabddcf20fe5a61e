import { wholeBytes, wholeText } from './layouts/file-parts.ts';
import { renderPage } from './layouts/render-page.tsx';
import { dateline } from './src/cli/eleventy.ts';
import type { EleventyConfig } from './src/output/eleventy-plugin.ts';

/** Eleventy's config: Dateline's pages, and below them whatever a newsroom adds of its own. */
export default function config(eleventy: EleventyConfig) {
  const folders = dateline(eleventy, { renderPage, wholeBytes, wholeText });

  // A newsroom's own Eleventy plugins and passthrough copies go here, such as
  // eleventy.addPassthroughCopy({ 'static/': '/' });

  return { dir: folders };
}
