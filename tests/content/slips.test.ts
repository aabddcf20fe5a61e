import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendSlips } from '../../src/content/mended-yaml.ts';
import { contractsFor, parseArticle } from '../../src/content/parse-article.ts';
import { parseSiteConfig } from '../../src/content/site-config.ts';
import { settings } from '../rig/site-rig.ts';
import { source } from '../rig/source.ts';

const { value: config } = parseSiteConfig(source('site.yaml', settings));
const contracts = contractsFor(config);
const parse = (frontMatter: string) =>
  parseArticle(source('2026/11/20/rain.md', `---\n${frontMatter}---\n\nText.\n`), config, contracts);
const told = (frontMatter: string) =>
  parse(frontMatter).diagnostics.map(({ code, location: { line, column } }) => `${line}:${column} ${code}`);

test.each([
  ['a space before a field', 'headline: Rain\n outlet: example\ndate: x\n', ['3:1 yaml/indent', '4:7 date/unreadable']],
  [
    'a space before the first',
    ' headline: Rain\noutlet: example\ndate: x\n',
    ['2:1 yaml/indent', '4:7 date/unreadable'],
  ],
  [
    'a field below an item, too far left or right',
    'headline: Rain\noutlet: example\ndate: x\nin brief:\n  - text: a\n   more: /a/\n  - text: b\n     more: /b/\n',
    ['7:1 yaml/indent', '9:1 yaml/indent', '4:7 date/unreadable'],
  ],
  [
    'a list of other depths',
    'headline: Rain\noutlet: example\ndate: x\ntags:\n  - a\n   - b\n - c\n',
    ['7:1 yaml/indent', '8:1 yaml/indent', '4:7 date/unreadable'],
  ],
  [
    'a space before a field with a list below it',
    'headline: Rain\noutlet: example\n date: x\n tags:\n   - "…"\n',
    ['4:1 yaml/indent', '5:1 yaml/indent', '6:6 front-matter/wrong-type'],
  ],
  ['no space after a colon', 'headline:Rain\noutlet: example\ndate: x\n', ['2:9 yaml/colon', '4:7 date/unreadable']],
  [
    'another colon',
    'headline：Rain: at last\noutlet ： example\ndate: x\n',
    ['2:9 yaml/colon', '3:8 yaml/colon', '4:7 date/unreadable'],
  ],
  ['a no-break space', 'headline:\u00a0Rain\noutlet: example\ndate: x\n', ['2:9 yaml/colon', '4:7 date/unreadable']],
  [
    'no space in an item',
    'headline: Rain\noutlet: example\ndate: x\nin brief:\n  - text:a\n    more:/a/\n',
    ['6:9 yaml/colon', '7:9 yaml/colon', '4:7 date/unreadable'],
  ],
  [
    'a field with its list twice',
    'headline: Rain\ntags:\n- a\noutlet: example\ntags:\n- b\ndate: x\nheadline: Rain\n',
    ['6:1 yaml/duplicate-field', '9:1 yaml/duplicate-field', '8:7 date/unreadable'],
  ],
  [
    'a field twice in brackets',
    'headline: Rain\noutlet: example\nimage: {src: /a.jpg, src: /b.jpg}\ndate: x\n',
    ['4:22 yaml/duplicate-field', '5:7 date/unreadable'],
  ],
])('%s hides no other mistake', (_, frontMatter, expected) => {
  expect(told(frontMatter)).toEqual(expected);
});

test('texts that go on over lines may hold what looks like fields', () => {
  const frontMatter = `headline: Rain
outlet: example
date: 2026-11-20
standfirst: "One
  two: three:four"
brief: >-
  five:six
   seven: eight

  - nine
kicker: ten
  eleven:twelve
image: {
  src: /a.jpg, alt: thirteen
}
tags: [
  a:b,
  c
]
aliases:
  - /old:address/
ed note: see
  https://example/
`;
  expect(told(frontMatter)).toEqual([]);
  expect(mendSlips(frontMatter)).toEqual({ yaml: frontMatter, slips: [] });
  expect(told(`${frontMatter} section: irna\ntype: x\n`)).toEqual([
    '25:1 yaml/indent',
    '26:7 front-matter/unknown-choice',
  ]);
});

const piece = fc.constantFrom(
  ...[
    'a',
    'text',
    ':',
    ': ',
    '：',
    '- ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '"',
    "'",
    '[',
    '}',
    '|',
    '#',
    '\u00a0',
    'آب',
    '“',
    '”',
  ],
);

test('a mended block is as long as the block, line by line', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const yaml = pieces.join('');
      const lengths = (text: string) => text.split('\n').map(({ length }) => length);
      expect(lengths(mendSlips(yaml).yaml)).toEqual(lengths(yaml));
    }),
    { numRuns: 2_000 },
  );
});

test('front matter of any signs is an article or has mistakes, each on a line of the file', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { entry, diagnostics } = parse(`headline: Rain\noutlet: example\ndate: 2026-11-20\n${pieces.join('')}\n`);
      expect(entry === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      for (const { location } of diagnostics) expect(location.column).toBeLessThanOrEqual(location.text.length + 1);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['a: "\n', ' - "\n', ' a: [\n', '- - - a:', ' ：', '  ', 'a:b\n', 'a\n b:\n'])(
  'many of %j take no time',
  (piece) => {
    const began = performance.now();
    mendSlips(piece.repeat(59_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(2_000);
  },
);

test('one pair of curly quotation marks around an id, a name, a date or a path means nothing', () => {
  const { entry, diagnostics } = parse(`headline: “Rain”
outlet: “example”
date: «2026–11–20»
section: ‘iran’
type: “analysis”
tags: [“Water”, «آب، خاک»]
authors: “Sara Example”, ‘O’Neil’
image: {src: “/a.jpg”, alt: “A lake”, decorative: “no”}
in brief:
  - {text: “One.”, more: “/rain/”}
  - “Two.”
translation of: “/fa/rain/”
aliases: [“/old/”]
`);
  expect(diagnostics).toEqual([]);
  expect(entry).toMatchObject({
    headline: '“Rain”',
    outlet: { name: 'The Example News' },
    published: { iso: '2026-11-20' },
    section: 'iran',
    type: 'analysis',
    tags: [{ name: 'Water' }, { name: 'آب' }, { name: 'خاک' }],
    authors: [{ name: 'Sara Example' }, { name: '‘O’Neil’' }],
    image: { src: 'a.jpg', alt: '“A lake”' },
    inBrief: [{ text: '“One.”', more: '/rain/' }, { text: '“Two.”' }],
    aliases: ['/old/'],
    translationOf: '/fa/rain/',
  });
});

test('a link is as unsafe in quotation marks as without them', () => {
  const required = 'headline: Rain\noutlet: example\ndate: 2026-11-20\n';
  expect(told(`${required}in brief: [{text: x, more: “javascript:x”}, {text: x, more: “«javascript:x»”}]\n`)).toEqual([
    '5:28 in-brief/unsafe-link',
  ]);
  expect(told(`${required}aliases: “//evil.example/”\n`)).toEqual(['5:10 alias/unusable']);
});

test.each(['tags: [آب، خاک, Lake]', 'tags: آب، خاک, Lake', 'tags: ["آب, خاک", Lake]', 'tags:\n  - آب, خاک\n  - Lake'])(
  'the names of %s are three',
  (tags) => {
    const { entry } = parse(`headline: Rain\noutlet: example\ndate: 2026-11-20\n${tags}\n`);
    expect(entry).toMatchObject({ tags: [{ name: 'آب' }, { name: 'خاک' }, { name: 'Lake' }] });
  },
);
