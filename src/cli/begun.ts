import type { Worker } from 'node:worker_threads';

/** What stands when the program is brought in. */
export interface Begun {
  /** The digest of the program. */
  readonly program: string;
  /** A thread for the lookout, where the archive is large. */
  readonly lookout?: Worker | undefined;
  /** To be called when a command has done its work, whatever it found in the content. */
  readonly onDone?: () => void;
}
