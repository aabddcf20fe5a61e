import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../src/content/site-config.ts';
import { source } from '../rig/source.ts';

const required = 'name: News\nurl: https://news.example\ntime zone: UTC\n';
const parse = (more: string) => parseSiteConfig(source('site.yaml', required + more));
const codes = (more: string) =>
  parse(more).diagnostics.map(({ code, location }) => `${location.line}:${location.column} ${code}`);

test('three settings are enough, and all others have defaults', () => {
  const { value, diagnostics } = parse('');
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    name: { en: 'News' },
    url: 'https://news.example/',
    zone: 'UTC',
    languages: ['en'],
    inBrief: { title: { en: 'In Brief' }, show: 5, windowMs: 86_400_000 },
    sections: [],
    outlets: [],
    authors: [],
    navigation: [],
    feeds: { lists: ['rss'] },
    policies: {},
    offline: false,
    reuse: { articleJson: false, index: false, llms: false },
    lead: [],
    avif: false,
    shareCards: false,
    textEdition: false,
  });
});

test('a text is one for all languages, or one for each, and the first stands in for what is left out', () => {
  const { value, diagnostics } = parse(
    'languages: [en, fa]\ntagline: {en: Rain}\nin brief: {title: {fa: کوتاه, en: Brief}}\nsections: {iran: {en: Iran, fa: ایران}, world: World}\n',
  );
  expect(diagnostics).toEqual([]);
  expect(value.name).toEqual({ en: 'News', fa: 'News' });
  expect(value.tagline).toEqual({ en: 'Rain', fa: 'Rain' });
  expect(value.inBrief.title).toEqual({ en: 'Brief', fa: 'کوتاه' });
  expect(value.sections).toEqual([
    { id: 'iran', name: { en: 'Iran', fa: 'ایران' } },
    { id: 'world', name: { en: 'World', fa: 'World' } },
  ]);
  expect(value.navigation).toEqual([{ section: 'iran' }, { section: 'world' }]);
});

test('sections, outlets and authors are a name, or a name and more', () => {
  const { value, diagnostics } = parse(
    'sections: {iran: {name: Iran, description: News from Iran}}\noutlets: {post: The Post, news: {name: News, url: "https://news.example/en?"}}\nauthors:\n  sara: {name: Sara, bio: Writes.}\n  reza: Reza\n',
  );
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  expect(value.sections).toEqual([{ id: 'iran', name: { en: 'Iran' }, description: { en: 'News from Iran' } }]);
  expect(value.outlets[0]).toEqual({ id: 'post', name: { en: 'The Post' } });
  expect(value.authors).toEqual([
    { id: 'sara', name: { en: 'Sara' }, bio: { en: 'Writes.' } },
    { id: 'reza', name: { en: 'Reza' } },
  ]);
});

test('lists may be written as one line or one value', () => {
  const { value, diagnostics } = parse(
    'languages: en, fa\nsections: {iran: Iran}\nnavigation: iran\nfooter: {text: About, link: /about/}\nlead: /rain/\n',
  );
  expect(diagnostics).toEqual([]);
  expect(value.languages).toEqual(['en', 'fa']);
  expect(value.navigation).toEqual([{ section: 'iran' }]);
  expect(value.footer).toEqual([{ text: { en: 'About', fa: 'About' }, link: '/about/' }]);
  expect(value.lead).toEqual(['/rain/']);
});

test.each([
  ['1 hour', 1],
  ['36 hours', 36],
  ['1 day', 24],
  ['3days', 72],
  ['2 weeks', 336],
])('the window can be %s', (window, hours) => {
  expect(parse(`in brief: {window: ${window}}\n`).value.inBrief.windowMs).toBe(hours * 3_600_000);
});

test('the address of the publication may have a path, and no more', () => {
  const url = (written: string) =>
    parseSiteConfig(source('site.yaml', `name: News\ntime zone: UTC\nurl: ${written}\n`));
  expect(url('https://news.example/sub').value.url).toBe('https://news.example/sub/');
  expect(url('http://[::1]:8080').value.url).toBe('http://[::1]:8080/');
  for (const bad of [
    'news.example',
    'ftp://news.example',
    'https://',
    '"https://news.example/#x"',
    '"https://news.example/?x=y"',
  ])
    expect(url(bad).diagnostics).toMatchObject([{ code: 'site/bad-url', location: { line: 3, column: 6 } }]);
});

test('a mistake in one setting leaves the others', () => {
  const { value, diagnostics, isUnread } = parse(
    'tagline: [a]\nsections: {iran: Iran, World: World}\nauthors: {sara: Sara}\n',
  );
  expect(diagnostics).toMatchObject([
    { code: 'site/wrong-type', message: '“tagline” cannot be a list.', location: { line: 4, column: 10 } },
    {
      code: 'site/wrong-type',
      hint: 'Write world: and the name after it.',
      location: { line: 5, column: 24, length: 5 },
    },
  ]);
  expect(value.authors).toHaveLength(1);
  expect([isUnread('sections'), isUnread('authors'), isUnread('outlets')]).toEqual([true, false, false]);
});

test('a language that Dateline does not speak is told once, not at every text in it', () => {
  expect(codes('languages: [en, de]\ntagline: {en: Rain, de: Regen}\n')).toEqual(['4:17 site/unknown-language']);
  expect(codes('tagline: {en: Rain, de: Regen}\n')).toEqual(['4:21 site/unknown-language']);
});

test('what a site.yaml cannot have is told at its place', () => {
  expect(codes('in brief: {show: 100}\n')).toEqual(['4:18 site/wrong-type']);
  expect(codes('in brief: {window: 1 month}\n')).toEqual(['4:20 site/wrong-type']);
  expect(codes('colour: red\n')).toEqual(['4:1 site/unknown-field']);
  expect(codes('navigation: [iran]\n')).toEqual(['4:14 site/dead-link']);
  expect(codes('footer: [{text: About}]\n')).toEqual(['4:10 site/missing-field']);
});
