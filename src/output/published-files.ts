import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import { ChangedMap } from '../base/changed-map.ts';
import { type Checksum, checksumOf } from '../base/digest.ts';
import { type Stamp, stampOf } from '../base/source-file.ts';
import { isStampAt, type Stamps, stampAt } from '../base/stamps.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { type Fingerprint, fingerprintOf } from '../plan/fingerprint.ts';
import { type Manifest, type PublishedFile, publishedAgain } from '../plan/manifest.ts';
import type { WrittenFile } from './handed-plan.ts';
import type { Written } from './run-eleventy.ts';

type Files = Manifest['files'];

/** What is moved into the public folder, in order, and what is removed from it afterwards. */
export interface Promotion {
  readonly move: readonly OutputPath[];
  readonly remove: readonly OutputPath[];
}

/** Pictures first, then the pages that show them, in the plan's order; nothing that the newsroom's config still copies is removed. */
export function promotionOf({ make, render, remove }: BuildPlan, { others }: Written): Promotion {
  const kept = new Set(others);
  return {
    move: [...make.map(({ file }) => file.path), ...others, ...render.map(({ outline }) => outline.path)],
    remove: remove.filter((file) => !kept.has(file)),
  };
}

/** The files of a manifest that are in the public folder as it says: all but a few, as a rule, so those are noted. */
export class PresentFiles {
  readonly #files: Files;
  /** Those that are not there, or are other bytes. */
  readonly absent: ReadonlySet<OutputPath>;
  /** Those whose stamp is another today. */
  readonly #restamped: ReadonlyMap<OutputPath, PublishedFile>;

  constructor(files: Files, absent: ReadonlySet<OutputPath>, restamped: ReadonlyMap<OutputPath, PublishedFile>) {
    this.#files = files;
    this.absent = absent;
    this.#restamped = restamped;
  }

  has(file: OutputPath): boolean {
    return this.#files.has(file) && !this.absent.has(file);
  }

  /** Whether one that is not there, or is other bytes, is such a file. */
  lacks(isSuch: (file: PublishedFile) => boolean): boolean {
    return [...this.absent].some((name) => {
      const file = this.#files.get(name);
      return file !== undefined && isSuch(file);
    });
  }

  /** A map of its own. */
  all(): ChangedMap<OutputPath, PublishedFile> {
    const all = new ChangedMap(this.#files);
    for (const file of this.absent) all.delete(file);
    for (const [name, file] of this.#restamped) all.set(name, file);
    return all;
  }
}

/**
 * Tells which files of a manifest are in the public folder as it says. A file whose stamp alone differs, as after a restored
 * cache, is read: its bytes decide. `stamps` are those of today, in the order of `files`.
 */
export function presentFiles(output: string, files: Files, stamps: Stamps): PresentFiles {
  const absent = new Set<OutputPath>();
  const restamped = new Map<OutputPath, PublishedFile>();
  let row = 0;
  // A loop over a map's entries makes one of each.
  files.forEach((file, name) => {
    const at = row++;
    const { stamp } = file;
    if (isStampAt(stamps, at, stamp)) return;
    const now = stampAt(stamps, at);
    const isSame = now[0] === stamp[0] && checksumIn(output, name) === file.checksum;
    if (isSame) restamped.set(name, publishedAgain(file, { stamp: now }));
    else absent.add(name);
  });
  return new PresentFiles(files, absent, restamped);
}

/** Whose files are settled articles'. */
export interface SettledFiles {
  readonly hasFile: (file: OutputPath) => boolean;
  /** Where that stands as it is remembered: the files that are so no more. */
  readonly reached?: ReadonlySet<OutputPath>;
}

/**
 * What the manifest says of the public folder after a promotion. A folder that became public as a whole has its files as they
 * were written; one that was moved is another to its file system.
 */
export function publishedFiles(
  output: string,
  { render, make, remove, whole }: BuildPlan,
  written: Written & { readonly made: ReadonlyMap<OutputPath, Checksum> },
  present: PresentFiles,
  { hasFile, reached }: SettledFiles,
): Files {
  const files = present.all();
  for (const name of reached ?? files.keys()) {
    const file = files.get(name);
    const settled = hasFile(name);
    if (file && file.settled !== settled) files.set(name, publishedAgain(file, { settled }));
  }
  for (const file of remove) files.delete(file);
  const record = (file: OutputPath, fingerprint?: Fingerprint, known?: WrittenFile) => {
    const stamp = (whole ? known?.stamp : undefined) ?? stampIn(output, file);
    if (!stamp) return;
    const checksum = known?.checksum ?? checksumIn(output, file);
    files.set(file, { fingerprint, stamp, checksum, settled: hasFile(file) });
  };
  for (const { outline, fingerprint } of render) {
    const page = written.pages.get(outline.path);
    record(outline.path, fingerprint ?? page?.fingerprint ?? fingerprintOf(outline), page);
  }
  for (const { file, fingerprint } of make) {
    const checksum = written.made.get(file.path);
    record(file.path, fingerprint, checksum === undefined ? undefined : { checksum });
  }
  for (const file of written.others) record(file);
  return files;
}

function stampIn(output: string, file: OutputPath): Stamp | undefined {
  const stats = fs.statSync(path.join(output, file), { throwIfNoEntry: false });
  return stats && stampOf(stats);
}

function checksumIn(output: string, file: OutputPath): Checksum {
  return checksumOf(fs.readFileSync(path.join(output, file)));
}
