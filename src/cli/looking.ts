import { type Stamps, sharedStamps } from '../base/stamps.ts';
import { type LookedFor, lookAtFiles } from '../content/read-folder.ts';
import { Turns } from './turns.ts';

/** Files to be looked at, by whoever has time. */
export interface LookingWork extends LookedFor {
  /** Their names, as they are sent. */
  readonly names: string;
  /** Shared, as the turns are. */
  readonly stamps: Stamps;
  readonly turns: Turns['shared'];
}

/** Files that another thread helps to look at. */
export class Looking<Name extends string> {
  readonly names: readonly Name[];
  /** Of those that were looked at, in their order. */
  readonly stamps: Stamps;
  readonly #at: LookedFor;
  readonly #turns = new Turns('first');

  constructor(names: readonly Name[], at: LookedFor) {
    this.names = names;
    this.stamps = sharedStamps(names.length);
    this.#at = at;
  }

  /** What the other thread is asked for. */
  get work(): LookingWork {
    return { ...this.#at, names: textOf(this.names), stamps: this.stamps, turns: this.#turns.shared };
  }

  /** Looks at files as long as any are left and there is nothing else to do. */
  look(hasOther?: () => boolean): void {
    lookInTurns(this.#at, this.names, this.stamps, this.#turns, hasOther);
  }
}

const filesAtATime = 100;

export function lookInTurns(
  at: LookedFor,
  names: readonly string[],
  stamps: Stamps,
  turns: Turns,
  hasOther = () => false,
): void {
  const parts = Array.from({ length: Math.ceil(names.length / filesAtATime) }, (_, part) => part * filesAtATime);
  while (!hasOther()) {
    const [from] = turns.take(parts, 1);
    if (from === undefined) return;
    lookAtFiles(at, names, stamps, [from, Math.min(names.length, from + filesAtATime)]);
  }
}

/** No path holds a sign zero. */
const between = '\0';

export function textOf(names: readonly string[]): string {
  return names.join(between);
}

export function namesIn<Name extends string>(text: string): readonly Name[] {
  return text === '' ? [] : (text.split(between) as Name[]);
}
