/** One place where two values differ; an element of a list that only one of them has is absent in the other. */
export interface Difference {
  /** The names that lead there; an element of a list by its position from 1, in the newer list if it is there. */
  readonly at: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two plain values differ, as deep as they are alike. Elements of lists are told apart by what they are about. */
export function differencesOf(before: unknown, after: unknown, at: readonly string[] = []): readonly Difference[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, at);
  if (!isRecord(before) || !isRecord(after)) return [{ at, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => differencesOf(before[name], after[name], [...at, name]));
}

function ofLists(before: readonly unknown[], after: readonly unknown[], at: readonly string[]): readonly Difference[] {
  const place = (index: number) => [...at, String(index + 1)];
  const [was, is] = [before.map(subjectOf), after.map(subjectOf)];
  const [stood, stands] = [
    new Map(was.map((key, index) => [key, index])),
    new Map(is.map((key, index) => [key, index])),
  ];
  // Nothing tells the elements of a list apart in which two are about the same.
  if (stood.size < was.length || stands.size < is.length) {
    const longest = before.length > after.length ? before : after;
    return longest.flatMap((_, index) => differencesOf(before[index], after[index], place(index)));
  }
  const inBoth = is.filter((key) => stood.has(key));
  const moved = inBoth.join('\n') !== was.filter((key) => stands.has(key)).join('\n');
  return [
    ...after.flatMap((element, index) => {
      const old = stood.get(is[index] ?? '');
      if (old === undefined) return [{ at: place(index), before: undefined, after: element }];
      return differencesOf(before[old], element, place(index));
    }),
    ...before.flatMap((element, index) =>
      stands.has(was[index] ?? '') ? [] : [{ at: place(index), before: element, after: undefined }],
    ),
    ...(moved ? [{ at, before: before, after: after }] : []),
  ];
}

/** What an element of a list is about: two with the same subject are the same element, changed. */
function subjectOf(element: unknown): string {
  if (!isRecord(element)) return JSON.stringify(element);
  const { url, id, loc, iso, text, link, heading, day, period } = element;
  const own = url ?? id ?? loc ?? iso ?? text;
  if (own !== undefined) return String(own);
  const above = link ?? heading ?? day ?? period;
  // Elements that nothing names are all the same, and then told apart by their places.
  return above === undefined ? '' : subjectOf(above);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
