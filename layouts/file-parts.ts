import { sheetNumbered } from './style-sheet.ts';

const opening = '<style>';
const closing = '</style>';
const encoded = new Map<string, Uint8Array>();

/**
 * Layouts name style sheets by number, because a page is mostly its style sheet, and to join, search and encode the same
 * kilobytes for every page takes longer than to render it. Cuts a page at each sheet: text, sheet, text and so on. What
 * anyone but a layout writes has no `<style>` in it.
 */
function cut(html: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf(opening); at >= 0; at = html.indexOf(opening, from)) {
    const start = at + opening.length;
    const end = html.indexOf(closing, start);
    parts.push(html.slice(from, start), sheetNumbered(html.slice(start, end)));
    from = end;
  }
  parts.push(html.slice(from));
  return parts;
}

/** A file as text, with its style sheets. */
export function wholeText(file: string): string {
  return cut(file).join('');
}

/** Where a file is put together. */
const bench = Buffer.allocUnsafeSlow(1 << 20);

/** A file as it is written, with its style sheets. The bytes are good until the next call. */
export function wholeBytes(file: string): Uint8Array {
  const parts = cut(file);
  // No character takes more than three bytes of UTF-8 for each of its units.
  if (parts.reduce((most, part) => most + 3 * part.length, 0) > bench.length) return Buffer.from(parts.join(''));
  let end = 0;
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 0) end += bench.write(part, end);
    else {
      const sheet = bytesOfSheet(part);
      bench.set(sheet, end);
      end += sheet.length;
    }
  }
  return bench.subarray(0, end);
}

function bytesOfSheet(css: string): Uint8Array {
  const bytes = encoded.get(css) ?? Buffer.from(css);
  encoded.set(css, bytes);
  return bytes;
}
