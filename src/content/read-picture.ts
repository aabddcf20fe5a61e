import fs from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Diagnostic } from '../base/diagnostic.ts';
import { digestOf } from '../base/digest.ts';
import { type PictureFile, type SourcePath, type Stamp, sameStamp } from '../base/source-file.ts';
import { megabyte, tooLarge, unreadablePicture, unwieldyPicture } from './file-mistakes.ts';

/** What a camera makes. A small file can hold a huge picture, so its pixels are counted too. */
const largestPicture = 50 * megabyte;
const mostPixels = 100_000_000;
/** No format holds a picture much higher than ten times its width at the widths that are made. */
const steepest = 10;

/** What pages need to know of a picture; undefined for one that cannot be shown, which is told. A known one is not read again. */
export function readPicture(
  root: string,
  file: SourcePath,
  { stamp, known }: { readonly stamp: Stamp; readonly known: PictureFile | undefined },
  diagnostics: Diagnostic[],
): PictureFile | undefined {
  if (known && sameStamp(known.stamp, stamp)) return known;
  const [bytesLong] = stamp;
  if (bytesLong > largestPicture) {
    diagnostics.push(tooLarge(file, bytesLong, largestPicture));
    return undefined;
  }
  const bytes = fs.readFileSync(path.join(root, file));
  const size = uprightSize(bytes);
  if (!size) {
    diagnostics.push(unreadablePicture(file));
    return undefined;
  }
  const { width, height } = size;
  if (width * height > mostPixels || height > steepest * width) {
    diagnostics.push(unwieldyPicture(file, size));
    return undefined;
  }
  const digest = digestOf(bytes);
  const colour = known?.digest === digest ? known.colour : undefined;
  return { path: file, stamp, digest, width, height, ...(colour !== undefined && { colour }) };
}

/** Width and height as the picture is seen, by its header; undefined when the bytes are no picture that can be shown. */
function uprightSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    // A copy of its own: image-size reads past the end of a small file, into whatever stands beside it in Node's pool.
    const { width, height, orientation = 1, type = '' } = imageSize(new Uint8Array(bytes));
    if (!['jpg', 'png', 'webp', 'avif', 'gif'].includes(type) || width < 1 || height < 1) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
