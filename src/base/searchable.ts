/**
 * What is done to a text before it is searched or searched for, after NFKD and small letters: each pattern (of flags `gu`)
 * and what takes its place. Published with the index, so that a question is always written as its index is.
 */
export const searchableRules: readonly (readonly [pattern: string, replacement: string])[] = [
  // Accents and vowel signs; a hamza or a madda on its letter too, as in آ and أ.
  ['\\p{Mn}', ''],
  // The non-joiner, which many leave out; tatweel; marks of direction; soft hyphens.
  ['[\\u200b-\\u200f\\u0640\\u00ad\\u2060\\ufeff]', ''],
  // Arabic keyboards have other letters for the Persian yeh, kaf and heh.
  ['[\\u064a\\u0649]', '\u06cc'],
  ['\\u0643', '\u06a9'],
  ['[\\u06d5\\u0629\\u06c1]', '\u0647'],
  ...Array.from(
    { length: 10 },
    (_, digit) =>
      [`[${String.fromCharCode(0x660 + digit, 0x6f0 + digit)}]`, String(digit)] as readonly [string, string],
  ),
];

const rules = searchableRules.map(([pattern, to]) => [new RegExp(pattern, 'gu'), to] as const);

/** The text as it is searched: however it was typed, the same words are the same. */
export function searchable(text: string): string {
  return rules.reduce((written, [pattern, to]) => written.replace(pattern, to), text.normalize('NFKD').toLowerCase());
}

/** The text as it is indexed: a word with a non-joiner also stands in its parts, as others type it with a space. */
export function searchableForIndex(text: string): string {
  const parts = text.match(/[^\s\u200c]+(?:\u200c[^\s\u200c]+)+/g) ?? [];
  return searchable([text, ...parts.map((word) => word.replaceAll('\u200c', ' '))].join(' '));
}
