// Part of the bundler, and plain JavaScript as that is.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundling } from './bundling.mjs';

/**
 * The packages that Eleventy has for what Dateline's config does not do (front matter, plugins, transforms), and the functions
 * that it calls in them: half of all its code. `by` is the module that imports one, where others do as well.
 */
const rarelyCalled = [
  { name: 'acorn', functions: ['parse'] },
  { name: 'bcp-47-normalize', functions: ['bcp47Normalize'] },
  { name: 'entities', functions: ['decodeHTML'], by: 'IdAttributePlugin.js' },
  { name: 'js-yaml', functions: ['dump', 'load'] },
  { name: 'posthtml', functions: ['default'] },
];

/**
 * Eleventy and its packages in a few files, which are read in half the time of four hundred. What it brings in when it is
 * needed, such as its template languages, is in files of its own.
 */
export async function bundleEleventy(build, outdir) {
  const entry = fileURLToPath(import.meta.resolve('@11ty/eleventy'));
  await build({
    ...bundling(entry, { plugins: [{ name: 'rarely called', setup: leaveRarelyCalled }] }),
    entryPoints: [entry],
    outdir,
    // Eleventy knows some of its classes by their names.
    keepNames: true,
    // Only Eleventy's own server needs these.
    external: ['@11ty/eleventy-dev-server', 'chokidar'],
  });
}

/** Leaves packages where they are until one of their functions is called. */
function leaveRarelyCalled({ onResolve, onLoad, resolve }) {
  const namespace = 'rarely called';
  for (const { name, functions, by } of rarelyCalled)
    onResolve({ filter: new RegExp(`^${name}$`) }, async ({ path: asked, importer, pluginData, ...args }) => {
      // It asks once more, for the place of the package.
      if (pluginData === namespace || (by && path.basename(importer) !== by)) return undefined;
      const { path: file } = await resolve(asked, { importer, pluginData: namespace, ...args });
      return { path: file, namespace, pluginData: functions };
    });
  onLoad({ filter: /./, namespace }, ({ path: file, pluginData: functions }) => {
    const place = JSON.stringify(file);
    const called = `(...given) { return bundledFrom.createRequire(${place})(${place})`;
    const calls = functions.map((name) =>
      name === 'default'
        ? `export default function ${called}(...given); }`
        : `export function ${name}${called}.${name}(...given); }`,
    );
    if (!functions.includes('default')) calls.push(`export default { ${functions} };`);
    return { contents: calls.join('\n') };
  });
}
