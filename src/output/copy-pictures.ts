import fs from 'node:fs';
import path from 'node:path';
import type { PictureFile } from '../base/source-file.ts';
import { pictureOutput } from '../plan/build-plan.ts';

/** Copies pictures to the same paths below the output folder. */
export function copyPictures(pictures: readonly PictureFile[], content: string, output: string): void {
  for (const picture of pictures) {
    const target = path.join(output, pictureOutput(picture));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(content, picture.path), target);
  }
}
