/** How many entries a numbered page of a list holds. The list's front page shows the newest, up to twice as many less one. */
const perPage = 20;

/** A page of a list: what it shows, newest first, and the numbers it leads to. */
export interface NumberedPage<T> {
  /** From 1, the oldest; undefined for the list's front page. */
  readonly number?: number;
  readonly shown: readonly T[];
  readonly older?: number;
  /** `front` after the newest numbered page; undefined on the front itself. */
  readonly newer?: number | 'front';
}

/**
 * Cuts a list, oldest first, into pages numbered from the oldest: page 1 holds the oldest for ever. A new entry changes
 * the front, and when the front overflows, adds one page and changes the link of the page before it.
 */
export function numberedPages<T>(oldestFirst: readonly T[]): readonly NumberedPage<T>[] {
  const numbered = Math.max(0, Math.floor(oldestFirst.length / perPage) - 1);
  const front: NumberedPage<T> = {
    shown: oldestFirst.slice(numbered * perPage).reverse(),
    ...(numbered > 0 && { older: numbered }),
  };
  const pages = Array.from({ length: numbered }, (_, at): NumberedPage<T> => {
    const number = at + 1;
    return {
      number,
      shown: oldestFirst.slice(at * perPage, number * perPage).reverse(),
      ...(number > 1 && { older: number - 1 }),
      newer: number < numbered ? number + 1 : 'front',
    };
  });
  return [front, ...pages];
}
