import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parseBlocks } from '../../src/content/markdown/block-lines.ts';

/** What a parser knows of the lines of a text whenever it begins with blocks: with all of them, then with those in quotes and lists. */
function linesSeenBy(markdown: MarkdownIt): (text: string) => readonly unknown[] {
  let seen: unknown[] = [];
  const { tokenize } = markdown.block;
  markdown.block.tokenize = (state, from, to) => {
    const { src, line, lineMax, bMarks, eMarks, tShift, sCount, bsCount } = state;
    seen.push(structuredClone({ from, to, src, line, lineMax, bMarks, eMarks, tShift, sCount, bsCount }));
    tokenize.call(markdown.block, state, from, to);
  };
  return (text) => {
    seen = [];
    seen.push(markdown.render(text));
    return seen;
  };
}

test('lines begin and end where markdown-it has them, and so do blocks', () => {
  const theirs = linesSeenBy(new MarkdownIt());
  const markdown = new MarkdownIt();
  markdown.core.ruler.at('block', parseBlocks);
  const ours = linesSeenBy(markdown);
  const unit = fc.constantFrom(' ', '\t', '\n', 'a', '- ', '> ', '```', '1. ', '#', '\u00a0', 'آ', '😀', '[a]: /b/\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(ours(text)).toEqual(theirs(text));
    }),
    { numRuns: 3000 },
  );
});
