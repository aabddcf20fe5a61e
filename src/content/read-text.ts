import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import type { Diagnostic } from '../base/diagnostic.ts';
import { digestOf } from '../base/digest.ts';
import type { FoundFile, SourceFile, SourcePath } from '../base/source-file.ts';
import { about, megabyte, tooLarge } from './file-mistakes.ts';

/** The longest article is a few hundred kilobytes; what is larger is not an article. */
const largestArticle = megabyte;

/** Somebody saved a file while the site was being built. */
export class ChangedMeanwhile extends Error {}

/** The text of a file below the content folder; undefined for one that is no article's, which is told. */
export function readText(root: string, file: SourcePath, diagnostics: Diagnostic[]): SourceFile | undefined {
  // Without `path.join`, which normalizes what is in order already, for each file of an archive.
  const bytes = bytesOf(`${root}/${file}`);
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
function bytesOf(file: string): Buffer | number {
  const opened = fs.openSync(file, 'r');
  try {
    let end = 0;
    for (let more = -1; more !== 0 && end < bench.length; end += more)
      more = fs.readSync(opened, bench, end, bench.length - end, null);
    return end > largestArticle ? fs.fstatSync(opened).size : bench.subarray(0, end);
  } finally {
    fs.closeSync(opened);
  }
}

/** The text of an article that was found before. Throws `ChangedMeanwhile` when it is another one. */
export function textIn(root: string, found: FoundFile): SourceFile {
  const text = readText(root, found.path, []);
  if (text?.digest !== found.digest)
    throw new ChangedMeanwhile(`${found.path} changed while the site was being built. Build again.`);
  return text;
}
