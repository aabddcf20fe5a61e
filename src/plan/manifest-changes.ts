import type { OutputPath } from '../base/address.ts';
import type { PictureFile, SourcePath } from '../base/source-file.ts';
import type { Manifest, PublishedFile, RememberedArticle } from './manifest.ts';

/** What one build adds to an archive's manifest: a few entries, where the whole would be written anew at every publish. */
export interface ManifestChanges {
  readonly epoch: Manifest['epoch'];
  readonly now: number;
  readonly articles: Changes<SourcePath, RememberedArticle>;
  readonly pictures: Changes<SourcePath, PictureFile>;
  readonly files: Changes<OutputPath, PublishedFile>;
  /** Absent when it is as it was, null when there is none any more. */
  readonly settled?: Manifest['settled'] | null;
}

interface Changes<Name, Entry> {
  readonly set: readonly (readonly [Name, Entry])[];
  readonly gone: readonly Name[];
}

/** What leads from one manifest to the next. An entry that was not made anew is taken for unchanged. */
export function changesBetween(before: Manifest, next: Manifest): ManifestChanges {
  return {
    epoch: next.epoch,
    now: next.now,
    articles: between(before.articles, next.articles),
    pictures: between(before.pictures, next.pictures),
    files: between(before.files, next.files),
    ...(next.settled !== before.settled && { settled: next.settled ?? null }),
  };
}

/** The manifest after changes, one after the other. */
export function withChanges(manifest: Manifest, changes: readonly ManifestChanges[]): Manifest {
  const last = changes.at(-1);
  if (!last) return manifest;
  const { settled: first, ...before } = manifest;
  const settled = changes.reduce<Manifest['settled'] | null>((known, { settled = known }) => settled, first);
  return {
    ...before,
    epoch: last.epoch,
    now: last.now,
    articles: changed(
      manifest.articles,
      changes.map(({ articles }) => articles),
    ),
    pictures: changed(
      manifest.pictures,
      changes.map(({ pictures }) => pictures),
    ),
    files: changed(
      manifest.files,
      changes.map(({ files }) => files),
    ),
    ...(settled && { settled }),
  };
}

function between<Name, Entry>(before: ReadonlyMap<Name, Entry>, next: ReadonlyMap<Name, Entry>): Changes<Name, Entry> {
  const set: (readonly [Name, Entry])[] = [];
  for (const [name, entry] of next) if (before.get(name) !== entry) set.push([name, entry]);
  return { set, gone: [...before.keys()].filter((name) => !next.has(name)) };
}

function changed<Name, Entry>(
  entries: ReadonlyMap<Name, Entry>,
  changes: readonly Changes<Name, Entry>[],
): ReadonlyMap<Name, Entry> {
  const next = new Map(entries);
  for (const { set, gone } of changes) {
    for (const [name, entry] of set) next.set(name, entry);
    for (const name of gone) next.delete(name);
  }
  return next;
}
