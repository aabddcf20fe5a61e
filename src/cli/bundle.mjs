// Makes the bundle that program.mjs runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { bundleEleventy } from './bundle-eleventy.mjs';
import { bundling } from './bundling.mjs';
import { leaveRarelyCalled } from './rarely-called.mjs';

/** The modules that are imported by name. */
const entries = {
  main: 'src/cli/main.ts',
  'build-worker': 'src/cli/build-worker.ts',
  'lookout-worker': 'src/cli/lookout-worker.ts',
  'preview-worker': 'src/cli/preview-worker.ts',
  'eleventy-config': '.eleventy.ts',
};

/** What the bundle begins with: each of them by name. It is no file. */
const entryName = 'entries.js';
const entryCode = `module.exports = {${Object.entries(entries).map(
  ([name, file]) => `'${name}': () => import('./${file}')`,
)}}`;

/** What a thread runs that only looks at files: without the rest of the program it begins in half the time. */
const lookoutCode = `const { parentPort } = require('node:worker_threads');
const { answerTasks } = require('./src/cli/answer-tasks.mjs');
const { perform } = require('./src/cli/lookout-worker.ts');
answerTasks(parentPort, perform);
`;

/** The config that Eleventy imports is the one in the bundle, which runs already. */
function configCode(program) {
  return `import { runScript } from ${JSON.stringify(new URL('compiled-script.mjs', import.meta.url).href)};
const { default: config } = await runScript(${JSON.stringify(program)}, 'build')['eleventy-config']();
export default config;
`;
}

/**
 * Packages with files beside them that are no modules, or that are themselves programs. Eleventy has a bundle of its own. One
 * that `require` does not find (pagefind) is to be imported where it is needed: a script has no other imports.
 */
const unbundled = ['@11ty/eleventy', '@resvg/resvg-js', 'chokidar', 'esbuild', 'pagefind', 'sharp', 'tsx'];

/** What reads YAML again that has mistakes, to find their places; and gray-matter's own YAML, in whose place it is given ours. */
const rarelyCalled = [
  {
    name: 'yaml',
    functions: ['isAlias', 'isMap', 'isNode', 'isPair', 'isScalar', 'isSeq', 'parseDocument', 'stringify', 'visit'],
  },
  { name: 'js-yaml', by: 'engines.js', functions: ['safeDump', 'safeLoad'] },
];

/** Bundles of programs that have been changed since are kept for those who still run them. In milliseconds. */
const keptFor = 24 * 3_600_000;

/**
 * Bundles the program in `home` into a folder, whole or not at all: not when the files cannot be bundled or written,
 * when anything but `sources` went in, or when they changed meanwhile.
 */
export async function bundle(home, folder, sources, unchanged) {
  const shelf = path.dirname(folder);
  // Threads of one process may bundle at the same time, where the first could not.
  const draft = `${folder}.${process.pid}.${threadId}.draft`;
  try {
    const locked = isLocked(home);
    const { build, stop } = await import('esbuild');
    const { metafile } = await build({
      ...bundling(path.join(home, 'package.json'), {
        define: {
          bundledConfig: JSON.stringify(path.join(folder, 'eleventy-config.mjs')),
          bundledEleventy: JSON.stringify(path.join(folder, 'eleventy.cjs')),
        },
        plugins: [
          // Otherwise no package is in it.
          ...(locked ? [{ name: 'rarely called', setup: leaveRarelyCalled(rarelyCalled) }] : []),
          { name: 'markup', setup: compileLayouts },
        ],
      }),
      absWorkingDir: home,
      stdin: { contents: entryCode, resolveDir: home, sourcefile: entryName },
      outfile: path.join(draft, 'program.cjs'),
      // Packages may be exchanged without a sign where the lockfile does not say which they are.
      ...(locked ? { external: unbundled.flatMap((name) => [name, `${name}/*`]) } : { packages: 'external' }),
      tsconfig: path.join(home, 'tsconfig.json'),
      sourcemap: true,
      sourcesContent: false,
      metafile: true,
    });
    // A package that is imported there may import Eleventy, and has to meet the same copy.
    const isAlone = metafile.inputs['.eleventy.ts']?.imports.every(
      ({ path: file, external }) => !external && !file.includes('node_modules/'),
    );
    if (isAlone && locked) await bundleEleventy(build, path.join(draft, 'eleventy.cjs'));
    await build({
      absWorkingDir: home,
      stdin: { contents: lookoutCode, resolveDir: home, sourcefile: entryName },
      outfile: path.join(draft, 'lookout.cjs'),
      bundle: true,
      platform: 'node',
      target: `node${process.versions.node}`,
      minifyWhitespace: true,
      logLevel: 'silent',
    });
    await stop();
    fs.writeFileSync(path.join(draft, 'eleventy-config.mjs'), configCode(path.join(folder, 'program.cjs')));
    const known = new Set(sources);
    const inputs = Object.keys(metafile.inputs)
      .filter((file) => file !== entryName && !/^(?:rarely called:.*\/)?node_modules\//.test(file))
      .map((file) => path.resolve(home, file));
    if (inputs.every((file) => known.has(file)) && unchanged()) fs.renameSync(draft, folder);
    clearShelf(shelf);
  } catch {
    // A mistake in a layout, a folder that cannot be written, another process that was first: program.mjs looks.
  }
  fs.rmSync(draft, { recursive: true, force: true });
}

/** Whether the packages lie in `home`, as the lockfile says. */
function isLocked(home) {
  return fileURLToPath(import.meta.resolve('@11ty/eleventy')).startsWith(path.join(home, 'node_modules') + path.sep);
}

function clearShelf(shelf) {
  for (const name of fs.readdirSync(shelf)) {
    const old = path.join(shelf, name);
    if (Date.now() - fs.statSync(old).mtimeMs > keptFor) fs.rmSync(old, { recursive: true, force: true });
  }
}

/** Elements in layouts become texts. */
async function compileLayouts({ onLoad, esbuild, initialOptions: { tsconfig, target } }) {
  const { compileMarkup } = await import('./compile-markup.mjs');
  onLoad({ filter: /\.tsx$/ }, async ({ path: file }) => {
    const { code } = await esbuild.transform(fs.readFileSync(file, 'utf8'), {
      loader: 'tsx',
      target,
      tsconfigRaw: fs.readFileSync(tsconfig, 'utf8'),
      sourcefile: file,
      sourcemap: 'inline',
      sourcesContent: false,
    });
    return { contents: compileMarkup(code) };
  });
}
