import { readable } from '../../base/address.ts';
import type { Range, SourceFile } from '../../base/source-file.ts';

/** The lines of a block, counted from the body's first; undefined for a block that markdown-it moved, such as a note. */
export type Lines = readonly [number, number] | undefined;

/** Finds the words of a block; `before` is what may stand directly before the word. */
export interface Finder {
  readonly find: (word: string, before?: string) => Range;
  /** Goes past a word whose place nobody asks for; it is looked for only when a later one is asked for. */
  readonly pass: (word: string, before?: string) => void;
}

/**
 * Where the words of the blocks of a body stand in its file, those of a block asked for in their order. markdown-it
 * remembers only a block's lines, so a word is looked for in them, as it is written or, for links, as it reads when
 * decoded, and then among the links that stand apart ([name]: address); the block's first line stands in for what is not
 * found.
 */
export function finderFor({ text }: SourceFile, bodyStart: number): (lines: Lines) => Finder {
  let starts: readonly number[] | undefined;
  const startOf = (line: number) => {
    // Counted once, and only for bodies that are asked about.
    starts ??= lineStarts(text, bodyStart);
    return starts[line] ?? text.length;
  };
  return (lines) => {
    let after = bodyStart;
    let passed: (readonly [word: string, before: string])[] = [];
    const next = (word: string, before: string): Range => {
      const from = lines ? startOf(lines[0]) : bodyStart;
      const to = lines ? startOf(Math.max(lines[1], lines[0] + 1)) : text.length;
      after = Math.max(after, from);
      const spellings = [word, readable(word)].filter((spelling) => spelling !== '');
      const places = [
        { begin: after, end: to, marks: [before, ''] },
        { begin: from, end: to, marks: [before, ''] },
        { begin: bodyStart, end: text.length, marks: [']: ', ']: <'] },
      ];
      for (const { begin, end, marks } of places) {
        for (const mark of new Set(marks)) {
          for (const spelling of spellings) {
            const at = text.slice(begin, end).indexOf(mark + spelling);
            if (at < 0) continue;
            const start = begin + at + mark.length;
            after = Math.max(after, Math.min(start + spelling.length, to));
            return { start, end: start + spelling.length };
          }
        }
      }
      const indent = /^[\s>]*/.exec(text.slice(from, to))?.[0].length ?? 0;
      return { start: from + indent, end: to };
    };
    return {
      find: (word, before = '') => {
        for (const words of passed) next(...words);
        passed = [];
        return next(word, before);
      },
      pass: (word, before = '') => {
        passed.push([word, before]);
      },
    };
  };
}

function lineStarts(text: string, from: number): readonly number[] {
  const starts = [from];
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
