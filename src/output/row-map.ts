import { type NameIndex, rowOf } from './name-index.ts';

/**
 * A map of rows that were written, by their names, with what was changed since then. Nothing is made of a row before it is asked
 * for.
 */
export class RowMap<Name extends string, Entry> implements ReadonlyMap<Name, Entry> {
  readonly #names: readonly Name[];
  readonly #index: NameIndex;
  readonly #entryOf: (row: number) => Entry;
  /** What was asked for, which is the same object each time, or set. */
  readonly #entries: (Entry | undefined)[];
  readonly #gone = new Set<number>();
  /** What has no row. */
  readonly #added = new Map<Name, Entry>();
  /** The row behind the one that was found last. */
  #next = 0;

  constructor(names: readonly Name[], index: NameIndex, entryOf: (row: number) => Entry) {
    this.#names = names;
    this.#index = index;
    this.#entryOf = entryOf;
    this.#entries = new Array(names.length);
  }

  get size(): number {
    return this.#names.length - this.#gone.size + this.#added.size;
  }

  has(name: Name): boolean {
    const row = this.#rowOf(name);
    return row === undefined ? this.#added.has(name) : !this.#gone.has(row);
  }

  get(name: Name): Entry | undefined {
    const row = this.#rowOf(name);
    if (row === undefined) return this.#added.get(name);
    return this.#gone.has(row) ? undefined : this.#at(row);
  }

  set(name: Name, entry: Entry): void {
    const row = this.#rowOf(name);
    if (row === undefined) this.#added.set(name, entry);
    else {
      this.#gone.delete(row);
      this.#entries[row] = entry;
    }
  }

  delete(name: Name): void {
    const row = this.#rowOf(name);
    if (row === undefined) this.#added.delete(name);
    else this.#gone.add(row);
  }

  forEach(callback: (entry: Entry, name: Name, map: ReadonlyMap<Name, Entry>) => void): void {
    this.#names.forEach((name, row) => {
      if (!this.#gone.has(row)) callback(this.#at(row), name, this);
    });
    this.#added.forEach((entry, name) => {
      callback(entry, name, this);
    });
  }

  /** The rows in their order, then what was added. */
  *entries(): Generator<[Name, Entry], undefined> {
    for (const [row, name] of this.#names.entries()) if (!this.#gone.has(row)) yield [name, this.#at(row)];
    yield* this.#added;
    return undefined;
  }

  *keys(): Generator<Name, undefined> {
    let row = 0;
    for (const name of this.#names) if (!this.#gone.has(row++)) yield name;
    yield* this.#added.keys();
    return undefined;
  }

  *values(): Generator<Entry, undefined> {
    for (const [, entry] of this.entries()) yield entry;
    return undefined;
  }

  [Symbol.iterator](): Generator<[Name, Entry], undefined> {
    return this.entries();
  }

  #at(row: number): Entry {
    const known = this.#entries[row];
    if (known !== undefined) return known;
    const entry = this.#entryOf(row);
    this.#entries[row] = entry;
    return entry;
  }

  #rowOf(name: Name): number | undefined {
    // Whoever asks for all asks in their order.
    const row = this.#names[this.#next] === name ? this.#next : rowOf(name, this.#names, this.#index);
    if (row !== undefined) this.#next = row + 1;
    return row;
  }
}
