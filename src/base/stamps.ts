import type { Stamp, stampOf } from './source-file.ts';

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

/** Notes what `fs.stat` tells of a file; undefined where there is none, of which the size is then negative. */
export function setStamp(stamps: Stamps, row: number, stats: Parameters<typeof stampOf>[0] | undefined): void {
  const at = row * width;
  // One by one: setting four numbers as an array takes longer than asking for them.
  stamps[at] = stats?.size ?? -1;
  stamps[at + 1] = stats?.mtimeMs ?? 0;
  stamps[at + 2] = stats?.ctimeMs ?? 0;
  stamps[at + 3] = stats?.ino ?? 0;
}
