import fs from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { digestOf } from '../base/digest.ts';
import { isPicture, type PictureFile, type SourceFile, type SourcePath, wholeFile } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';

/** Everything under the content folder that Dateline looks at: the one door from the disk. */
export interface Sources {
  readonly articles: readonly SourceFile[];
  readonly settings: SourceFile | undefined;
  readonly pictures: readonly PictureFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const megabyte = 1_000_000;
/** The longest article is a few hundred kilobytes; what is larger is not an article. */
const largestArticle = megabyte;
const largestPicture = 10 * megabyte;
/** Dimensions stand in the head of a file; a camera's metadata may come before them. */
const pictureHead = 512 * 1024;

/** A part of an address: letters of any script that has no capitals or is in lower case, digits, hyphens. */
const addressPart = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}\u200c]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}\u200c]+)*$/u;

/** What a picture's name cannot hold, since an address would end there or mean something else. */
const notInPictures = /[#?%\\"<>\p{Cc}]/u;

/**
 * Reads the content folder: Markdown files, site.yaml, and the dimensions of pictures. Other files are told and left
 * alone: nothing in the folder is ever run. Throws when the folder itself cannot be read.
 */
export function readSources(root: string): Sources {
  const articles: SourceFile[] = [];
  const pictures: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let settings: SourceFile | undefined;

  for (const file of filesBelow(root, '', diagnostics)) {
    const ending = path.posix.extname(file).toLowerCase();
    if (file === 'site.yaml') settings = readText(root, file, diagnostics);
    else if (ending === '.md') {
      if (hasAddress(file, diagnostics)) {
        const article = readText(root, file, diagnostics);
        if (article) articles.push(article);
      }
    } else if (isPicture(file)) {
      if (notInPictures.test(file)) {
        diagnostics.push(unusablePicture(file));
        continue;
      }
      const picture = readPicture(root, file, diagnostics);
      if (picture) pictures.push(picture);
    } else diagnostics.push(notPublished(file));
  }
  return { articles, settings, pictures, diagnostics };
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

function readPicture(root: string, file: SourcePath, diagnostics: Diagnostic[]): PictureFile | undefined {
  const handle = fs.openSync(path.join(root, file), 'r');
  try {
    const { size } = fs.fstatSync(handle);
    if (size > largestPicture) {
      diagnostics.push(tooLarge(file, size, largestPicture));
      return undefined;
    }
    const head = Buffer.alloc(Math.min(size, pictureHead));
    fs.readSync(handle, head);
    const { width, height, orientation = 1, type } = imageSize(head);
    if (type === 'svg') throw new TypeError('a drawing can hold scripts');
    const sideways = orientation >= 5;
    return { path: file, width: sideways ? height : width, height: sideways ? width : height };
  } catch {
    diagnostics.push(
      about(
        file,
        'image/unreadable',
        'This file is not a picture that can be shown, whatever its name says.',
        'Export the picture again as JPEG, PNG, WebP, AVIF or GIF.',
      ),
    );
    return undefined;
  } finally {
    fs.closeSync(handle);
  }
}

function hasAddress(file: SourcePath, diagnostics: Diagnostic[]): boolean {
  const bad = file
    .replace(/\.md$/i, '')
    .normalize('NFC')
    .split('/')
    .find((part) => !addressPart.test(part));
  if (bad === undefined && file.endsWith('.md')) return true;
  diagnostics.push(
    about(
      file,
      'file/name',
      'The path of an article is its address, and an address has only small letters, digits and hyphens.',
      `Rename it to ${addressable(file)}.`,
    ),
  );
  return false;
}

/** The path an article should have so that it can be an address. */
export function addressable(file: string): string {
  const parts = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.md$/, '')
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{M}\p{N}\u200c]+/gu, '-').replace(/^-|-$/g, '') || 'article');
  return `${parts.join('/')}.md`;
}

function unusablePicture(file: SourcePath): Diagnostic {
  return about(
    file,
    'file/name',
    'The path of a picture is its address, and an address cannot have signs such as # ? % in it.',
    `Rename it to ${file.replace(new RegExp(notInPictures, 'gu'), '-')}.`,
  );
}

function tooLarge(file: string, size: number, limit: number): Diagnostic {
  const shown = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`;
  return about(
    file,
    'file/too-large',
    `This file has ${shown(size)}; at most ${shown(limit)} are read.`,
    'Make it smaller, or keep it outside the content folder.',
  );
}

function notPublished(file: string): Diagnostic {
  const renamed = /^site\.ya?ml$/i.test(file)
    ? 'site.yaml'
    : /\.(markdown|mdx|md\.txt)$/i.test(file) && file.replace(/\.(markdown|mdx|md\.txt)$/i, '.md');
  return {
    ...about(
      file,
      'file/not-published',
      'This file is neither an article (.md) nor a picture nor site.yaml, so it is not published and nothing in it is run.',
      renamed ? `Rename it to ${renamed}.` : 'Move it out of the content folder.',
    ),
    severity: 'warning',
  };
}

function about(file: string, code: DiagnosticCode, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint, location: wholeFile(file) };
}
