import { expect, test } from 'vitest';
import { contractsFor, parseArticle } from '../../src/content/parse-article.ts';
import { parseSiteConfig } from '../../src/content/site-config.ts';
import { settings } from '../rig/site-rig.ts';
import { source } from '../rig/source.ts';

const { value: config } = parseSiteConfig(source('site.yaml', settings));
const contracts = contractsFor(config);
const parse = (frontMatter: string) =>
  parseArticle(source('2026/11/20/rain.md', `---\n${frontMatter}---\n\nText.\n`), config, contracts);

const required = 'headline: Rain\noutlet: example\ndate: 2026-11-20\n';
const spellings = (words: string) => {
  const [first = '', ...others] = words.split(' ');
  const camel = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return [
    words,
    words.toUpperCase(),
    words.replaceAll(' ', '-'),
    words.replaceAll(' ', '_'),
    words.replaceAll(' ', '  '),
    camel,
    `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`,
  ];
};

test.each(spellings('in brief'))('“%s” is the field in brief', (name) => {
  const { entry, diagnostics } = parse(`${required}${name}: The lake rose.\n`);
  expect(diagnostics).toEqual([]);
  expect(entry).toMatchObject({ inBrief: [{ text: 'The lake rose.' }] });
});

test.each(spellings('translation of'))('“%s” is the field translation of', (name) => {
  expect(parse(`${required}${name}: /fa/rain/\n`).entry).toMatchObject({ translationOf: '/fa/rain/' });
});

test.each(spellings('ed note'))('“%s” is for colleagues and comes nowhere', (name) => {
  const { entry, diagnostics } = parse(`${required}${name}: Call back on Monday.\n`);
  expect(diagnostics).toEqual([]);
  expect(JSON.stringify(entry)).not.toContain('Monday');
});

test('fields inside a field may be spelled in as many ways', () => {
  const { entry, diagnostics } = parse(
    `HEADLINE: Rain\nOutlet: example\n_date_: 2026-11-20\nIn-Brief:\n  - {TEXT: The lake rose., More: /rain/, D-A-T-E: 2026-11-19}\nImage: {SRC: /lake.jpg, A L T: A lake, Cap_Tion: Dry}\n`,
  );
  expect(diagnostics).toEqual([]);
  expect(entry).toMatchObject({
    headline: 'Rain',
    inBrief: [{ text: 'The lake rose.', more: '/rain/', date: { iso: '2026-11-19' } }],
    image: { src: 'lake.jpg', alt: 'A lake', caption: 'Dry' },
  });
});

test('settings may be spelled in as many ways, at every level', () => {
  const { value, diagnostics } = parseSiteConfig(
    source(
      'site.yaml',
      'Name: News\nURL: https://news.example\ntimeZone: UTC\nTime-Zone-Label: GMT\nIN_BRIEF: {Show: 3, WINDOW: 2 days}\n',
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ zone: 'UTC', zoneLabel: { en: 'GMT' }, inBrief: { show: 3, windowMs: 172_800_000 } });
});

test('two spellings of a field are one field twice, told at the second', () => {
  const { diagnostics } = parse(`${required}in brief: One.\nIn-Brief: Two.\n`);
  expect(diagnostics).toMatchObject([
    { code: 'front-matter/duplicate-field', location: { line: 6, column: 1, length: 8 } },
  ]);
});

test('names that begin with x and a separator are the newsroom’s own', () => {
  expect(parse(`${required}x-desk: a\nX_Desk: [b]\nx desk: {c: d}\n`).diagnostics).toEqual([]);
  expect(parse(`${required}xdesk: a\n`).diagnostics).toMatchObject([{ code: 'front-matter/unknown-field' }]);
});

test('a misspelled required field is one mistake, not two', () => {
  const told = (frontMatter: string) => parse(frontMatter).diagnostics.map(({ code, hint }) => `${code} ${hint}`);
  expect(told('headlin: Rain\noutlet: example\ndate: 2026-11-20\n')).toEqual([
    'front-matter/unknown-field Did you mean “headline”?',
  ]);
  expect(told('title: Rain\noutlet: example\ndate: 2026-11-20\n')).toEqual([
    'front-matter/unknown-field The title of an article is written as headline:.',
  ]);
});

test('a mistake is told at its place, however deep and in whatever style', () => {
  const places = (frontMatter: string) =>
    parse(`${required}${frontMatter}`).diagnostics.map(({ location: { line, column, length, text } }) => [
      line,
      [...text].slice(column - 1, column - 1 + length).join(''),
    ]);
  expect(
    places('in brief:\n  - One.\n  - text: Two.\n    more: /a/\n  - text: Three.\n    more: "javascript:x"\n'),
  ).toEqual([[10, '"javascript:x"']]);
  expect(places('in brief: [One., {text: Two., more: /a/}, {text: Three., more: data:x}]\n')).toEqual([[5, 'data:x']]);
  expect(places('tags: Water, "…", Lake\n')).toEqual([[5, '"…"']]);
  expect(places('tags: "…, Water"\n')).toEqual([[5, '…']]);
  // An entry of a list that is several names stands for each of them.
  expect(places('tags: [Water, آب، …]\n')).toEqual([[5, '[Water, آب، …]']]);
  expect(places('authors: Sara Example, reza، ---\n')).toEqual([
    [5, 'reza'],
    [5, '---'],
  ]);
  expect(places('authors:\n  - Sara Example\n  - reza\n')).toEqual([[7, 'reza']]);
  expect(places('kicker: سیل\nimage: {src: /آب.jpg, عکس: x, decorative: شاید}\n')).toEqual([
    [6, 'عکس'],
    [6, 'شاید'],
  ]);
});

test('an article may be updated on the day it was published, and not on the day before', () => {
  const codes = (updated: string) =>
    parse(`headline: Rain\noutlet: example\ndate: 2026-11-20 10:00\nupdated: ${updated}\n`).diagnostics.map(
      ({ code }) => code,
    );
  expect(codes('2026-11-20')).toEqual([]);
  expect(codes('2026-11-20 10:00')).toEqual([]);
  expect(codes('2026-11-19')).toEqual(['date/order']);
  expect(codes('2026-11-20 09:59')).toEqual(['date/order']);
});
