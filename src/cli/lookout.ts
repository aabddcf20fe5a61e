import type { SourcePath } from '../base/source-file.ts';
import type { Stamps } from '../base/stamps.ts';
import { type FolderList, type FolderReading, readFolder } from '../content/read-folder.ts';
import type { Manifest } from '../plan/manifest.ts';
import { isWorthLookout } from './begin-lookout.mjs';
import { BuildThread } from './build-thread.ts';
import { Looking, namesIn } from './looking.ts';
import type { Listed, LookoutTask, SentNames } from './lookout-worker.ts';
import type { BuildRequest } from './plan-site.ts';

type Place = Pick<BuildRequest, 'program' | 'content' | 'output' | 'workers' | 'lookout'>;

/** What a lookout sees. */
export interface Seen {
  readonly content: FolderList;
  /** Looks at the published files that are left, and gives the stamps of all, in their order. */
  readonly published: () => Promise<Stamps>;
}

/**
 * Looks at every file of the content folder and of the public one: of a large archive with a thread, which begins while the
 * manifest is read, and goes on with published files while it is worked out what the content amounts to.
 */
export class Lookout {
  readonly #place: Place;
  readonly #listed: Listed = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #thread: BuildThread<LookoutTask> | undefined;
  readonly #names: Promise<SentNames> | undefined;

  /** `remembered` is the manifest's size in bytes. */
  constructor(place: Place, remembered: number) {
    this.#place = place;
    const { program, lookout, workers, content } = place;
    if (!lookout && !isWorthLookout(remembered, workers)) return;
    this.#thread = new BuildThread(program, lookout ?? 'lookout-worker');
    this.#names = this.#thread.ask({ do: 'list', content, listed: this.#listed });
    this.#names.catch(() => {});
  }

  /**
   * Looks at the content folder, and at some of the published `files`. Where a thread helps, files that are read anyway are
   * looked at too. Throws when the folder cannot be read.
   */
  async look(files: Manifest['files'], reading: FolderReading = {}): Promise<Seen> {
    const { content, output } = this.#place;
    const published = new Looking([...files.keys()], { folder: output, mayLack: true });
    const seen = (list: FolderList, helped?: Promise<void> | undefined): Seen => ({
      content: list,
      published: async () => {
        published.look();
        await helped;
        return published.stamps;
      },
    });
    if (!this.#names) return seen(readFolder(content, reading));
    published.look(() => Atomics.load(this.#listed, 0) !== 0);
    const { files: names, diagnostics } = await this.#names;
    const sources = new Looking(namesIn<SourcePath>(names), { folder: content, mayLack: false });
    const helped = this.#helpWith(sources);
    sources.look();
    await helped;
    return seen({ files: sources.names, stamps: sources.stamps, diagnostics }, this.#helpWith(published));
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }

  /** Has the thread take its turns. */
  #helpWith(looking: Looking<string>): Promise<void> | undefined {
    const helped = this.#thread?.ask<void>({ do: 'look', work: looking.work });
    // Told to whoever waits for it.
    helped?.catch(() => {});
    return helped;
  }
}
