import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import { checksumOf } from '../base/digest.ts';
import { type Stamp, sameStamp, stampOf } from '../base/source-file.ts';
import { type Manifest, manifestVersion, type PublishedFile } from '../plan/manifest.ts';
import { changesBetween, type ManifestChanges, withChanges } from '../plan/manifest-changes.ts';
import { readStretch } from './manifest-lines.ts';
import { manifestFrom, textOfManifest, wholeChanges } from './manifest-text.ts';

/** A manifest as it was found, or why the one that is there cannot be used; no reason when there is none. */
export type LoadedManifest = { readonly manifest: Manifest } | { readonly reason: string | undefined };

/** What a promotion is about to do, written before it begins: if it is still there later, the promotion was cut short. */
interface Journal {
  /** The files that may be in either state; undefined when the whole folder is replaced. */
  readonly paths?: readonly OutputPath[];
}

/** The first line of a manifest's file, which is rewritten in its place: in bytes, of what follows. */
interface Head {
  readonly version: number;
  /** Of its first line, which has checksums of the articles' lines. */
  readonly first: number;
  /** Of the manifest as it was written whole. */
  readonly whole: number;
  /** With the changes that later builds wrote behind it, a line each. */
  readonly length: number;
  /** The checksum (CRC-32) of the first line and the changes. */
  readonly sum: number;
}

const headWidth = 100;

/** Changes are written behind the manifest until they are this part of it: then reading them costs more than they save. */
const mostChanges = 1 / 10;

/**
 * The cache folder: what is remembered between builds. Everything in it may be lost, damaged or somebody else's. A build
 * that changes little writes only that behind the manifest: the whole of a large archive's takes longer than its pages.
 */
export class ManifestStore {
  readonly #manifest: string;
  readonly #journal: string;
  /** What was loaded or saved, as long as the file is known to hold it. */
  #held: { readonly head: Head; readonly manifest: Manifest; readonly stamp: Stamp | undefined } | undefined;
  #isDistrusted = false;

  constructor(cache: string) {
    this.#manifest = path.join(cache, 'manifest.json');
    this.#journal = path.join(cache, 'promotion.json');
  }

  /** Of the manifest's file, in bytes; nothing when there is none. */
  get size(): number {
    return this.#stamp()?.[0] ?? 0;
  }

  /**
   * What is remembered. Where lines are read `lazily`, one that is damaged throws `DamagedManifest` when it is asked for;
   * otherwise all are looked at now.
   */
  load({ lazily = false } = {}): LoadedManifest {
    const stamp = this.#stamp();
    if (!stamp) return { reason: undefined };
    if (this.#isDistrusted) return damaged;
    const held = this.#held?.stamp;
    // A preview builds again and again: nobody else has written the file meanwhile.
    if (this.#held && held && sameStamp(held, stamp) && !fs.existsSync(this.#journal))
      return { manifest: this.#held.manifest };
    this.#held = undefined;
    let head: Head;
    let manifest: Manifest;
    try {
      head = JSON.parse(readStretch(this.#manifest, 0, headWidth).toString('latin1').replace(/\n.*$/s, ''));
      if (head.version !== manifestVersion)
        return { reason: 'the manifest was written by another version of Dateline' };
      const { first, whole, length, sum } = head;
      if (stamp[0] !== headWidth + length) return damaged;
      const firstLine = readStretch(this.#manifest, headWidth, headWidth + first);
      const changes = readStretch(this.#manifest, headWidth + whole, headWidth + length);
      if (sum !== checksumOf(changes, checksumOf(firstLine))) return damaged;
      const read = manifestFrom(firstLine, this.#manifest, headWidth + first);
      if (!lazily) read.lines.prove();
      manifest = withChanges(read.manifest, changesIn(changes));
    } catch {
      return damaged;
    }
    const journal = this.#interrupted();
    if (journal) manifest = doubting(manifest, journal);
    this.#held = { head, manifest, stamp };
    return { manifest };
  }

  /** A line was found damaged: until `save`, nothing is remembered. */
  distrust(): void {
    this.#isDistrusted = true;
    this.#held = undefined;
  }

  /** Says what the public folder may look like until `save`. */
  begin(journal: Journal): void {
    this.#write(this.#journal, [Buffer.from(JSON.stringify(journal))]);
  }

  /** The promotion is done: remembers it. Entries of the loaded manifest that still stand must be the same objects. */
  save(manifest: Manifest): void {
    const head = this.#addChanges(manifest) ?? this.#writeWhole(manifest);
    fs.rmSync(this.#journal, { force: true });
    this.#held = { head, manifest, stamp: this.#stamp() };
    this.#isDistrusted = false;
  }

  #writeWhole(manifest: Manifest): Head {
    const { first, lines } = textOfManifest(manifest);
    const length = first.length + lines.length;
    const head = { version: manifestVersion, first: first.length, whole: length, length, sum: checksumOf(first) };
    this.#write(this.#manifest, [headLine(head), first], lines.pieces());
    return head;
  }

  /** Writes the changes since the manifest was loaded behind it; undefined when they could not be. */
  #addChanges(next: Manifest): Head | undefined {
    if (!this.#held) return undefined;
    const { head, manifest, stamp } = this.#held;
    // Of another epoch nothing is as it was.
    if (manifest.epoch !== next.epoch) return undefined;
    const line = Buffer.from(`${JSON.stringify(wholeChanges(changesBetween(manifest, next)))}\n`);
    const length = head.length + line.length;
    if (length > head.whole * (1 + mostChanges)) return undefined;
    const end = headWidth + head.length;
    const now = this.#stamp();
    if (!stamp || !now || !sameStamp(stamp, now)) return undefined;
    try {
      fs.appendFileSync(this.#manifest, line, { flush: true });
    } catch (error) {
      fs.truncateSync(this.#manifest, end);
      throw error;
    }
    // A build that ends before this leaves a file that is longer than it says.
    const longer = { ...head, length, sum: checksumOf(line, head.sum) };
    const file = fs.openSync(this.#manifest, 'r+');
    try {
      fs.writeSync(file, headLine(longer), 0, headWidth, 0);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    return longer;
  }

  #stamp(): Stamp | undefined {
    const stats = fs.statSync(this.#manifest, { throwIfNoEntry: false });
    return stats && stampOf(stats);
  }

  #interrupted(): Journal | undefined {
    try {
      return JSON.parse(fs.readFileSync(this.#journal, 'utf8'));
    } catch {
      return fs.existsSync(this.#journal) ? {} : undefined;
    }
  }

  #write(file: string, ...parts: readonly Iterable<Uint8Array>[]): void {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const handle = fs.openSync(draft, 'w');
    try {
      for (const some of parts) for (const part of some) fs.writeFileSync(handle, part);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(draft, file);
  }
}

const damaged: LoadedManifest = { reason: 'the manifest is damaged' };

/** A file of which nothing is known but that it may be there. */
const doubtful: PublishedFile = {
  fingerprint: undefined,
  stamp: [-1, 0, 0, 0],
  checksum: checksumOf(''),
  settled: false,
};

/** After a promotion that was cut short, its files are in one state or the other: they are written, or removed, again. */
function doubting(manifest: Manifest, { paths }: Journal): Manifest {
  const files = new Map(manifest.files);
  for (const file of paths ?? files.keys()) files.set(file, doubtful);
  const { settled: _, ...others } = manifest;
  return { ...others, files };
}

function changesIn(lines: Buffer): readonly ManifestChanges[] {
  return lines
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function headLine(head: Head): Buffer {
  return Buffer.from(`${JSON.stringify(head).padEnd(headWidth - 1)}\n`);
}
