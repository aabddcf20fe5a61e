import fs from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A place in the bundle that `bundle.mjs` made. */
const inBundle = /(\/[^\s()]+\/\.dateline\/[^\s():]+\.cjs):(\d+):(\d+)/g;

/**
 * Gives the places in an error's stack as they are in the TypeScript. Done for the rare error only: Node's own source maps
 * read those of every library at every start.
 */
export function withOriginalStack(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.stack !== undefined) error.stack = error.stack.replace(inBundle, originalPlace);
  // Eleventy wraps what a layout throws.
  if ('originalError' in error) withOriginalStack(error.originalError);
  return error;
}

function originalPlace(place: string, script: string, line: string, column: string): string {
  try {
    const map = new SourceMap(JSON.parse(fs.readFileSync(`${script}.map`, 'utf8')));
    const found = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in found)) return place;
    const source = fileURLToPath(new URL(found.originalSource, pathToFileURL(script)));
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  } catch {
    return place;
  }
}
