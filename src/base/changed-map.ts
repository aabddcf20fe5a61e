/**
 * A map that differs from another in a few entries. That one is neither copied, which takes long for the many files of an archive,
 * nor changed.
 */
export class ChangedMap<Name, Entry> implements ReadonlyMap<Name, Entry> {
  readonly #before: ReadonlyMap<Name, Entry>;
  readonly #set: Map<Name, Entry>;
  readonly #gone: Set<Name>;

  constructor(before: ReadonlyMap<Name, Entry>) {
    // One map on another on a third would be asked slower each time.
    const changed: ChangedMap<Name, Entry> | undefined = before instanceof ChangedMap ? before : undefined;
    this.#before = changed ? changed.#before : before;
    this.#set = new Map(changed ? changed.#set : []);
    this.#gone = new Set(changed ? changed.#gone : []);
  }

  set(name: Name, entry: Entry): void {
    this.#gone.delete(name);
    this.#set.set(name, entry);
  }

  delete(name: Name): void {
    this.#set.delete(name);
    if (this.#before.has(name)) this.#gone.add(name);
  }

  has(name: Name): boolean {
    return this.#set.has(name) || (this.#before.has(name) && !this.#gone.has(name));
  }

  get(name: Name): Entry | undefined {
    if (this.#set.has(name)) return this.#set.get(name);
    return this.#gone.has(name) ? undefined : this.#before.get(name);
  }

  get size(): number {
    const added = [...this.#set.keys()].filter((name) => !this.#before.has(name));
    return this.#before.size - this.#gone.size + added.length;
  }

  /** Every name whose entry may be another than in `other`; undefined where that is not known without looking at all. */
  namesChangedSince(other: ReadonlyMap<Name, Entry>): ReadonlySet<Name> | undefined {
    const changed: ChangedMap<Name, Entry> | undefined = other instanceof ChangedMap ? other : undefined;
    if ((changed ? changed.#before : other) !== this.#before) return undefined;
    return new Set([...this.#names(), ...(changed ? changed.#names() : [])]);
  }

  /** Those of the map before in its order, then the new ones. */
  *entries(): Generator<[Name, Entry], undefined> {
    for (const [name, entry] of this.#before) {
      if (this.#set.has(name)) yield [name, this.#set.get(name) as Entry];
      else if (!this.#gone.has(name)) yield [name, entry];
    }
    for (const [name, entry] of this.#set) if (!this.#before.has(name)) yield [name, entry];
    return undefined;
  }

  *keys(): Generator<Name, undefined> {
    for (const [name] of this.entries()) yield name;
    return undefined;
  }

  *values(): Generator<Entry, undefined> {
    for (const [, entry] of this.entries()) yield entry;
    return undefined;
  }

  [Symbol.iterator](): Generator<[Name, Entry], undefined> {
    return this.entries();
  }

  forEach(callback: (entry: Entry, name: Name, map: ReadonlyMap<Name, Entry>) => void): void {
    for (const [name, entry] of this.entries()) callback(entry, name, this);
  }

  *#names(): Generator<Name> {
    yield* this.#set.keys();
    yield* this.#gone;
  }
}
