// Makes the bundle that program.mjs runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The modules that are imported by name. What several of them use is shared between them. */
const entries = {
  main: 'src/cli/main.ts',
  'build-worker': 'src/cli/build-worker.ts',
  'preview-worker': 'src/cli/preview-worker.ts',
  'eleventy-config': '.eleventy.ts',
};

/** What a module calls its own place, and the names that `keepPlaces` gives it. */
const places = {
  'import.meta.url': 'moduleUrl',
  'import.meta.filename': 'moduleFile',
  'import.meta.dirname': 'moduleFolder',
};

/** Bundles of programs that have been changed since are kept for those who still run them. In milliseconds. */
const keptFor = 24 * 3_600_000;

/**
 * Bundles the program in `home` into a folder, whole or not at all: not when the files cannot be bundled or written,
 * when anything but `sources` went in, or when they changed meanwhile.
 */
export async function bundle(home, folder, sources, unchanged) {
  const shelf = path.dirname(folder);
  const draft = `${folder}.${process.pid}.draft`;
  try {
    const { build, stop } = await import('esbuild');
    const { metafile } = await build({
      absWorkingDir: home,
      entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(home, file)])),
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      packages: 'external',
      tsconfig: path.join(home, 'tsconfig.json'),
      sourcemap: true,
      sourcesContent: false,
      metafile: true,
      logLevel: 'silent',
      define: {
        ...places,
        bundledConfig: JSON.stringify(path.join(folder, 'eleventy-config.mjs')),
        bundledEleventy: JSON.stringify(path.join(folder, 'eleventy.mjs')),
      },
      plugins: [{ name: 'places', setup: keepPlaces }],
    });
    // A package that is imported there may import Eleventy, and has to meet the same copy.
    const isAlone = metafile.inputs['.eleventy.ts']?.imports.every(({ external }) => !external);
    if (isAlone) await bundleEleventy(build, home, path.join(draft, 'eleventy.mjs'));
    await stop();
    const known = new Set(sources);
    const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(home, file));
    if (inputs.every((file) => known.has(file)) && unchanged()) fs.renameSync(draft, folder);
    clearShelf(shelf);
  } catch {
    // A mistake in a layout, a folder that cannot be written, another process that was first: program.mjs looks.
  }
  fs.rmSync(draft, { recursive: true, force: true });
}

/**
 * Eleventy and its packages in one file, which is read in half the time of four hundred. Only where they lie in `home`, as the
 * lockfile says: elsewhere they may be exchanged without a sign, and are imported from where they are.
 */
async function bundleEleventy(build, home, outfile) {
  const entry = fileURLToPath(import.meta.resolve('@11ty/eleventy'));
  if (!entry.startsWith(path.join(home, 'node_modules') + path.sep)) return;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    // Eleventy knows some of its classes by their names.
    keepNames: true,
    // Only Eleventy's own server needs these.
    external: ['@11ty/eleventy-dev-server', 'chokidar'],
    logLevel: 'silent',
    define: places,
    plugins: [{ name: 'places', setup: keepPlaces }],
    // What is not a module looks for Node's own by `require`.
    banner: {
      js: `import * as bundledFrom from 'node:module'; const require = bundledFrom.createRequire(${JSON.stringify(entry)});`,
    },
  });
}

/** A module finds its neighbours (a style sheet, a worker) by its own place, not by the bundle's. */
function keepPlaces(builder) {
  builder.onLoad({ filter: /\.(tsx?|m?js)$/ }, ({ path: file }) => {
    const code = fs.readFileSync(file, 'utf8');
    if (!code.includes('import.meta')) return undefined;
    const values = { moduleUrl: pathToFileURL(file).href, moduleFile: file, moduleFolder: path.dirname(file) };
    const declared = Object.entries(values).map(([name, place]) => `const ${name} = ${JSON.stringify(place)};`);
    const [, typed] = /\.(tsx?)$/.exec(file) ?? [];
    return { contents: `${declared.join(' ')} ${code}`, loader: typed ?? 'js' };
  });
}

function clearShelf(shelf) {
  for (const name of fs.readdirSync(shelf)) {
    const old = path.join(shelf, name);
    if (Date.now() - fs.statSync(old).mtimeMs > keptFor) fs.rmSync(old, { recursive: true, force: true });
  }
}
