import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import type { Diagnostic } from '../base/diagnostic.ts';
import { type Digest, digestOf } from '../base/digest.ts';
import { type FoundFile, type SourceFile, type SourcePath, type Stamp, stampOf } from '../base/source-file.ts';
import { about, megabyte, tooLarge } from './file-mistakes.ts';

/** The longest article is a few hundred kilobytes; what is larger is not an article. */
const largestArticle = megabyte;

/** What reading a file gave: which one it is, or what is wrong with it. */
export interface ReadFile {
  /** From before it was read. */
  readonly stamp: Stamp;
  readonly digest: Digest | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Somebody saved a file while the site was being built. */
export class ChangedMeanwhile extends Error {}

/** The text of a file below the content folder; undefined for one that is no article's, which is told. */
export function readText(root: string, file: SourcePath, diagnostics: Diagnostic[]): SourceFile | undefined {
  return opened(root, file, (handle) => textFrom(handle, file, diagnostics));
}

/** The same, with what is to be known of the file when its text is not kept. */
export function readFile(
  root: string,
  file: SourcePath,
): { readonly text: SourceFile | undefined; readonly read: ReadFile } {
  return opened(root, file, (handle) => {
    const diagnostics: Diagnostic[] = [];
    const stamp = stampOf(fs.fstatSync(handle));
    const text = textFrom(handle, file, diagnostics);
    return { text, read: { stamp, digest: text?.digest, diagnostics } };
  });
}

function opened<Read>(root: string, file: SourcePath, read: (handle: number) => Read): Read {
  // Without `path.join`, which normalizes what is in order already, for each file of an archive.
  const handle = fs.openSync(`${root}/${file}`, 'r');
  try {
    return read(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function textFrom(handle: number, file: SourcePath, diagnostics: Diagnostic[]): SourceFile | undefined {
  const bytes = bytesIn(handle);
  if (typeof bytes === 'number') {
    diagnostics.push(tooLarge(file, bytes, largestArticle));
    return undefined;
  }
  if (!isUtf8(bytes)) {
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
  const text = bytes.toString().replace(/^\uFEFF/, '');
  return { path: file, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, digest: digestOf(bytes) };
}

/** Where files are read to, one after the other: room for the largest, and for a sign that there is more. */
const bench = Buffer.allocUnsafeSlow(largestArticle + 1);

/** The bytes of a file, which are good until the next call, or its size where it is larger than an article. */
function bytesIn(handle: number): Buffer | number {
  let end = 0;
  for (let more = -1; more !== 0 && end < bench.length; end += more)
    more = fs.readSync(handle, bench, end, bench.length - end, null);
  return end > largestArticle ? fs.fstatSync(handle).size : bench.subarray(0, end);
}

/** The text of an article that was found before. Throws `ChangedMeanwhile` when it is another one. */
export function textIn(root: string, found: FoundFile): SourceFile {
  const text = readText(root, found.path, []);
  if (text?.digest !== found.digest)
    throw new ChangedMeanwhile(`${found.path} changed while the site was being built. Build again.`);
  return text;
}
