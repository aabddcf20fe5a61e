import type { Stamps } from '../base/stamps.ts';
import { type FolderList, readFolder } from '../content/read-folder.ts';
import { lookAtFiles } from '../output/published-files.ts';
import { type Answer, answerOf } from './thread-answer.ts';
import { Turns } from './turns.ts';

/** What a lookout is asked for. */
export type LookoutTask =
  | { readonly do: 'content'; readonly content: string }
  | { readonly do: 'output'; readonly work: LookingWork };

/** Published files to be looked at, by whoever has time. */
export interface LookingWork {
  readonly output: string;
  /** Their names, with a sign zero between them. */
  readonly names: string;
  /** Shared, as the turns are. */
  readonly stamps: Stamps;
  readonly turns: Turns['shared'];
}

/** The list of a content folder as it is sent: the paths as one text, with a sign zero between them, which no path holds. */
export type SentList = Omit<FolderList, 'files'> & { readonly files: string };

/** Looks at files in a thread. Never throws. */
export function perform(task: LookoutTask): Promise<Answer> {
  return answerOf(() => {
    if (task.do === 'content') {
      const { files, ...list } = readFolder(task.content);
      return { ...list, files: files.join('\0') } satisfies SentList;
    }
    const { output, names, stamps, turns } = task.work;
    return lookInTurns(output, names.split('\0'), stamps, new Turns('last', turns));
  });
}

const filesAtATime = 100;

/** Looks at files as long as there are any left to look at. */
export function lookInTurns(output: string, names: readonly string[], stamps: Stamps, turns: Turns): void {
  const parts = Array.from({ length: Math.ceil(names.length / filesAtATime) }, (_, at) => at * filesAtATime);
  for (let [from] = turns.take(parts, 1); from !== undefined; [from] = turns.take(parts, 1))
    lookAtFiles(output, names, stamps, [from, Math.min(names.length, from + filesAtATime)]);
}
