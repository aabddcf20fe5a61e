import { type Stamp, stampOf } from './source-file.ts';

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

export function stampAt(stamps: Stamps, row: number): Stamp {
  const part = (at: number) => stamps[row * width + at] ?? 0;
  return [part(0), part(1), part(2), part(3)];
}

/** Of a file that is not there: the size is no number, so that it is no file's stamp. */
const none: Stamp = [Number.NaN, 0, 0, 0];

/** Notes what `fs.stat` tells of a file; undefined where there is none. */
export function setStamp(stamps: Stamps, row: number, stats: Parameters<typeof stampOf>[0] | undefined): void {
  stamps.set(stats ? stampOf(stats) : none, row * width);
}
