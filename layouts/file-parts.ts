import type { FileParts } from './jsx/jsx-runtime.ts';

/** A file as text. */
export function wholeText(parts: FileParts): string {
  return parts.map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString())).join('');
}

/** Where a file is put together: half of a page is the same bytes as in the last one, and need not be encoded again. */
const bench = Buffer.allocUnsafeSlow(1 << 20);

/** A file as it is written. The bytes are good until the next call. */
export function wholeBytes(parts: FileParts): Uint8Array {
  let most = 0;
  // No character takes more than three bytes of UTF-8 for each of its units.
  for (const part of parts) most += typeof part === 'string' ? 3 * part.length : part.length;
  if (most > bench.length) return Buffer.from(wholeText(parts));
  let end = 0;
  for (const part of parts) {
    if (typeof part === 'string') end += bench.write(part, end);
    else {
      bench.set(part, end);
      end += part.length;
    }
  }
  return bench.subarray(0, end);
}
