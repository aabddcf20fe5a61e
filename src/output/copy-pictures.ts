import fs from 'node:fs';
import path from 'node:path';
import type { SourcePath } from '../base/source-file.ts';

/** Copies pictures to the same paths below the output folder. */
export function copyPictures(pictures: readonly SourcePath[], content: string, output: string): void {
  for (const picture of pictures) {
    const target = path.join(output, picture);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(content, picture), target);
  }
}
