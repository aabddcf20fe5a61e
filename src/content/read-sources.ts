import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Digest } from '../base/digest.ts';
import { type FoundFile, isPicture, type PictureFile, type SourceFile, type SourcePath } from '../base/source-file.ts';
import { isStampAt, stampAt } from '../base/stamps.ts';
import { megabyte, nameMistake, notPublished, pictureNameMistake } from './file-mistakes.ts';
import { type FolderList, readFolder } from './read-folder.ts';
import { readPicture } from './read-picture.ts';
import { type ReadFile, readFile, readText, textIn } from './read-text.ts';

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

/** As many articles' texts are kept after reading, in characters; those of a large archive are read again rather than held together. */
const mostText = 40 * megabyte;

/** What an earlier build knows of the folder: a file with the same stamp is not read again. */
export interface KnownFiles {
  readonly articles: ReadonlyMap<string, FoundFile>;
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

const nothingKnown: KnownFiles = { articles: new Map(), pictures: new Map() };

/** An article's file that nobody has read, or that differs from the one that was. */
export interface UnreadFile {
  readonly path: SourcePath;
  /** Of the text that an earlier build knew under this path. */
  readonly known: Digest | undefined;
}

/** The content folder, but for articles that are to be read. */
export interface FoundSources extends Omit<Sources, 'articles' | 'textOf'> {
  /** In the order of their paths. */
  readonly articles: readonly (FoundFile | UnreadFile)[];
}

/** The content folder, read. */
export interface SourcesRead extends Sources {
  /** The articles that had to be read; the others are as an earlier build knows them. */
  readonly read: readonly FoundFile[];
}

/**
 * Goes through the files of the content folder and reads site.yaml and the dimensions of pictures. Other files are told and
 * left alone: nothing in the folder is ever run.
 */
export function findSources(root: string, list: FolderList, known = nothingKnown): FoundSources {
  const articles: (FoundFile | UnreadFile)[] = [];
  const pictures: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [...list.diagnostics];
  let settings: SourceFile | undefined;

  for (const [row, file] of list.files.entries()) {
    if (file === 'site.yaml') settings = readText(root, file, diagnostics);
    else if (isArticle(file)) {
      const before = known.articles.get(file);
      // A name that was right stays so.
      const misnamed = before ? undefined : nameMistake(file);
      if (misnamed) diagnostics.push(misnamed);
      else {
        const isKnown = before && isStampAt(list.stamps, row, before.stamp);
        articles.push(isKnown ? before : { path: file, known: before?.digest });
      }
    } else if (isPicture(file)) {
      const misnamed = pictureNameMistake(file);
      const picture = misnamed
        ? undefined
        : readPicture(root, file, { stamp: stampAt(list.stamps, row), known: known.pictures.get(file) }, diagnostics);
      if (misnamed) diagnostics.push(misnamed);
      if (picture) pictures.push(picture);
    } else diagnostics.push(notPublished(file));
  }
  return { articles, settings, pictures, colourOf: ({ colour }) => colour, diagnostics };
}

/** By its name. */
export function isArticle(file: SourcePath): boolean {
  return /[^/]\.md$/i.test(file);
}

export function isUnread(file: FoundFile | UnreadFile): file is UnreadFile {
  return 'known' in file;
}

/** The content folder with what reading its unread articles gave. */
export function sourcesRead(
  root: string,
  found: FoundSources,
  answers: Pick<ReadonlyMap<SourcePath, ReadFile>, 'get'>,
): SourcesRead {
  const articles: FoundFile[] = [];
  const read: FoundFile[] = [];
  const diagnostics = [...found.diagnostics];
  for (const file of found.articles) {
    if (isUnread(file)) {
      const answer = answers.get(file.path);
      const article = answer && foundAs(file.path, answer);
      if (article) {
        articles.push(article);
        read.push(article);
      }
      for (const one of answer?.diagnostics ?? []) diagnostics.push(one);
    } else articles.push(file);
  }
  return { ...found, articles, read, diagnostics, textOf: (article) => textIn(root, article) };
}

/** The file that was read under a path; undefined for one that is no article's. */
export function foundAs(path: SourcePath, { stamp, digest }: ReadFile): FoundFile | undefined {
  return digest === undefined ? undefined : { path, stamp, digest };
}

/** The whole content folder, read. Throws when the folder itself cannot be read. */
export function readSources(root: string): Sources {
  const found = findSources(root, readFolder(root, { isReadAnyway: isArticle }));
  const texts = new Map<SourcePath, SourceFile>();
  let room = mostText;
  const answers = new Map<SourcePath, ReadFile>();
  for (const { path: file } of found.articles) {
    const { text, read } = readFile(root, file);
    answers.set(file, read);
    room -= text?.text.length ?? 0;
    if (text && room > 0) texts.set(file, text);
  }
  const sources = sourcesRead(root, found, answers);
  return { ...sources, textOf: (article) => texts.get(article.path) ?? sources.textOf(article) };
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
