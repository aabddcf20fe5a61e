import fs from 'node:fs';
import { checksumOf } from '../base/digest.ts';

const lineEnd = 0x0a;

/** So many lines are read together, and have one checksum. */
const together = 64;

/** Lines of a manifest are not as they were written: nothing of it is to be trusted. */
export class DamagedManifest extends Error {}

/** Where the lines of articles stand in a manifest's file. */
export interface LinesWritten {
  /** Of each line, without its end, in bytes. */
  readonly lengths: Uint32Array;
  /** A CRC-32 for each `together` lines, with their ends. */
  readonly sums: Uint32Array;
}

/** Puts a line, without its end, into bytes. */
export type PutLine = (row: number, into: Buffer, at: number) => void;

/**
 * The lines of a manifest that is to be written. They are put together a few at a time, each time they are asked for: all of them
 * at once would be the largest thing in memory, and V8 would look for garbage because of it.
 */
export class NewLines {
  /** What the first line of the manifest says of these. */
  readonly written: LinesWritten;
  readonly #starts: Float64Array;
  readonly #put: PutLine;

  constructor(lengths: Uint32Array, put: PutLine) {
    this.#starts = startsOf(lengths);
    this.#put = put;
    // `Array.from` asks for a piece when it is done with the one before; a typed array's would first ask for all.
    const sums = Array.from(this.pieces(), (piece) => checksumOf(piece));
    this.written = { lengths, sums: Uint32Array.from(sums) };
  }

  /** Of all lines, with their ends, in bytes. */
  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** The lines with their ends; a piece stands only until the next one is asked for. */
  *pieces(): Generator<Uint8Array, void> {
    const starts = this.#starts;
    const rows = starts.length - 1;
    let bench = Buffer.alloc(0);
    for (let row = 0; row < rows; ) {
      const [from, to] = blockIn(starts, row / together);
      if (bench.length < to - from) bench = Buffer.allocUnsafeSlow(2 * (to - from));
      for (const last = Math.min(row + together, rows); row < last; row++) {
        this.#put(row, bench, (starts[row] ?? 0) - from);
        bench[(starts[row + 1] ?? 0) - 1 - from] = lineEnd;
      }
      yield bench.subarray(0, to - from);
    }
  }
}

/**
 * The lines of a manifest, read when they are asked for: a publish asks for few, and those of an archive are most of its
 * manifest. `from` is where they begin in the file.
 */
export class ArticleLines {
  readonly #file: string;
  readonly #from: number;
  readonly #starts: Float64Array;
  readonly #sums: Uint32Array;
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

function blocksIn(lengths: Uint32Array): number {
  return Math.ceil(lengths.length / together);
}

/** Where each line begins, and the last one ends. */
function startsOf(lengths: Uint32Array): Float64Array {
  const starts = new Float64Array(lengths.length + 1);
  let at = 0;
  for (let row = 0; row < lengths.length; row++) {
    at += (lengths[row] ?? 0) + 1;
    starts[row + 1] = at;
  }
  return starts;
}

function blockIn(starts: Float64Array, number: number): [from: number, to: number] {
  const last = starts.length - 1;
  return [starts[number * together] ?? 0, starts[Math.min((number + 1) * together, last)] ?? 0];
}
