// Plain JavaScript: it brings in the TypeScript. Turning a hundred modules into JavaScript at every start would take longer
// than publishing an article, so they are kept as one bundle under the digest of all that is in it.
import { runScript } from './compiled-script.mjs';
import { bundleFolder, programDigest, sourceFiles } from './program-digest.mjs';

export { keepCompiled } from './compiled-script.mjs';

const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const { fileURLToPath } = process.getBuiltinModule('node:url');

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Where bundles are, and what is known of the program. */
const shelf = path.join(home, 'node_modules', '.dateline');

/** The digest of the program as it is now, by which a build knows it again. */
export function programNow() {
  return programDigest(home, shelf);
}

/** A script of the bundle of the program with that digest, which may not be there. */
export function scriptNamed(name, program) {
  return path.join(bundleFolder(home, shelf, program), `${name}.cjs`);
}

/**
 * Imports `src/cli/NAME.ts`: from the bundle of the program with that digest, or, where there can be none, through the
 * TypeScript loader. `command` is what it is imported for.
 */
export async function load(name, program, command = 'build') {
  const script = scriptNamed('program', program);
  const folder = path.dirname(script);
  if (!fs.existsSync(folder)) {
    const { bundle } = await import('./bundle.mjs');
    // Files that were saved while they were bundled belong to another digest.
    await bundle(home, folder, sourceFiles(home), () => programNow() === program);
  }
  if (fs.existsSync(folder)) return runScript(script, command)[name]();
  // From Node 22.8 on: what is not bundled need not be compiled anew at every start.
  process.getBuiltinModule('node:module').enableCompileCache?.();
  const { register } = await import('tsx/esm/api');
  // The current folder is the newsroom's and may have no tsconfig.json, or another.
  register({ tsconfig: path.join(home, 'tsconfig.json') });
  return import(`./${name}.ts`);
}
