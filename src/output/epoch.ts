import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Digest, digestOf } from '../base/digest.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Code that a newsroom's `.eleventy.ts` may import from its own folder. */
const ownCode = /\.(ts|js|mjs|cjs|json)$/;

/**
 * The digest of everything that reaches every page: when it differs, every page is rendered. `settings` are the values
 * that do so: the program with its layouts and packages, site.yaml, the base path, the kind of edition.
 */
export function epochOf(settings: readonly string[]): Digest {
  if (path.resolve('.') === path.resolve(home)) return digestOf(settings.join('\n'));
  const own = fs
    .readdirSync('.')
    .filter((file) => ownCode.test(file) || file === '.eleventy.ts')
    .sort()
    .map((file) => `${file} ${digestOf(fs.readFileSync(file))}`);
  return digestOf([...own, ...settings].join('\n'));
}
