import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { useReplacements } from '../../src/content/markdown/replacements.ts';

test('signs are replaced where markdown-it replaces them', () => {
  const theirs = new MarkdownIt({ typographer: true });
  const ours = new MarkdownIt({ typographer: true });
  useReplacements(ours);
  const unit = fc.constantFrom(
    ...'. .. - -- --- , + +- ! !!! ? ??? ( (c) (C) (TM) (tM) (r )'.split(' '),
    ...['a', ' ', '\n', '\n\n', '> ', '\\', '&#46;', '**', '| a | b |\n| - | - |\n', '\\|'],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(ours.render(text)).toBe(theirs.render(text));
    }),
    { numRuns: 5000 },
  );
});
