import type { OutputPath } from '../base/address.ts';
import { ChangedMap } from '../base/changed-map.ts';
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

/** A manifest that was just read: nobody else has its maps yet. */
export interface ReadManifest extends Manifest {
  readonly articles: Changeable<SourcePath, RememberedArticle>;
  readonly pictures: Changeable<SourcePath, PictureFile>;
  readonly files: Changeable<OutputPath, PublishedFile>;
}

interface Changeable<Name, Entry> extends ReadonlyMap<Name, Entry> {
  set(name: Name, entry: Entry): unknown;
  delete(name: Name): unknown;
}

/** The manifest after changes, one after the other. They are made in its own maps: those of an archive take long to copy. */
export function withChanges(manifest: ReadManifest, changes: readonly ManifestChanges[]): Manifest {
  const last = changes.at(-1);
  if (!last) return manifest;
  const { settled: first, ...before } = manifest;
  const settled = changes.reduce<Manifest['settled'] | null>((known, { settled = known }) => settled, first);
  for (const { articles, pictures, files } of changes) {
    change(manifest.articles, articles);
    change(manifest.pictures, pictures);
    change(manifest.files, files);
  }
  return { ...before, epoch: last.epoch, now: last.now, ...(settled && { settled }) };
}

function change<Name, Entry>(entries: Changeable<Name, Entry>, { set, gone }: Changes<Name, Entry>): void {
  for (const [name, entry] of set) entries.set(name, entry);
  for (const name of gone) entries.delete(name);
}

function between<Name, Entry>(before: ReadonlyMap<Name, Entry>, next: ReadonlyMap<Name, Entry>): Changes<Name, Entry> {
  const known = next instanceof ChangedMap ? next.namesChangedSince(before) : undefined;
  const set: (readonly [Name, Entry])[] = [];
  for (const name of known ?? next.keys()) {
    const entry = next.get(name);
    if (entry !== undefined && entry !== before.get(name)) set.push([name, entry]);
  }
  const gone = [...(known ?? before.keys())].filter((name) => before.has(name) && !next.has(name));
  return { set, gone };
}
