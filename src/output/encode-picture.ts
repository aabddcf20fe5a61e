import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { digestOf } from '../base/digest.ts';
import type { DerivedPicture, PictureFormat } from '../base/picture-files.ts';

/** Why a picture cannot be shown; nothing of ours is at fault. */
export class UndecodablePicture extends Error {}

/** The pixels of a picture: upright, in sRGB, as wide as the widest of its files, and without anything else it carried. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

type Size = { readonly width: number; readonly height: number };

/** A phone's lead picture has 10 to 35 KB at these. More effort costs AVIF seven times the time for one hundredth of the bytes. */
const qualities = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 68, effort: 4 },
  jpeg: { quality: 72, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const satisfies Record<PictureFormat, object>;

let recipe: string | undefined;

/** Changes with all that decides a file's bytes besides its picture: what is cached under another recipe is made again. */
export function pictureRecipe(): string {
  const manifest = () => path.resolve(createRequire(import.meta.url).resolve('sharp'), '../../package.json');
  recipe ??= digestOf(`${JSON.stringify(qualities)} ${fs.readFileSync(manifest(), 'utf8')}`).slice(0, 8);
  return recipe;
}

/** Sides of the picture that is looked at for its colour. */
const glance = 32;

/**
 * A picture's colour, as `PictureFile` says, after decoding all of it once. Throws `UndecodablePicture` when it cannot be
 * decoded, or is not of the size that its header gives.
 */
export async function colourIn(bytes: Uint8Array, { width, height }: Size): Promise<string> {
  const open = await opener();
  return decoding(async () => {
    const upright = (await open(bytes).metadata()).autoOrient;
    if (upright.width !== width || upright.height !== height) throw new TypeError('it lies on its side');
    const small = open(bytes).autoOrient().resize(glance, glance, { fit: 'fill' });
    const { isOpaque, dominant } = await open(await small.png({ compressionLevel: 0 }).toBuffer()).stats();
    if (!isOpaque) return '';
    return [dominant.r, dominant.g, dominant.b].map((level) => Math.round(level / 51)).join('');
  });
}

/** Decodes a picture to a size. Throws `UndecodablePicture`. */
export async function pixelsOf(bytes: Uint8Array, { width, height }: Size): Promise<Pixels> {
  const open = await opener();
  return decoding(async () => {
    const upright = open(bytes).autoOrient().toColourspace('srgb').resize(width, height, { fit: 'fill' });
    const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
    return { data, width, height, channels: info.channels };
  });
}

/** One file of a picture. A see-through picture stands on white where its format has no transparency. */
export async function encoded(pixels: Pixels, { format, width, height, isCut }: DerivedPicture): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { data, ...raw } = pixels;
  const fit = isCut ? ({ fit: 'cover', position: 'attention' } as const) : ({ fit: 'fill' } as const);
  const sized = sharp(data, { raw }).resize(width, height, fit);
  switch (format) {
    case 'avif':
      return sized.avif(qualities.avif).toBuffer();
    case 'webp':
      return sized.webp(qualities.webp).toBuffer();
    case 'png':
      return sized.png(qualities.png).toBuffer();
    case 'jpeg':
      return sized.flatten({ background: '#fff' }).jpeg(qualities.jpeg).toBuffer();
  }
}

/** Loading sharp takes as long as rendering a hundred pages, so only who has a picture to make loads it. */
async function opener(): Promise<(bytes: Uint8Array) => Sharp> {
  const { default: sharp } = await import('sharp');
  // Of an animation the first frame, which `pages` says.
  return (bytes) => sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000, pages: 1 });
}

async function decoding<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new UndecodablePicture(error instanceof Error ? error.message : String(error));
  }
}
