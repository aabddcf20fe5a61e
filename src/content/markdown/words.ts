/** Bits of a character's kind. */
const ofWord = 1;
const noSpace = 2;

/** Letters and digits, roughly: beyond ASCII everything but the marks of Latin-1 and general punctuation. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && (code < 0x2000 || code > lastMark) && code !== 0x60c && code !== 0x61b;
}

const lastMark = 0x206f;

/** By a character's unit of UTF-16. */
const kinds = new Uint8Array(0x10000).fill(noSpace | ofWord);
for (let code = 0; code <= lastMark; code++) {
  if (code <= 0x20 || code === 0xa0) kinds[code] = 0;
  else if (!isOfWord(code)) kinds[code] = noSpace;
}

/** Where a text is laid out to be counted: in a string, each character is asked for what it is part of. */
const units = new Uint16Array(1 << 14);
const bytes = Buffer.from(units.buffer);
const isSwapped = new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1;

/**
 * How many words there are: stretches without a space that have a letter or digit, as `\S*[\p{L}\p{N}]\S*` would find
 * them at ten times the cost. An address inside a link is part of the word before it. Counted by bits: words are of any
 * length, and a processor guesses wrong at each of their ends.
 */
export function wordsIn(text: string): number {
  let words = 0;
  let within = 0;
  for (let from = 0; from < text.length; from += units.length) {
    bytes.write(text.slice(from, from + units.length), 'utf16le');
    if (isSwapped) bytes.swap16();
    const end = Math.min(units.length, text.length - from);
    for (let at = 0; at < end; at++) {
      const kind = kinds[units[at] ?? 0] ?? 0;
      words += kind & ofWord & ~within;
      within = (within | kind) & (kind >> 1);
    }
  }
  return words;
}
