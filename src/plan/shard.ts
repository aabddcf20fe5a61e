import type { OutputPath } from '../base/address.ts';
import { digestOf } from '../base/digest.ts';

/** One of several parts of the site that machines build side by side: the third of eight. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** `3/8`. */
export function shardText({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** The number of the shard that a file belongs to. It follows from the path alone, so that it stays as the archive grows. */
export function shardNumberOf(path: OutputPath, of: number): number {
  return (Number.parseInt(digestOf(path).slice(0, 8), 16) % of) + 1;
}

/** Whether a file is to be written; without a shard, every file is. */
export function isInShard(path: OutputPath, shard: Shard | undefined): boolean {
  return shard === undefined || shardNumberOf(path, shard.of) === shard.number;
}
