import type { OutputPath, Url } from './address.ts';
import type { PictureFile } from './source-file.ts';
import { slugOf } from './words.ts';

/** What readers' browsers are offered, best first. */
export const pictureFormats = ['avif', 'webp', 'jpeg'] as const;
/** A logo is a PNG, which keeps its edges and lets the ground through. */
export type PictureFormat = (typeof pictureFormats)[number] | 'png';

/** A file that is made from a picture. Its path names the picture's bytes, so that what stands there never changes. */
export interface DerivedPicture {
  readonly kind: 'picture';
  readonly path: OutputPath;
  readonly url: Url;
  readonly picture: PictureFile;
  readonly format: PictureFormat;
  /** In pixels, of the picture as it is seen: upright. */
  readonly width: number;
  readonly height: number;
  /** Whether it is cut to a shape of its own, around what catches the eye. */
  readonly isCut?: true;
}

/** Everything that is made from a picture. A format holds its files from the narrowest to the widest. */
export type PictureFiles = Readonly<Record<(typeof pictureFormats)[number], readonly DerivedPicture[]>>;

/** A picture as a page needs it: every file a browser may choose from. */
export interface ShownFiles {
  /** Best format first, each with its files from the narrowest to the widest. */
  readonly sources: readonly { readonly type: string; readonly files: readonly SizedFile[] }[];
  /** For browsers that know none of these formats. */
  readonly fallback: SizedFile;
  /** A JPEG that every program understands, as wide as there is: for feeds, share cards and links to the picture. */
  readonly large: SizedFile;
  /** In pixels, upright, of the picture that the files were made from. */
  readonly width: number;
  readonly height: number;
  /** What stands in its place until it comes: see `PictureFile`. */
  readonly colour?: string;
}

export interface SizedFile {
  readonly url: Url;
  readonly width: number;
  readonly height: number;
}

const widest = 1600;

/**
 * In pixels: small beside a headline, in a column, across a phone of two and of three pixels to the point, and across
 * the two thirds of a desk's screen.
 */
const widths = [320, 480, 800, 1200, widest];
const fallbackWidths = [800, 1200];
const widestCut = 1200;
/** Search engines pass by what has fewer pixels. */
const smallestCut = 50_000;

/** The size of the largest picture that is published. All its files are made from this one, whichever of them are missing. */
export function largestOf(picture: PictureFile): { readonly width: number; readonly height: number } {
  return sizeAt(picture, Math.min(picture.width, widest));
}

function sizeAt(picture: PictureFile, width: number): { readonly width: number; readonly height: number } {
  return { width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) };
}

const made = { plain: new WeakMap<PictureFile, PictureFiles>(), avif: new WeakMap<PictureFile, PictureFiles>() };

/** The files of a picture, known from its digest and size alone. AVIF only when the publication wants it. */
export function filesFrom(picture: PictureFile, avif: boolean): PictureFiles {
  const known = made[avif ? 'avif' : 'plain'];
  const files = known.get(picture) ?? {
    avif: avif ? derivedFrom(picture, 'avif', widths) : [],
    webp: derivedFrom(picture, 'webp', widths),
    jpeg: derivedFrom(picture, 'jpeg', fallbackWidths),
  };
  known.set(picture, files);
  return files;
}

/** The shapes in which search engines show an article's picture, width to height. */
const shapes = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;

const cuts = new WeakMap<PictureFile, readonly DerivedPicture[]>();

/** An article's picture cut to the shapes in which it is shown elsewhere, as large as it allows. */
export function cutsFrom(picture: PictureFile): readonly DerivedPicture[] {
  const known = cuts.get(picture);
  if (known) return known;
  const whole = largestOf(picture);
  const made = shapes.flatMap(([across, down]): readonly DerivedPicture[] => {
    const width = Math.max(1, Math.floor(Math.min(whole.width, (whole.height * across) / down, widestCut)));
    const height = Math.max(1, Math.round((width * down) / across));
    const place = placeOf(picture, `${across}x${down}`, 'jpeg');
    if (width * height < smallestCut) return [];
    return [{ kind: 'picture', ...place, picture, format: 'jpeg', width, height, isCut: true }];
  });
  cuts.set(picture, made);
  return made;
}

/** The publication's logo, for tabs, home screens and machines: no picture of a page. */
export function logoFrom(picture: PictureFile): DerivedPicture {
  return derivedAt(picture, 'png', Math.min(picture.width, 512));
}

export function sized({ url, width, height }: DerivedPicture): SizedFile {
  return { url, width, height };
}

/** The same as a page holds it. */
export function shownFrom(picture: PictureFile, avif: boolean, colour: string | undefined): ShownFiles {
  const { avif: best, webp, jpeg } = filesFrom(picture, avif);
  const [fallback, large = fallback] = jpeg.map(sized);
  if (!fallback || !large) throw new TypeError(`${picture.path} has no size`);
  const sources = [
    { type: 'image/avif', files: best.map(sized) },
    { type: 'image/webp', files: webp.map(sized) },
  ];
  return {
    sources: sources.filter(({ files }) => files.length > 0),
    fallback,
    large,
    width: picture.width,
    height: picture.height,
    ...(colour !== undefined && { colour }),
  };
}

/** The classes that give a picture's place its colour, digit by digit: `305` is `r3 g0 b5`. */
export function placeholderClasses([red = '', green = '', blue = '']: string): string {
  return `r${red} g${green} b${blue}`;
}

/** Whether a file of the output was made from a picture or is a share card. */
export function isMade(path: OutputPath): boolean {
  return /^(?:pictures|cards)\/[^/]+\.(?:avif|webp|jpg|png)$/.test(path);
}

/** The paths of one picture's files differ in what this takes away. */
export function withoutWidth(path: OutputPath): string {
  return path.replace(/^(pictures\/.+)-\d+(?:x\d+)?\.\w+$/, '$1');
}

function derivedFrom(
  picture: PictureFile,
  format: PictureFormat,
  widths: readonly number[],
): readonly DerivedPicture[] {
  const last = Math.min(picture.width, widths.at(-1) ?? widest);
  // Never larger than the original, and no two that hardly differ.
  const wanted = [...widths.filter((width) => width * 1.1 < last), last];
  return wanted.map((width) => derivedAt(picture, format, width));
}

function derivedAt(picture: PictureFile, format: PictureFormat, width: number): DerivedPicture {
  return { kind: 'picture', ...placeOf(picture, String(width), format), picture, format, ...sizeAt(picture, width) };
}

function placeOf(picture: PictureFile, size: string, format: PictureFormat): Pick<DerivedPicture, 'path' | 'url'> {
  const name = [...slugOf(picture.path.replace(/^.*\/|\.[^.]*$/g, ''))].slice(0, 50).join('') || 'picture';
  const path = `pictures/${name}-${picture.digest.slice(0, 10)}-${size}.${format === 'jpeg' ? 'jpg' : format}`;
  return { path: path as OutputPath, url: `/${path}` as Url };
}
