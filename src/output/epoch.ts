import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Digest, digestOf } from '../base/digest.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** What every page depends on besides content: the program, the layouts, the packages' versions, the configuration. */
const program = ['src', 'layouts', 'package-lock.json', '.eleventy.ts'];

/** Code that a newsroom's `.eleventy.ts` may import from its own folder. */
const ownCode = /\.(ts|js|mjs|cjs|json)$/;

/**
 * The digest of everything that reaches every page: when it differs, every page is rendered. `settings` are the values
 * that do so without being files of the program: site.yaml, the base path, the kind of edition.
 */
export function epochOf(settings: readonly string[]): Digest {
  const files = program.flatMap((part) => filesBelow(path.join(home, part)));
  const own =
    path.resolve('.') === path.resolve(home)
      ? []
      : fs.readdirSync('.').filter((file) => ownCode.test(file) || file === '.eleventy.ts');
  const parts = [...files, ...own.map((file) => path.resolve(file))]
    .sort()
    .map((file) => `${path.relative(home, file)} ${digestOf(fs.readFileSync(file))}`);
  return digestOf([...parts, ...settings].join('\n'));
}

function filesBelow(part: string): readonly string[] {
  if (!fs.existsSync(part)) return [];
  if (fs.statSync(part).isFile()) return [part];
  return fs
    .readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
