/** What one sitemap may hold (sitemaps.org); the bytes are those of the whole file, of which some are kept for its frame. */
export const sitemapLimits = { count: 50_000, bytes: 50_000_000 };

/**
 * Cuts a list into parts that keep within limits, each filled before the next begins: what is added at the end changes the
 * last part alone. `bytesOf` gives at least what an entry takes.
 */
export function filledParts<Entry>(
  entries: readonly Entry[],
  bytesOf: (entry: Entry) => number,
  limits = sitemapLimits,
): readonly (readonly Entry[])[] {
  const parts: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = bytesOf(entry);
    const last = parts.at(-1);
    if (last && last.length < limits.count && bytes <= room) last.push(entry);
    else {
      parts.push([entry]);
      room = limits.bytes;
    }
    room -= bytes;
  }
  return parts;
}
