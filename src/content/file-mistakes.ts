import type { Diagnostic } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { type SourcePath, wholeFile } from '../base/source-file.ts';
import { thousands } from '../base/words.ts';

export const megabyte = 1_000_000;

/** A part of an address: letters of any script that has no capitals or is in lower case, digits, hyphens. */
const addressPart = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}\u200c]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}\u200c]+)*$/u;

/** What a picture's name cannot hold, since an address would end there or mean something else. */
const notInPictures = /[#?%\\"<>\p{Cc}]/u;

/** Why an article's path cannot be an address; undefined when it can. */
export function nameMistake(file: SourcePath): Diagnostic | undefined {
  const bad = file
    .replace(/\.md$/i, '')
    .normalize('NFC')
    .split('/')
    .find((part) => !addressPart.test(part));
  if (bad === undefined && file.endsWith('.md')) return undefined;
  return about(
    file,
    'file/name',
    'The path of an article is its address, and an address has only small letters, digits and hyphens.',
    `Rename it to ${addressable(file)}.`,
  );
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

/** Why a picture's path cannot be an address; undefined when it can. */
export function pictureNameMistake(file: SourcePath): Diagnostic | undefined {
  if (!notInPictures.test(file)) return undefined;
  return about(
    file,
    'file/name',
    'The path of a picture is its address, and an address cannot have signs such as # ? % in it.',
    `Rename it to ${file.replace(new RegExp(notInPictures, 'gu'), '-')}.`,
  );
}

export function tooLarge(file: string, size: number, limit: number): Diagnostic {
  const shown = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`;
  return about(
    file,
    'file/too-large',
    `This file has ${shown(size)}; at most ${shown(limit)} are read.`,
    'Make it smaller, or keep it outside the content folder.',
  );
}

/** Bytes that are no picture, or only a part of one. */
export function unreadablePicture(file: string): Diagnostic {
  return about(
    file,
    'image/unreadable',
    'This file is not a picture that can be shown, whatever its name says, or only a part of one.',
    'Export the picture again as JPEG, PNG, WebP, AVIF or GIF.',
  );
}

/** A picture of so many pixels, or so steep, that nobody could show it. */
export function unwieldyPicture(file: string, { width, height }: { width: number; height: number }): Diagnostic {
  return about(
    file,
    'image/too-large',
    `This picture has ${thousands(width)} × ${thousands(height)} pixels; at most 100 million are read, and no picture ten times as high as it is wide.`,
    'Cut it, or export it smaller: 1,600 pixels across are shown at most.',
  );
}

/** What is neither an article, a picture nor the settings. */
export function notPublished(file: string): Diagnostic {
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

/** A mistake in a file as a whole. */
export function about(file: string, code: DiagnosticCode, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint, location: wholeFile(file) };
}
