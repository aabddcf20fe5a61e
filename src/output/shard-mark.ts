import fs from 'node:fs';
import path from 'node:path';

/**
 * What part of a site stands in an output folder: a mark beside the folder, since a file inside of it would be published.
 * Undefined for a whole site.
 */
export function shardIn(output: string): string | undefined {
  const file = markOf(output);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** Marks the folder before a part is moved into it, so that a crash never leaves a part that passes for a whole site. */
export function markShard(output: string, shard: string): void {
  fs.writeFileSync(markOf(output), `${shard}\n`);
}

/** A whole site stands in the folder now. */
export function unmarkShard(output: string): void {
  fs.rmSync(markOf(output), { force: true });
}

function markOf(output: string): string {
  return `${path.resolve(output)}.shard`;
}
