import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import { type Checksum, checksumOf } from '../base/digest.ts';
import { type Stamp, sameStamp, stampOf } from '../base/source-file.ts';
import { type Stamps, setStamp, stampAt } from '../base/stamps.ts';
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

/** Notes the stamps of some of the published files, as they are today. */
export function lookAtFiles(
  output: string,
  names: readonly string[],
  stamps: Stamps,
  [from, to]: readonly [number, number],
): void {
  for (let row = from; row < to; row++) setStamp(stamps, row, statsIn(output, names[row] ?? ''));
}

/**
 * The files of a manifest that are in the public folder as it says, with their stamps of today. A file whose stamp alone
 * differs, as after a restored cache, is read: its bytes decide. `stamps` are in the order of `files`.
 */
export function presentFiles(output: string, files: Files, stamps: Stamps): Files {
  const present = new Map<OutputPath, PublishedFile>();
  let row = 0;
  for (const [name, file] of files) {
    const now = stampAt(stamps, row++);
    const { stamp } = file;
    if (now[0] !== stamp[0]) continue;
    if (sameStamp(now, stamp)) present.set(name, file);
    else if (checksumIn(output, name) === file.checksum) present.set(name, publishedAgain(file, { stamp: now }));
  }
  return present;
}

/**
 * What the manifest says of the public folder after a promotion; `isSettled` says whose files settled articles' are. A folder
 * that became public as a whole has its files as they were written; one that was moved is another to its file system.
 */
export function publishedFiles(
  output: string,
  { render, make, remove, whole }: BuildPlan,
  written: Written & { readonly made: ReadonlyMap<OutputPath, Checksum> },
  present: Files,
  isSettled: (file: OutputPath) => boolean,
): Files {
  const files = new Map<OutputPath, PublishedFile>();
  for (const [name, file] of present) {
    const settled = isSettled(name);
    files.set(name, file.settled === settled ? file : publishedAgain(file, { settled }));
  }
  for (const file of remove) files.delete(file);
  const record = (file: OutputPath, fingerprint?: Fingerprint, known?: WrittenFile) => {
    const stamp = (whole ? known?.stamp : undefined) ?? stampIn(output, file);
    if (!stamp) return;
    const checksum = known?.checksum ?? checksumIn(output, file);
    files.set(file, { fingerprint, stamp, checksum, settled: isSettled(file) });
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
  const stats = statsIn(output, file);
  return stats && stampOf(stats);
}

function statsIn(output: string, file: string): fs.Stats | undefined {
  // Without `path.join`, which normalizes what is in order already, for each page of an archive.
  return fs.statSync(`${output}/${file}`, { throwIfNoEntry: false });
}

function checksumIn(output: string, file: OutputPath): Checksum {
  return checksumOf(fs.readFileSync(path.join(output, file)));
}
