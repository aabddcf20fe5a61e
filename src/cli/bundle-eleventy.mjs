// Part of the bundler, and plain JavaScript as that is.
import { fileURLToPath } from 'node:url';
import { bundling } from './bundling.mjs';
import { leaveRarelyCalled } from './rarely-called.mjs';

/** The packages that Eleventy has for what Dateline's config does not do (front matter, plugins, transforms): half of all its code. */
const rarelyCalled = [
  { name: 'acorn', functions: ['parse'] },
  { name: 'bcp-47-normalize', functions: ['bcp47Normalize'] },
  { name: 'entities', functions: ['decodeHTML'], by: 'IdAttributePlugin.js' },
  { name: 'js-yaml', functions: ['dump', 'load'] },
  { name: 'luxon', classes: ['DateTime'] },
  { name: 'posthtml', functions: ['default'] },
];

/** Eleventy and its packages as one script, which is read in a fifth of the time of four hundred files. */
export async function bundleEleventy(build, outfile) {
  const entry = fileURLToPath(import.meta.resolve('@11ty/eleventy'));
  await build({
    ...bundling(entry, { plugins: [{ name: 'rarely called', setup: leaveRarelyCalled(rarelyCalled) }] }),
    entryPoints: [entry],
    outfile,
    // Eleventy knows some of its classes by their names.
    keepNames: true,
    // Only Eleventy's own server needs these.
    external: ['@11ty/eleventy-dev-server', 'chokidar'],
  });
}
