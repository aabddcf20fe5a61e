import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../../src/content/field-values.ts';

test('a text is folded into one line, and left alone where there is nothing to fold', () => {
  const unit = fc.constantFrom(
    'a',
    'آ',
    ' ',
    '\n',
    '\t',
    '\u0000',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\ud800',
    '\u200c',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      const folded = text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ');
      expect(oneLine(text)).toBe(folded.trim());
    }),
    { numRuns: 2000 },
  );
});
