import { expect, test } from 'vitest';
import { kindOfLink, linkTo, outputPathOf, resolveLink, rootFrom, type Url, urlOf } from '../../src/base/address.ts';

test.each([
  ['web', ['https://news.example', 'HTTP://news.example/', ' https://news.example/']],
  ['mail', ['mailto:sara@news.example', 'MAILTO:sara@news.example']],
  ['fragment', ['#', '#lake']],
  ['path', ['/about/', 'about', '../a/', './', '?q', '', 'a b', '/a:b', 'sara@news.example', 'www.news.example']],
  [
    'unsafe',
    [
      'javascript:x',
      ' JavaScript:x',
      'java\nscript:x',
      '\u0000javascript:x',
      'j\tavascript:x',
      'data:x',
      'vbscript:x',
      'file:///x',
      'x-y.z+1:a',
      'https:news.example',
      'https:///x',
      'mailto://x',
      '//x',
      '/\t/x',
      '\\\\x',
      '/\\x',
      '\\x',
      'a\\b',
    ],
  ],
] as const)('a link of the kind %s is known as one', (kind, links) => {
  expect(links.map((link) => [link, kindOfLink(link)])).toEqual(links.map((link) => [link, kind]));
});

test.each([
  ['/about/', '/about/', ''],
  ['/about', '/about/', ''],
  ['/about/#team', '/about/', 'team'],
  ['../snow/', '/2026/11/20/snow/', ''],
  ['sub', '/2026/11/20/rain/sub/', ''],
  ['./', '/2026/11/20/rain/', ''],
  ['../../../../', '/', ''],
  ['/a/../b/./c//d', '/b/c/d/', ''],
  ['/lake.jpg', '/lake.jpg', ''],
  ['/lake.jpg/', '/lake.jpg/', ''],
  ['/fa/%D8%A2%D8%A8/#%D8%B3%D8%AF', '/fa/آب/', 'سد'],
  ['/e\u0301te/?page=2', '/\u00e9te/', ''],
])('%s on the page of an article is %s', (link, url, fragment) => {
  expect(resolveLink(link, '/2026/11/20/rain/' as Url)).toEqual({ url, fragment });
});

test.each(['/../x', '../../../../../x', '/a/../../b', '/%2e%2e/x', '/..%2fx', '/%5cx', '/%00', '/%ff'])(
  '%s leads nowhere',
  (link) => {
    expect(resolveLink(link, '/2026/11/20/rain/' as Url)).toBeUndefined();
  },
);

test('a relative link leads from any page to any other, wherever the site is mounted', () => {
  const addresses = ['/', '/about/', '/2026/11/20/rain/', '/404.html', '/fa/', '/fa/feed.xml'] as Url[];
  for (const from of addresses) {
    for (const to of addresses) {
      for (const mount of ['https://news.example', 'https://news.example/sub']) {
        expect(new URL(linkTo(rootFrom(from), to), mount + from).href).toBe(mount + to);
      }
    }
  }
});

test('an address is answered with a file', () => {
  expect(outputPathOf(urlOf())).toBe('index.html');
  expect(outputPathOf(urlOf('fa', 'tag', '', 'آب'))).toBe('fa/tag/آب/index.html');
  expect(outputPathOf('/fa/feed.xml' as Url)).toBe('fa/feed.xml');
});
