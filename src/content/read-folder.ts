import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { type Stamps, setStamp, sharedStamps } from '../base/stamps.ts';
import { quoted } from '../base/words.ts';
import { about } from './file-mistakes.ts';

/** Which files a content folder has. */
export interface FolderNames {
  /** In the order of their names. */
  readonly files: readonly SourcePath[];
  /** About what is no file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a content folder. */
export interface FolderList extends FolderNames {
  /** In the order of the files; nothing but zeros where nobody looked. */
  readonly stamps: Stamps;
}

/** Where files are looked for, and whether one that is not there is no failure. */
export interface LookedFor {
  readonly folder: string;
  readonly mayLack: boolean;
}

/** Who has a content folder read. */
export interface FolderReading {
  /** Is told which files there are, when they are still to be looked at. */
  readonly onListed?: (files: FolderNames['files']) => void;
  /** Which files are read anyway, by somebody who looks at them then: they have no stamps in the list. */
  readonly isReadAnyway?: (file: SourcePath) => boolean;
}

/** Looks at the files of the content folder. Throws when a folder cannot be read. */
export function readFolder(root: string, { onListed, isReadAnyway = () => false }: FolderReading = {}): FolderList {
  const list = listFolder(root);
  const { files } = list;
  onListed?.(files);
  const stamps = sharedStamps(files.length);
  const at = { folder: root, mayLack: false };
  for (const [row, file] of files.entries()) if (!isReadAnyway(file)) lookAtFile(at, file, stamps, row);
  return { ...list, stamps };
}

/** Throws when a folder cannot be read. */
export function listFolder(root: string): FolderNames {
  const diagnostics: Diagnostic[] = [];
  return { files: [...filesBelow(root, '', diagnostics)], diagnostics };
}

/** Notes the stamps of some of the files, as they are today. */
export function lookAtFiles(
  at: LookedFor,
  names: readonly string[],
  stamps: Stamps,
  [from, to]: readonly [number, number],
): void {
  for (let row = from; row < to; row++) lookAtFile(at, names[row] ?? '', stamps, row);
}

function lookAtFile({ folder, mayLack }: LookedFor, name: string, stamps: Stamps, row: number): void {
  // Without `path.join`, which normalizes what is in order already, for each file of an archive.
  setStamp(stamps, row, fs.statSync(`${folder}/${name}`, { throwIfNoEntry: !mayLack }));
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
