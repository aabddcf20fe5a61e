import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** In bytes, of the digest that stands before each entry's own bytes. */
const sealLength = 20;

/**
 * What was made from pictures and headlines, kept between builds by names that hold the digest of what it was made from.
 * Everything in it may be lost, damaged or somebody else's; where it cannot be written, things are made again each time.
 */
export class MadeCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined when there is no entry, or when it is not whole. */
  read(name: string): Uint8Array | undefined {
    try {
      const entry = fs.readFileSync(path.join(this.#folder, name));
      const bytes = entry.subarray(sealLength);
      return entry.length > sealLength && entry.subarray(0, sealLength).equals(sealOf(bytes)) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all: two builds may write the same entry at once. */
  write(name: string, bytes: Uint8Array): void {
    const file = path.join(this.#folder, name);
    const draft = `${file}.${crypto.randomUUID()}.draft`;
    try {
      fs.mkdirSync(this.#folder, { recursive: true });
      fs.writeFileSync(draft, Buffer.concat([sealOf(bytes), bytes]));
      fs.renameSync(draft, file);
    } catch {
      // A full disk leaves a part of a draft, which the next tidying removes.
    }
  }

  /** Removes every entry but these, and what crashed builds and other recipes left. */
  keepOnly(isWanted: (name: string) => boolean): void {
    try {
      for (const name of fs.readdirSync(this.#folder)) {
        if (!isWanted(name)) fs.rmSync(path.join(this.#folder, name), { recursive: true, force: true });
      }
    } catch {
      // There is no cache, or it cannot be written.
    }
  }
}

function sealOf(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha1', bytes, 'hex'), 'hex');
}
