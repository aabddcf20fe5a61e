import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import { type Digest, digestOf } from '../base/digest.ts';
import { type Stamp, sameStamp, stampOf } from '../base/source-file.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import type { Fingerprint } from '../plan/fingerprint.ts';
import type { Manifest, PublishedFile } from '../plan/manifest.ts';
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

/**
 * The files of a manifest that are in the public folder as it says, with their stamps. A file whose stamp alone differs,
 * as after a restored cache, is read: its bytes decide.
 */
export function presentFiles(output: string, files: Files): ReadonlyMap<OutputPath, Stamp> {
  const present = new Map<OutputPath, Stamp>();
  for (const [name, { stamp, digest }] of Object.entries(files)) {
    const file = name as OutputPath;
    const now = stampIn(output, file);
    if (!now || now[0] !== stamp[0]) continue;
    const same = sameStamp(now, stamp) || digestIn(output, file) === digest;
    if (same) present.set(file, now);
  }
  return present;
}

/** What the manifest says of the public folder after a promotion. */
export function publishedFiles(
  output: string,
  { render, make, remove }: BuildPlan,
  written: Written & { readonly made: ReadonlyMap<OutputPath, Digest> },
  before: Files,
  present: ReadonlyMap<OutputPath, Stamp>,
): Files {
  const files: Record<OutputPath, PublishedFile> = {};
  const record = (file: OutputPath, fingerprint: Fingerprint | undefined, digest: Digest) => {
    const stamp = stampIn(output, file);
    if (stamp) files[file] = { ...(fingerprint && { fingerprint }), stamp, digest };
  };
  const removed = new Set(remove);
  for (const [file, stamp] of present) {
    const known = before[file];
    if (known && !removed.has(file)) files[file] = sameStamp(known.stamp, stamp) ? known : { ...known, stamp };
  }
  for (const { outline, fingerprint } of render)
    record(outline.path, fingerprint, written.pages.get(outline.path) ?? digestIn(output, outline.path));
  for (const { file, fingerprint } of make)
    record(file.path, fingerprint, written.made.get(file.path) ?? digestIn(output, file.path));
  for (const file of written.others) record(file, undefined, digestIn(output, file));
  return files;
}

function stampIn(output: string, file: OutputPath): Stamp | undefined {
  // Without `path.join`, which normalizes what is in order already, for each page of an archive.
  const stats = fs.statSync(`${output}/${file}`, { throwIfNoEntry: false });
  return stats && stampOf(stats);
}

function digestIn(output: string, file: OutputPath): Digest {
  return digestOf(fs.readFileSync(path.join(output, file)));
}
