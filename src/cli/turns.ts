/**
 * Work that several threads take in turns, counted in memory they share: whoever is free takes what comes next, so that no
 * thread waits for a slower one.
 */
export class Turns {
  /** Plain memory, to be sent to another thread: where the work that is left begins, and how much is done. */
  readonly shared: Int32Array<SharedArrayBuffer>;

  constructor(shared = new Int32Array(new SharedArrayBuffer(8))) {
    this.shared = shared;
  }

  /** So much of the work that is left, for nobody else to take; nothing when all is taken. */
  take<T>(work: readonly T[], count: number): readonly T[] {
    const from = Atomics.add(this.shared, 0, count);
    return work.slice(from, from + count);
  }

  /** Whether any of the work is left. */
  left(work: readonly unknown[]): boolean {
    return Atomics.load(this.shared, 0) < work.length;
  }

  /** Leaves nothing to anyone. */
  stop(): void {
    Atomics.store(this.shared, 0, 1 << 30);
  }

  /** One more is done; gives how many that makes. */
  count(): number {
    return Atomics.add(this.shared, 1, 1) + 1;
  }
}
