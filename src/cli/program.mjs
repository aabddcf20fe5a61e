// Plain JavaScript: it brings in the TypeScript. Turning a hundred modules into JavaScript at every start would take longer
// than publishing an article, so they are kept as one bundle under the digest of all that is in it.
import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { programDigest, sourceFiles } from './program-digest.mjs';

export const home = fileURLToPath(new URL('../../', import.meta.url));

/** Where bundles are, and what is known of the program. */
const shelf = path.join(home, 'node_modules', '.dateline');

/** The digest of the program, by which a build knows it again. A thread is told it. */
export const program = workerData?.program ?? programDigest(home, shelf);

/** Imports `src/cli/NAME.ts`: from the bundle, or, where there can be none, through the TypeScript loader. */
export async function load(name) {
  // Two copies of the program may share their packages, but a bundle has places in it, and suits one Node.
  const place = hash('sha1', `${home}\0${process.version}\0${program}`, 'hex');
  const folder = path.join(shelf, place);
  if (!fs.existsSync(folder)) {
    const { bundle } = await import('./bundle.mjs');
    // Files that were saved while they were bundled belong to another digest.
    await bundle(home, folder, sourceFiles(home), () => programDigest(home, shelf) === program);
  }
  if (fs.existsSync(folder)) return import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
  const { register } = await import('tsx/esm/api');
  // The current folder is the newsroom's and may have no tsconfig.json, or another.
  register({ tsconfig: path.join(home, 'tsconfig.json') });
  return import(`./${name}.ts`);
}
