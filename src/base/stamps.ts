import type { Stamp, Stats } from './source-file.ts';

/** Many stamps beside each other, four numbers each: plain memory, which threads can share. */
export type Stamps = Float64Array<ArrayBufferLike>;

const width = 4;

/** Stamps for so many files, which threads can fill together. */
export function sharedStamps(count: number): Stamps {
  return new Float64Array(new SharedArrayBuffer(count * width * Float64Array.BYTES_PER_ELEMENT));
}

export function stampsOf(all: readonly Stamp[]): Float64Array<ArrayBuffer> {
  const stamps = new Float64Array(all.length * width);
  for (const [row, stamp] of all.entries()) stamps.set(stamp, row * width);
  return stamps;
}

/** Asked for every file of an archive, so that it makes no stamp to compare. */
export function isStampAt(stamps: Stamps, row: number, stamp: Stamp): boolean {
  const at = row * width;
  return (
    stamps[at] === stamp[0] && stamps[at + 1] === stamp[1] && stamps[at + 2] === stamp[2] && stamps[at + 3] === stamp[3]
  );
}

export function stampAt(stamps: Stamps, row: number): Stamp {
  const part = (at: number) => stamps[row * width + at] ?? 0;
  return [part(0), part(1), part(2), part(3)];
}

/** Of a file that is not there: the size is no number, so that it is no file's stamp. */
const none: Stats = { size: Number.NaN, mtimeMs: 0, ctimeMs: 0, ino: 0 };

/** Notes what `fs.stat` tells of a file; undefined where there is none. */
export function setStamp(stamps: Stamps, row: number, stats: Stats = none): void {
  const at = row * width;
  stamps[at] = stats.size;
  stamps[at + 1] = stats.mtimeMs;
  stamps[at + 2] = stats.ctimeMs;
  stamps[at + 3] = stats.ino;
}
