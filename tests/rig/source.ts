import { digestOf } from '../../src/base/digest.ts';
import type { SourceFile, SourcePath } from '../../src/base/source-file.ts';

/** A file as it is read from the disk, for tests that need no disk. */
export function source(path: string, text: string): SourceFile {
  return { path: path as SourcePath, text, digest: digestOf(text) };
}
