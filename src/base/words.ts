import { distance } from 'fastest-levenshtein';

/** Right-to-left letters: Hebrew and Arabic scripts. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Characters that would command a terminal or turn its lines around, instead of being shown. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** The text with a sign in place of each character that would do something to a terminal; as many characters as before. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** The text in quotation marks, isolated so that Persian does not turn the sentence around it on a terminal. */
export function quoted(text: string): string {
  const short = [...visible(text.replace(/\s+/g, ' '))];
  const shown = short.length > 80 ? `${short.slice(0, 79).join('')}…` : short.join('');
  return `“${isolated(shown)}”`;
}

/** Wraps right-to-left text in U+2068 and U+2069, as a terminal needs; other text is left alone. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The known word that a misspelling probably meant, when one is near enough to suggest. */
export function nearest<Word extends string>(word: string, known: readonly Word[]): Word | undefined {
  const near = known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)[0];
  const shorter = Math.min(word.length, near?.candidate.length ?? 0);
  return near && near.steps <= Math.min(3, Math.ceil(shorter / 3)) ? near.candidate : undefined;
}

/** `a, b or c`, each in quotation marks. */
export function choices(words: readonly string[]): string {
  const all = words.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** File systems allow 255 bytes for a name; an ending or a number may have to follow. */
const longestName = 200;

/** Whether the part of an address is short enough for a file or folder to be called by it. */
export function fitsFileName(part: string): boolean {
  // A unit of UTF-16 is three bytes of UTF-8 at most.
  if (part.length * 3 <= longestName) return true;
  return part.length <= longestName && new TextEncoder().encode(part).length <= longestName;
}

/** A name that is its own slug; most tags are written so. */
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The part of an address made from a name: lower case, letters and digits of any script, joined by hyphens. */
export function slugOf(name: string): string {
  if (isSlug.test(name)) return name;
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** `12,000`. Node's own way brings in what it knows of all languages first, for 12 milliseconds of each build. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
