import fs from 'node:fs';
import type { OutputPath } from '../base/address.ts';

/** Writes files below a folder, and makes each folder on the way once. The bytes are a file's when the call returns. */
export function pageWriter(folder: string): (file: OutputPath, bytes: Uint8Array) => void {
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
    } finally {
      fs.closeSync(opened);
    }
  };
}
