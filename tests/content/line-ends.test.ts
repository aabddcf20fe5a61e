import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { useLineEnds } from '../../src/content/markdown/line-ends.ts';

test('lines end where markdown-it ends them', () => {
  const theirs = new MarkdownIt();
  const ours = new MarkdownIt();
  useLineEnds(ours);
  const unit = fc.constantFrom('a', ' ', '- ', '\n', '\r', '\r\n', '\n\r', '\u0000', '\u2028', '\n\n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(ours.render(text)).toBe(theirs.render(text));
    }),
    { numRuns: 2000 },
  );
});
