import type { Range, SourceFile } from '../../base/source-file.ts';

/** A block of a body: its lines, counted from the body's first, and its text without indents and list marks. */
export interface TextPlace {
  readonly file: SourceFile;
  /** Where the body begins in the file. */
  readonly start: number;
  readonly map: readonly [number, number];
  readonly content: string;
}

/**
 * Where a word of a block stands in the file. markdown-it remembers only a block's lines, so the word is looked for in
 * them, as it is written or, for links, as it reads when decoded; the block's first line stands in for what is not found.
 */
export function rangeOf({ file, start, map }: TextPlace, word: string): Range {
  const from = lineOffset(file.text, start, map[0]);
  const to = lineOffset(file.text, start, Math.max(map[1], map[0] + 1));
  const block = file.text.slice(from, to);
  for (const spelling of [word, decoded(word)]) {
    const at = spelling === '' ? -1 : block.indexOf(spelling);
    if (at >= 0) return { start: from + at, end: from + at + spelling.length };
  }
  const indent = /^[\s>]*/.exec(block)?.[0].length ?? 0;
  return { start: from + indent, end: to };
}

function lineOffset(text: string, start: number, line: number): number {
  let at = start;
  for (let count = 0; count < line; count++) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) return text.length;
    at = newline + 1;
  }
  return at;
}

function decoded(word: string): string {
  try {
    return decodeURI(word);
  } catch {
    return word;
  }
}
