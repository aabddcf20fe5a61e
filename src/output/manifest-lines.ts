import fs from 'node:fs';
import { checksumOf } from '../base/digest.ts';

/** So many lines are read together, and have one checksum. */
const together = 64;

/** Lines of a manifest are not as they were written: nothing of it is to be trusted. */
export class DamagedManifest extends Error {}

/** Where the lines of articles stand in a manifest's file. */
export interface LinesWritten {
  /** Of each line, without its end, in bytes. */
  readonly lengths: readonly number[];
  /** A CRC-32 for each `together` lines, with their ends. */
  readonly sums: readonly number[];
}

/** What the first line of a manifest says of the others, `bytes`. */
export function linesWritten(lengths: readonly number[], bytes: Uint8Array): LinesWritten {
  const starts = startsOf(lengths);
  const sums = Array.from({ length: blocksIn(lengths) }, (_, block) =>
    checksumOf(bytes.subarray(...blockIn(starts, block))),
  );
  return { lengths, sums };
}

/**
 * The lines of a manifest, read when they are asked for: a publish asks for few, and those of an archive are most of its
 * manifest. `from` is where they begin in the file.
 */
export class ArticleLines {
  readonly #file: string;
  readonly #from: number;
  readonly #starts: Float64Array;
  readonly #sums: readonly number[];
  readonly #blocks: (Buffer | undefined)[];

  constructor(file: string, from: number, { lengths, sums }: LinesWritten) {
    this.#file = file;
    this.#from = from;
    this.#starts = startsOf(lengths);
    this.#sums = sums;
    this.#blocks = new Array(blocksIn(lengths));
  }

  /** Without its end. Throws `DamagedManifest` when it is not as it was written. */
  line(row: number): Buffer {
    const number = Math.floor(row / together);
    const block = this.#block(number);
    const [from] = blockIn(this.#starts, number);
    return block.subarray(this.#start(row) - from, this.#start(row + 1) - 1 - from);
  }

  /** Reads all lines. Throws `DamagedManifest` when one is not as it was written. */
  prove(): void {
    for (const number of this.#blocks.keys()) this.#block(number);
  }

  #start(row: number): number {
    return this.#starts[row] ?? 0;
  }

  #block(number: number): Buffer {
    const known = this.#blocks[number];
    if (known) return known;
    const [from, to] = blockIn(this.#starts, number);
    const bytes = this.#read(from, to);
    if (checksumOf(bytes) !== this.#sums[number]) throw new DamagedManifest();
    this.#blocks[number] = bytes;
    return bytes;
  }

  #read(from: number, to: number): Buffer {
    try {
      return readStretch(this.#file, this.#from + from, this.#from + to);
    } catch (cause) {
      // Somebody removed the cache since its first line was read.
      throw new DamagedManifest('', { cause });
    }
  }
}

/** Bytes of a file, by their places in it; fewer where it ends before. */
export function readStretch(file: string, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(to - from);
  const opened = fs.openSync(file, 'r');
  try {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read)
      read = fs.readSync(opened, bytes, filled, bytes.length - filled, from + filled);
    return bytes.subarray(0, filled);
  } finally {
    fs.closeSync(opened);
  }
}

function blocksIn(lengths: readonly number[]): number {
  return Math.ceil(lengths.length / together);
}

/** Where each line begins, and the last one ends. */
function startsOf(lengths: readonly number[]): Float64Array {
  const starts = new Float64Array(lengths.length + 1);
  let at = 0;
  for (const [row, length] of lengths.entries()) {
    at += length + 1;
    starts[row + 1] = at;
  }
  return starts;
}

function blockIn(starts: Float64Array, number: number): [from: number, to: number] {
  const last = starts.length - 1;
  return [starts[number * together] ?? 0, starts[Math.min((number + 1) * together, last)] ?? 0];
}
