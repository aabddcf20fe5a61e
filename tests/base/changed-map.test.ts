import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChangedMap } from '../../src/base/changed-map.ts';

interface Changeable {
  set(name: string, entry: number): unknown;
  delete(name: string): unknown;
}

const names = ['a', 'b', 'c', 'd', 'e'];
const entry = fc.tuple(fc.constantFrom<string>(...names), fc.nat(3));
/** A name with its entry, or without one that is to be deleted. */
const changes = fc.array(fc.tuple(fc.constantFrom<string>(...names), fc.option(fc.nat(3))), { maxLength: 6 });

function change(map: Changeable, all: readonly (readonly [string, number | null])[]): void {
  for (const [name, entry] of all) entry === null ? map.delete(name) : map.set(name, entry);
}

function contents(map: ReadonlyMap<string, number>) {
  const each: [string, number][] = [];
  map.forEach((entry, name) => {
    each.push([name, entry]);
  });
  return {
    size: map.size,
    each: each.sort(),
    entries: [...map].sort(),
    keys: [...map.keys()].sort(),
    values: [...map.values()].sort(),
    asked: names.map((name) => [map.has(name), map.get(name)]),
  };
}

test('after any changes it is as a map that was copied, and those before it are as they were', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), changes, changes, (before, some, more) => {
      const plain = new Map<string, number>(before);
      const [first, firstCopy] = [new ChangedMap<string, number>(plain), new Map(plain)];
      change(first, some);
      change(firstCopy, some);
      const [second, secondCopy] = [new ChangedMap<string, number>(first), new Map(firstCopy)];
      change(second, more);
      change(secondCopy, more);
      expect(contents(second)).toEqual(contents(secondCopy));
      expect(contents(first)).toEqual(contents(firstCopy));
      expect(contents(plain)).toEqual(contents(new Map(before)));
      const differing = names.filter((name) => second.get(name) !== first.get(name));
      expect([...(second.namesChangedSince(first) ?? [])]).toEqual(expect.arrayContaining(differing));
      expect(second.namesChangedSince(new Map())).toBeUndefined();
    }),
  );
});
