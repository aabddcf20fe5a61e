/** From which end of the work a thread takes. */
export type End = 'first' | 'last';

const claimed = 0;
const begun = { first: 1, last: 2 } as const;
const done = 3;

/**
 * Work that several threads take in turns, counted in memory they share: whoever is free takes more, so that no thread waits
 * for a slower one. One begins with the first and the others with the last: work of one kind stands together, and a thread
 * that meets few kinds has little code to warm up.
 */
export class Turns {
  /** Plain memory, to be sent to another thread: how much is taken, at which end how much of it, and how much is done. */
  readonly shared: Int32Array<SharedArrayBuffer>;
  readonly #end: End;

  constructor(end: End, shared = new Int32Array(new SharedArrayBuffer(16))) {
    this.#end = end;
    this.shared = shared;
  }

  /** So much of the work that is left, for nobody else to take; nothing when all is taken. */
  take<T>(work: readonly T[], count: number): readonly T[] {
    const left = work.length - Atomics.add(this.shared, claimed, count);
    const share = Math.max(0, Math.min(count, left));
    const before = Atomics.add(this.shared, begun[this.#end], share);
    return this.#end === 'first'
      ? work.slice(before, before + share)
      : work.slice(work.length - before - share, work.length - before);
  }

  /** Whether any of the work is left. */
  left(work: readonly unknown[]): boolean {
    return Atomics.load(this.shared, claimed) < work.length;
  }

  /** Leaves nothing to anyone. */
  stop(): void {
    Atomics.store(this.shared, claimed, 1 << 30);
  }

  /** One more is done; gives how many that makes. */
  count(): number {
    return Atomics.add(this.shared, done, 1) + 1;
  }
}
