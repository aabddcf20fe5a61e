/**
 * Work that several threads take in turns, counted in memory they share: whoever is free takes the next batch, so that no
 * thread waits for a slower one.
 */
export class Turns {
  /** Plain memory, to be sent to another thread: the next batch, and how much is done. */
  readonly shared: Int32Array<SharedArrayBuffer>;

  constructor(shared = new Int32Array(new SharedArrayBuffer(8))) {
    this.shared = shared;
  }

  /** The batches that are left, each to one caller only. */
  *batches<T>(work: readonly T[], size: number): Generator<readonly T[]> {
    for (let at = this.#next() * size; at < work.length; at = this.#next() * size) yield work.slice(at, at + size);
  }

  /** Leaves no batch to anyone. */
  stop(): void {
    Atomics.store(this.shared, 0, 1 << 30);
  }

  /** One more is done; gives how many that makes. */
  count(): number {
    return Atomics.add(this.shared, 1, 1) + 1;
  }

  #next(): number {
    return Atomics.add(this.shared, 0, 1);
  }
}
