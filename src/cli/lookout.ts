import type { SourcePath } from '../base/source-file.ts';
import { type Stamps, sharedStamps } from '../base/stamps.ts';
import { type FolderList, readFolder } from '../content/read-folder.ts';
import type { Manifest } from '../plan/manifest.ts';
import { isWorthLookout } from './begin-lookout.mjs';
import { BuildThread } from './build-thread.ts';
import { type LookoutTask, lookInTurns, type SentList } from './lookout-worker.ts';
import type { BuildRequest } from './plan-site.ts';
import { Turns } from './turns.ts';

type Place = Pick<BuildRequest, 'program' | 'content' | 'output' | 'workers' | 'lookout'>;

/**
 * Looks at every file of the content folder and of the public one: of a large archive in a thread, which begins while the
 * manifest is read, and helps with what is left afterwards.
 */
export class Lookout {
  readonly #place: Place;
  readonly #thread: BuildThread<LookoutTask> | undefined;
  readonly #content: Promise<SentList> | undefined;

  /** `remembered` is the manifest's size in bytes. */
  constructor(place: Place, remembered: number) {
    this.#place = place;
    const { program, lookout, workers } = place;
    if (!lookout && !isWorthLookout(remembered, workers)) return;
    this.#thread = new BuildThread(program, lookout ?? 'lookout-worker');
    this.#content = this.#thread.ask<SentList>({ do: 'content', content: place.content });
    this.#content.catch(() => {});
  }

  /** `onListed` is told which files there are, when they are still to be looked at. Throws when the folder cannot be read. */
  async content(onListed?: (files: FolderList['files']) => void): Promise<FolderList> {
    const sent = await this.#content;
    return sent ? { ...sent, files: pathsIn(sent) } : readFolder(this.#place.content, onListed);
  }

  /** The stamps of published files, in their order. */
  async published(files: Manifest['files']): Promise<Stamps> {
    const { output } = this.#place;
    const names = [...files.keys()];
    const stamps = sharedStamps(names.length);
    const turns = new Turns('first');
    const others = this.#thread?.ask({
      do: 'output',
      work: { output, names: names.join('\0'), stamps, turns: turns.shared },
    });
    others?.catch(() => turns.stop());
    lookInTurns(output, names, stamps, turns);
    await others;
    return stamps;
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}

function pathsIn({ files }: SentList): readonly SourcePath[] {
  return files === '' ? [] : (files.split('\0') as SourcePath[]);
}
