// Makes the bundle that program.mjs runs.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The modules that are imported by name. What several of them use is shared between them. */
const entries = {
  main: 'src/cli/main.ts',
  'build-worker': 'src/cli/build-worker.ts',
  'preview-worker': 'src/cli/preview-worker.ts',
  'eleventy-config': '.eleventy.ts',
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
        'import.meta.url': 'moduleUrl',
        'import.meta.filename': 'moduleFile',
        'import.meta.dirname': 'moduleFolder',
        bundledConfig: JSON.stringify(path.join(folder, 'eleventy-config.mjs')),
      },
      plugins: [{ name: 'places', setup: keepPlaces }],
    });
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

/** A module finds its neighbours (a style sheet, a worker) by its own place, not by the bundle's. */
function keepPlaces(builder) {
  builder.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
    const places = { moduleUrl: pathToFileURL(file).href, moduleFile: file, moduleFolder: path.dirname(file) };
    const declared = Object.entries(places).map(([name, place]) => `const ${name} = ${JSON.stringify(place)};`);
    const contents = `${declared.join(' ')} ${fs.readFileSync(file, 'utf8')}`;
    return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
  });
}

function clearShelf(shelf) {
  for (const name of fs.readdirSync(shelf)) {
    const old = path.join(shelf, name);
    if (Date.now() - fs.statSync(old).mtimeMs > keptFor) fs.rmSync(old, { recursive: true, force: true });
  }
}
