/**
 * Where names stand in a list, as numbers that can be written beside them: to put all names of an archive into a `Map` takes
 * longer than a publish has use for it. A table of open addressing, at most half full; each place has a row and one, or nothing.
 */
export type NameIndex = Uint32Array<ArrayBuffer>;

/** No name may be twice in the list. */
export function nameIndexOf(names: readonly string[]): NameIndex {
  const index = new Uint32Array(2 ** Math.ceil(Math.log2(2 * names.length + 1)));
  for (const [row, name] of names.entries()) index[placeOf(name, names, index)] = row + 1;
  return index;
}

/** The row of a name; undefined when it is not in the list. */
export function rowOf(name: string, names: readonly string[], index: NameIndex): number | undefined {
  const row = index[placeOf(name, names, index)] ?? 0;
  return row === 0 ? undefined : row - 1;
}

/** The place where a name stands, or would. */
function placeOf(name: string, names: readonly string[], index: NameIndex): number {
  const last = index.length - 1;
  let place = hashOf(name) & last;
  for (;;) {
    const row = index[place] ?? 0;
    if (row === 0 || names[row - 1] === name) return place;
    place = (place + 1) & last;
  }
}

/** FNV-1a, of the name's UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
