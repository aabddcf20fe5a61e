// Plain JavaScript: it brings in the TypeScript. Turning a hundred modules into JavaScript at every start would take longer
// than publishing an article, so they are kept as one bundle under the digest of all that is in it.
import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';

export const home = fileURLToPath(new URL('../../', import.meta.url));

/** What the program is made of, in `home`; anything else that is imported makes it run without a bundle. */
const parts = ['src', 'layouts', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The digest of all that, by which a build knows its own program again. A thread is told it. */
export const program = workerData?.program ?? programDigest();

/** Imports `src/cli/NAME.ts`: from the bundle, or, where there can be none, through the TypeScript loader. */
export async function load(name) {
  // Two copies of the program may share their packages, but a bundle has places in it, and suits one Node.
  const place = hash('sha1', `${home}\0${process.version}\0${program}`, 'hex');
  const folder = path.join(home, 'node_modules', '.dateline', place);
  if (!fs.existsSync(folder)) {
    const { bundle } = await import('./bundle.mjs');
    // Files that were saved while they were bundled belong to another digest.
    await bundle(home, folder, sourceFiles(), () => programDigest() === program);
  }
  if (fs.existsSync(folder)) return import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
  const { register } = await import('tsx/esm/api');
  // The current folder is the newsroom's and may have no tsconfig.json, or another.
  register({ tsconfig: path.join(home, 'tsconfig.json') });
  return import(`./${name}.ts`);
}

function programDigest() {
  const files = sourceFiles().map((file) => `${path.relative(home, file)}\0${fs.readFileSync(file, 'latin1')}`);
  return hash('sha1', files.join('\0'), 'hex');
}

function sourceFiles() {
  return parts
    .map((part) => path.join(home, part))
    .filter((part) => fs.existsSync(part))
    .flatMap((part) => (fs.statSync(part).isFile() ? [part] : filesBelow(part)));
}

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}
