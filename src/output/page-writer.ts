import fs from 'node:fs';
import type { OutputPath } from '../base/address.ts';
import { type Stamp, stampOf } from '../base/source-file.ts';

/**
 * Writes files below a folder, and makes each folder on the way once. The bytes are a file's when the call returns, which gives
 * its stamp.
 */
export function pageWriter(folder: string): (file: OutputPath, bytes: Uint8Array) => Stamp {
  const made = new Set<string>();
  return (file, bytes) => {
    const slash = file.lastIndexOf('/');
    const below = slash < 0 ? '' : file.slice(0, slash);
    if (!made.has(below)) {
      fs.mkdirSync(`${folder}/${below}`, { recursive: true });
      made.add(below);
    }
    const opened = fs.openSync(`${folder}/${file}`, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(opened, bytes, at);
      return stampOf(fs.fstatSync(opened));
    } finally {
      fs.closeSync(opened);
    }
  };
}
