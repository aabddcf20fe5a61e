import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Url } from '../../src/base/address.ts';
import type { SourcePath } from '../../src/base/source-file.ts';
import { inspectBody } from '../../src/content/markdown/inspect-body.ts';
import { renderBody } from '../../src/content/markdown/render-body.ts';
import { source } from '../rig/source.ts';

const path = '2026/11/20/rain.md' as SourcePath;
const url = '/2026/11/20/rain/' as Url;
const rendered = (markdown: string) =>
  renderBody({ markdown, language: 'en', path, url, pictures: {} }, '../../../../', 'page');

test('a body that was looked at is rendered as if it had not been', () => {
  const pieces = [
    'a',
    'Rain',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '"',
    "'",
    '...',
    '--',
    '(c)',
    '\\',
    '\\"',
    '&quot;',
    '## ',
    '# ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n| - | :-: |\n',
    '::: fact-box\n',
    ':::\n',
    '    ',
    '---\n',
    '***\n',
    '[',
    ']',
    '](',
    ')',
    '[a "b" c](/lake/)',
    '[**x** y](https://lake.example/ "t")',
    '[x](#lake)',
    '<https://a.example>',
    '![',
    '![A *lake*](lake.jpg "The shore | Sara")',
    '[^1]',
    '[^1]: A note.\n',
    '^[inside]',
    '[ref]',
    '[ref]: /lake/\n',
    'https://youtu.be/abc',
    '[Video](https://youtu.be/abc)',
    '<b>',
    '<!-- -->',
    '&amp;',
    '\u00a0',
    'آب',
    '«',
    '\0',
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (markdown) => {
      const alone = rendered(markdown);
      inspectBody(source(path, markdown), 0, url);
      expect(rendered(markdown)).toBe(alone);
      expect(rendered(markdown)).toBe(alone);
    }),
    { numRuns: 3000 },
  );
});
