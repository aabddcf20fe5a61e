import type { Manifest } from './manifest.ts';

/** What one build adds to an archive's manifest: a few entries, where the whole would be written anew at every publish. */
export interface ManifestChanges {
  readonly epoch: Manifest['epoch'];
  readonly now: number;
  readonly articles: Changes<Manifest['articles']>;
  readonly pictures: Changes<Manifest['pictures']>;
  readonly files: Changes<Manifest['files']>;
}

interface Changes<Entries> {
  readonly set: Entries;
  readonly gone: readonly string[];
}

/** What leads from one manifest to the next. An entry that was not made anew is taken for unchanged. */
export function changesBetween(before: Manifest, next: Manifest): ManifestChanges {
  return {
    epoch: next.epoch,
    now: next.now,
    articles: between(before.articles, next.articles),
    pictures: between(before.pictures, next.pictures),
    files: between(before.files, next.files),
  };
}

/** The manifest after the changes. `manifest` itself is used up: a copy of an archive's would take as long as reading it. */
export function withChanges(manifest: Manifest, { epoch, now, articles, pictures, files }: ManifestChanges): Manifest {
  return {
    ...manifest,
    epoch,
    now,
    articles: changed(manifest.articles, articles),
    pictures: changed(manifest.pictures, pictures),
    files: changed(manifest.files, files),
  };
}

type Entries = Readonly<Record<string, unknown>>;

function between<T extends Entries>(before: T, next: T): Changes<T> {
  const differing = Object.keys(next).filter((name) => before[name] !== next[name]);
  return {
    set: Object.fromEntries(differing.map((name) => [name, next[name]])) as T,
    gone: Object.keys(before).filter((name) => !(name in next)),
  };
}

function changed<T extends Entries>(entries: T, { set, gone }: Changes<T>): T {
  const next: Record<string, unknown> = Object.assign(entries, set);
  for (const name of gone) delete next[name];
  return entries;
}
