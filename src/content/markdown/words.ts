/** Letters and digits, roughly: beyond ASCII everything but the marks of Latin-1 and general punctuation. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0x60c && code !== 0x61b;
}

/** Bits of a character's kind. */
const ofWord = 1;
const noSpace = 2;

function kindOf(code: number): number {
  if (code <= 0x20 || code === 0xa0) return 0;
  return isOfWord(code) ? noSpace | ofWord : noSpace;
}

const latin = Uint8Array.from({ length: 0x100 }, (_, code) => kindOf(code));

/**
 * How many words there are: stretches without a space that have a letter or digit, as `\S*[\p{L}\p{N}]\S*` would find
 * them at ten times the cost. An address inside a link is part of the word before it. Counted by bits: words are of any
 * length, and a processor guesses wrong at each of their ends.
 */
export function wordsIn(text: string): number {
  let words = 0;
  let within = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x100 ? (latin[code] ?? 0) : kindOf(code);
    words += kind & ofWord & ~within;
    within = (within | kind) & (kind >> 1);
  }
  return words;
}
