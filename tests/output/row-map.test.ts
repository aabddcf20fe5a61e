import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameIndexOf } from '../../src/output/name-index.ts';
import { RowMap } from '../../src/output/row-map.ts';

const name = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'گ', '2026/11/22/index.html'), fc.string());

test('after any changes rows are as a map of them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name),
      fc.array(fc.tuple(name, fc.option(fc.nat(3)))),
      fc.array(name),
      (names, changes, asked) => {
        const rows = new RowMap(names, nameIndexOf(names), (row) => ({ row }));
        const map = new Map(names.map((one, row) => [one, { row }]));
        for (const [one, row] of changes) {
          for (const either of [rows, map]) row === null ? either.delete(one) : either.set(one, { row });
        }
        const each: unknown[] = [];
        rows.forEach((entry, one) => {
          each.push([one, entry]);
        });
        const inOrder = (entries: Iterable<unknown>) => [...entries].map((entry) => JSON.stringify(entry)).sort();
        expect(rows.size).toBe(map.size);
        expect(inOrder(each)).toEqual(inOrder(map));
        expect(inOrder(rows)).toEqual(inOrder(map));
        expect([...rows.keys()]).toEqual(each.map((entry) => (entry as [string])[0]));
        expect([...rows.values()]).toEqual(each.map((entry) => (entry as [string, unknown])[1]));
        for (const one of [...names, ...asked]) {
          expect([rows.has(one), rows.get(one)]).toEqual([map.has(one), map.get(one)]);
          expect(rows.get(one)).toBe(rows.get(one));
        }
      },
    ),
  );
});

test('names whose places in the index are the same are told apart', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `2026/11/${at}/index.html`);
  const rows = new RowMap(names, nameIndexOf(names), (row) => ({ row }));
  for (const [row, one] of names.toReversed().entries()) expect(rows.get(one)).toEqual({ row: names.length - 1 - row });
  expect(names.some((one) => rows.has(`${one}.gz`))).toBe(false);
});
