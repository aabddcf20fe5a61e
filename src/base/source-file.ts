import type { Location } from './diagnostic.ts';
import type { Digest } from './digest.ts';

/** A file below the content folder, relative to it, with `/`: `fa/2020/07/06/hisham-al-hashimi.md`. */
export type SourcePath = string & { readonly brand: 'SourcePath' };

/** A text file as it stands on disk: what arrived, before anything is understood. */
export interface SourceFile {
  readonly path: SourcePath;
  /** Without a byte order mark, lines ending in `\n`. */
  readonly text: string;
  readonly digest: Digest;
}

/** A file's size, modification and change times in milliseconds, and inode: if none differs, the file is the same. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** What `fs.stat` tells of a file, as far as its stamp needs it. */
export interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

export function stampOf(stats: Stats): Stamp {
  return [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino];
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/** A file as it was found: which one it is, without what is in it. */
export interface FoundFile {
  readonly path: SourcePath;
  readonly stamp: Stamp;
  readonly digest: Digest;
}

/** A picture below the content folder, upright: what pages need to know of it without its bytes. */
export interface PictureFile extends FoundFile {
  readonly width: number;
  readonly height: number;
  /**
   * Its dominant colour as three digits from 0 to 5 for red, green and blue; empty for a picture that can be seen
   * through. Absent until an encoder has looked at it.
   */
  readonly colour?: string;
}

/** Whether the name is that of a picture browsers show; drawings (SVG) are not, since they can hold scripts. */
export function isPicture(path: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(path);
}

/** Where in a file's text: offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The line and column of a range, cut to its first line. */
export function locationOf(file: SourceFile, range: Range): Location {
  const start = Math.min(Math.max(range.start, 0), file.text.length);
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const newline = file.text.indexOf('\n', start);
  const lineEnd = newline < 0 ? file.text.length : newline;
  return {
    path: file.path,
    line: countOf('\n', file.text, lineStart) + 1,
    column: codePoints(file.text.slice(lineStart, start)) + 1,
    length: Math.max(1, codePoints(file.text.slice(start, Math.min(range.end, lineEnd)))),
    text: file.text.slice(lineStart, lineEnd),
  };
}

/** The location of a file as a whole, for files whose text can not be shown. */
export function wholeFile(path: string): Location {
  return { path, line: 1, column: 1, length: 0, text: '' };
}

function codePoints(text: string): number {
  return [...text].length;
}

function countOf(character: string, text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && at < before; at = text.indexOf(character, at + 1)) count++;
  return count;
}
