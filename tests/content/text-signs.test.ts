import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { expect, test } from 'vitest';
import { useTextSigns } from '../../src/content/markdown/text-signs.ts';

test('text ends where markdown-it ends it', () => {
  const theirs = new MarkdownIt({ typographer: true }).use(footnote);
  const ours = new MarkdownIt({ typographer: true }).use(footnote);
  useTextSigns(ours);
  const unit = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      '\n',
      '\t',
      '[a](b)',
      '![',
      '**',
      '](',
      '`',
      '^[',
      '[^1]',
      '<https://a.example>',
      '&amp;',
      'آ',
      '۷',
      '😀',
      '\ud800',
      '\u2028',
      '\u0000',
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      expect(ours.render(text)).toBe(theirs.render(text));
    }),
    { numRuns: 3000 },
  );
});
