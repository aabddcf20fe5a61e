import { type FolderNames, listFolder } from '../content/read-folder.ts';
import { type LookingWork, lookInTurns, namesIn, textOf } from './looking.ts';
import { type Answer, answerOf } from './thread-answer.ts';
import { Turns } from './turns.ts';

/** What a lookout is asked for. */
export type LookoutTask =
  | { readonly do: 'list'; readonly content: string; readonly listed: Listed }
  | { readonly do: 'look'; readonly work: LookingWork };

/** Not nought any more when the content folder is listed: shared, so that whoever does something else meanwhile sees it at once. */
export type Listed = Int32Array<SharedArrayBuffer>;

/** What a content folder holds, as it is sent. */
export type SentNames = Omit<FolderNames, 'files'> & { readonly files: string };

/** Looks at files in a thread. Never throws. */
export function perform(task: LookoutTask): Promise<Answer> {
  return answerOf(() => {
    if (task.do === 'look') {
      const { names, stamps, turns, ...at } = task.work;
      return lookInTurns(at, namesIn(names), stamps, new Turns('last', turns));
    }
    try {
      const { files, diagnostics } = listFolder(task.content);
      return { files: textOf(files), diagnostics } satisfies SentNames;
    } finally {
      Atomics.store(task.listed, 0, 1);
    }
  });
}
