import fs from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Diagnostic } from '../base/diagnostic.ts';
import { digestOf } from '../base/digest.ts';
import {
  type FoundFile,
  isPicture,
  type PictureFile,
  type SourceFile,
  type SourcePath,
  sameStamp,
  stampOf,
} from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import {
  about,
  megabyte,
  nameMistake,
  notPublished,
  pictureNameMistake,
  tooLarge,
  unreadablePicture,
  unwieldyPicture,
} from './file-mistakes.ts';

/** Everything under the content folder that Dateline looks at: the one door from the disk. */
export interface Sources {
  readonly articles: readonly FoundFile[];
  /** The text of an article. Throws `ChangedMeanwhile` when it is not the one that was found. */
  readonly textOf: (found: FoundFile) => SourceFile;
  readonly settings: SourceFile | undefined;
  readonly pictures: readonly PictureFile[];
  /** A picture's colour, once it is known. */
  readonly colourOf: (picture: PictureFile) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The longest article is a few hundred kilobytes; what is larger is not an article. */
const largestArticle = megabyte;
/** As many articles' texts are kept after reading, in characters; those of a large archive are read again rather than held together. */
const mostText = 40 * megabyte;
/** What a camera makes. A small file can hold a huge picture, so its pixels are counted too. */
const largestPicture = 50 * megabyte;
const mostPixels = 100_000_000;
/** No format holds a picture much higher than ten times its width at the widths that are made. */
const steepest = 10;

/** What an earlier build knows of the folder: a file with the same stamp is not read again. */
export interface KnownFiles {
  readonly articles: ReadonlyMap<string, FoundFile>;
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

const nothingKnown: KnownFiles = { articles: new Map(), pictures: new Map() };

/** Somebody saved a file while the site was being built. */
export class ChangedMeanwhile extends Error {}

/**
 * Reads the content folder: Markdown files, site.yaml, and the dimensions of pictures. Other files are told and left
 * alone: nothing in the folder is ever run. Throws when the folder itself cannot be read.
 */
export function readSources(root: string, known = nothingKnown): Sources {
  const texts = new Map<SourcePath, SourceFile>();
  let room = mostText;
  const articles: FoundFile[] = [];
  const pictures: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let settings: SourceFile | undefined;

  for (const file of filesBelow(root, '', diagnostics)) {
    const ending = path.posix.extname(file).toLowerCase();
    if (file === 'site.yaml') settings = readText(root, file, diagnostics);
    else if (ending === '.md') {
      const before = known.articles.get(file);
      // A name that was right stays so.
      const misnamed = before ? undefined : nameMistake(file);
      if (misnamed) diagnostics.push(misnamed);
      else {
        // Without `path.join`, which normalizes what is in order already, for each file of an archive.
        const stamp = stampOf(fs.statSync(`${root}/${file}`));
        if (before && sameStamp(before.stamp, stamp)) articles.push(before);
        else {
          const article = readText(root, file, diagnostics);
          if (article) {
            articles.push({ path: file, stamp, digest: article.digest });
            room -= article.text.length;
            if (room > 0) texts.set(file, article);
          }
        }
      }
    } else if (isPicture(file)) {
      const misnamed = pictureNameMistake(file);
      const picture = misnamed ? undefined : readPicture(root, file, known.pictures.get(file), diagnostics);
      if (misnamed) diagnostics.push(misnamed);
      if (picture) pictures.push(picture);
    } else diagnostics.push(notPublished(file));
  }
  const textOf = (found: FoundFile) => texts.get(found.path) ?? textIn(root, found);
  return { articles, settings, pictures, colourOf: ({ colour }) => colour, diagnostics, textOf };
}

/** The text of an article that was found before. Throws when it is another one now. */
export function textIn(root: string, found: FoundFile): SourceFile {
  const text = readText(root, found.path, []);
  if (text?.digest !== found.digest)
    throw new ChangedMeanwhile(`${found.path} changed while the site was being built. Build again.`);
  return text;
}

/** site.yaml alone, for commands that need no articles. */
export function readSettings(root: string): {
  readonly file: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const there = fs.existsSync(path.join(root, 'site.yaml'));
  const file = there ? readText(root, 'site.yaml' as SourcePath, diagnostics) : undefined;
  return { file, diagnostics };
}

/** In the order of their names, so that two machines see the same. Hidden files are the editor's own. */
function* filesBelow(root: string, folder: string, diagnostics: Diagnostic[]): Generator<SourcePath> {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = (folder === '' ? entry.name : `${folder}/${entry.name}`) as SourcePath;
    if (entry.isDirectory()) yield* filesBelow(root, file, diagnostics);
    else if (entry.isFile()) yield file;
    else {
      diagnostics.push(
        about(
          file,
          'file/link',
          `${quoted(entry.name)} is a link to another place, and only what is in the content folder itself is published.`,
          'Put the file itself here, or remove the link.',
        ),
      );
    }
  }
}

function readText(root: string, file: SourcePath, diagnostics: Diagnostic[]): SourceFile | undefined {
  const { size } = fs.statSync(path.join(root, file));
  if (size > largestArticle) {
    diagnostics.push(tooLarge(file, size, largestArticle));
    return undefined;
  }
  const bytes = fs.readFileSync(path.join(root, file));
  try {
    // The decoder drops a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return { path: file, text, digest: digestOf(bytes) };
  } catch {
    diagnostics.push(
      about(
        file,
        'file/not-utf8',
        'This file is not saved as UTF-8, so its letters cannot be told apart.',
        'Save it again from your editor with the encoding UTF-8.',
      ),
    );
    return undefined;
  }
}

function readPicture(
  root: string,
  file: SourcePath,
  known: PictureFile | undefined,
  diagnostics: Diagnostic[],
): PictureFile | undefined {
  const stats = fs.statSync(path.join(root, file));
  const stamp = stampOf(stats);
  if (known && sameStamp(known.stamp, stamp)) return known;
  if (stats.size > largestPicture) {
    diagnostics.push(tooLarge(file, stats.size, largestPicture));
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
