import fc from 'fast-check';
import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { source } from '../rig/source.ts';

const yaml = { parse: (text: string) => ({ yaml: load(text, { schema: FAILSAFE_SCHEMA }) ?? {} }) };

const line = fc.constantFrom(
  ...['', ' ', '\t', '\u00a0', '\ufeff', '#', '# remark', ' # a: b', '\u00a0# a: b', '#\u00a0', '\u2028'],
  ...[
    'headline: Rain',
    'headline: "It\\u2019s #1"',
    'tags: [a, b]',
    'tags:',
    '  - a',
    '- b',
    'brief: |',
    '  ##',
    'x',
    '{}',
  ],
);

test('a block is read as gray-matter reads it', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('', ' ', '\t', '\u00a0'), (lines, space) => {
      const text = `---${space}\n${lines.map((one) => `${one}\n`).join('')}---${space}\nText.\n`;
      const { value, diagnostics } = parseFrontMatter(source('2026/11/20/rain.md', text));
      if (diagnostics.length > 0) return;
      read++;
      const block = text.slice(0, text.lastIndexOf('\n---') + '\n---'.length);
      expect(value?.fields).toEqual(matter(block, { engines: { yaml } }).data['yaml'] ?? {});
      expect(value?.body).toBe('Text.\n');
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(500);
});

test.each(['outlet: “example”', 'outlet: "\\u201cexample\\u201d"', "outlet: '«example»'", 'outlet: „example“'])(
  'the quotation marks of a word processor around an id are no part of it: %s',
  (field) => {
    const { value } = parseFrontMatter(source('2026/11/20/rain.md', `---\n${field}\n---\n`));
    expect(value?.fields).toEqual({ outlet: 'example' });
  },
);
