import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputPath } from '../base/address.ts';
import { allDone } from '../base/all-done.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { type Checksum, checksumOf, type Digest, digestOf } from '../base/digest.ts';
import { type DerivedPicture, largestOf } from '../base/picture-files.ts';
import type { PictureFile } from '../base/source-file.ts';
import { unreadablePicture } from '../content/file-mistakes.ts';
import { ChangedMeanwhile } from '../content/read-text.ts';
import type { FontFile } from '../site/fonts.ts';
import type { MadeFile } from '../site/outline.ts';
import type { ShareCard } from '../site/share-images.ts';
import { cardRecipe, drawnCard } from './draw-card.ts';
import { colourIn, encoded, pictureRecipe, pixelsOf, UndecodablePicture } from './encode-picture.ts';
import { MadeCache } from './made-cache.ts';

/** Where pictures come from, and where what is made from them is kept between builds. */
export interface Workshop {
  readonly content: string;
  readonly cache: string;
}

/** The web fonts, as `npm run fonts` made them. */
const fonts = fileURLToPath(new URL('../../layouts/fonts/', import.meta.url));

/** What takes long enough to make to be kept. */
type CachedFile = Exclude<MadeFile, FontFile>;

/** The encoder has threads of its own; more pictures at a time only take more memory. */
const atOnce = 2;

/** Makes files that the plan wants into a folder, and gives the checksums of their bytes. Throws `ChangedMeanwhile`. */
export async function makeFiles(
  files: readonly MadeFile[],
  { content, cache: cacheFolder }: Workshop,
  folder: string,
  onFile: (done: number) => void = () => {},
): Promise<ReadonlyMap<OutputPath, Checksum>> {
  const cache = new MadeCache(cacheFolder);
  const made = new Map<OutputPath, Checksum>();
  const folders = new Set<string>();
  const put = (file: MadeFile, bytes: Uint8Array) => {
    const target = path.join(folder, file.path);
    if (!folders.has(path.dirname(target))) fs.mkdirSync(path.dirname(target), { recursive: true });
    folders.add(path.dirname(target));
    fs.writeFileSync(target, bytes);
    made.set(file.path, checksumOf(bytes));
    onFile(made.size);
  };
  const missing: CachedFile[] = [];
  for (const file of files) {
    if (file.kind === 'font') {
      put(file, fs.readFileSync(path.join(fonts, file.file)));
      continue;
    }
    const bytes = cache.read(entryOf(file));
    if (bytes) put(file, bytes);
    else missing.push(file);
  }
  const finish = (file: CachedFile, bytes: Uint8Array) => {
    cache.write(entryOf(file), bytes);
    put(file, bytes);
  };
  await eachOf(byPicture(missing).values(), async (wanted) => {
    const pixels = await pixelsOf(bytesOf(wanted[0].picture, content), largestOf(wanted[0].picture));
    await allDone(wanted.map(async (file) => finish(file, await encoded(pixels, file))));
  });
  await eachOf(missing.filter(isCard).values(), async (card) => finish(card, await drawnCard(card.compose())));
  return made;
}

/** The colours of pictures whose colour is not known yet, and a mistake for each that cannot be decoded. */
export async function lookAt(
  pictures: readonly PictureFile[],
  { content, cache: cacheFolder }: Workshop,
): Promise<{ readonly colours: ReadonlyMap<Digest, string>; readonly diagnostics: readonly Diagnostic[] }> {
  const cache = new MadeCache(cacheFolder);
  const colours = new Map<Digest, string>();
  const diagnostics: Diagnostic[] = [];
  await eachOf(pictures.values(), async (picture) => {
    const entry = `${pictureRecipe()}-${picture.digest}-colour`;
    const kept = cache.read(entry);
    try {
      const colour = kept ? new TextDecoder().decode(kept).trim() : await colourIn(bytesOf(picture, content), picture);
      if (!kept) cache.write(entry, new TextEncoder().encode(`${colour}\n`));
      colours.set(picture.digest, colour);
    } catch (error) {
      if (!(error instanceof UndecodablePicture)) throw error;
      diagnostics.push(unreadablePicture(picture.path));
    }
  });
  return { colours, diagnostics };
}

/** Empties the cache of what no picture of the content folder and no card needs any more. */
export function tidy({ cache }: Workshop, pictures: readonly PictureFile[], files: readonly MadeFile[]): void {
  const digests = new Set<string>(pictures.map(({ digest }) => digest));
  const cards = new Set(files.filter(isCard).map(entryOf));
  const recipe = pictureRecipe();
  new MadeCache(cache).keepOnly((name) => {
    const [made, digest = ''] = name.split('-');
    return cards.has(name) || (made === recipe && digests.has(digest) && !name.endsWith('.draft'));
  });
}

/** Names all that decides the bytes of a file. */
function entryOf(file: CachedFile): string {
  if (file.kind === 'card') return `${cardRecipe()}-${path.basename(file.path)}`;
  return `${pictureRecipe()}-${file.picture.digest}-${file.width}${file.isCut ? `x${file.height}` : ''}.${file.format}`;
}

function isCard(file: MadeFile): file is ShareCard {
  return file.kind === 'card';
}

type OfOnePicture = [DerivedPicture, ...DerivedPicture[]];

function byPicture(files: readonly MadeFile[]): ReadonlyMap<Digest, OfOnePicture> {
  const groups = new Map<Digest, OfOnePicture>();
  for (const file of files) {
    if (file.kind !== 'picture') continue;
    const group = groups.get(file.picture.digest);
    if (group) group.push(file);
    else groups.set(file.picture.digest, [file]);
  }
  return groups;
}

function bytesOf(picture: PictureFile, content: string): Uint8Array {
  const bytes = fs.readFileSync(path.join(content, picture.path));
  if (digestOf(bytes) === picture.digest) return bytes;
  throw new ChangedMeanwhile(`${picture.path} changed while the site was being built. Build again.`);
}

/** Works through a queue, a few at a time. */
async function eachOf<Item>(
  queue: Iterator<Item> & Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await allDone(Array.from({ length: atOnce }, worker));
}
