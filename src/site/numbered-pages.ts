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
 * the front, and when the front overflows, adds one page and changes the link of the page before it. `earlier` entries fill
 * whole pages before the first of these; they are not looked at, and their pages not given.
 */
export function numberedPages<T>(oldestFirst: readonly T[], earlier = 0): readonly NumberedPage<T>[] {
  const before = earlier / perPage;
  const numbered = Math.max(0, Math.floor((earlier + oldestFirst.length) / perPage) - 1);
  const front: NumberedPage<T> = {
    shown: oldestFirst.slice((numbered - before) * perPage).reverse(),
    ...(numbered > 0 && { older: numbered }),
  };
  const pages = Array.from({ length: numbered - before }, (_, at): NumberedPage<T> => {
    const number = before + at + 1;
    return {
      number,
      shown: oldestFirst.slice(at * perPage, (at + 1) * perPage).reverse(),
      ...(number > 1 && { older: number - 1 }),
      newer: number < numbered ? number + 1 : 'front',
    };
  });
  return [front, ...pages];
}

/**
 * Of so many entries, how many are on numbered pages that stand, whatever follows: neither what they show can change nor
 * that there is a newer numbered page. At least `left` are not counted.
 */
export function onStandingPages(count: number, left = 2 * perPage): number {
  return Math.max(0, Math.floor((count - left) / perPage)) * perPage;
}

/** Whether an entry, counted from the first of a page, is the newest one of a numbered page. */
export function isNewestOfPage(at: number): boolean {
  return (at + 1) % perPage === 0;
}
