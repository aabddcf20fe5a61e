import { beforeAll, describe, expect, test } from 'vitest';
import { htmlFiles, isRedirect } from '../rig/built-site.ts';
import { hostileSite, hostileWords, site } from '../rig/hostile-site.ts';
import { article, SiteRig } from '../rig/site-rig.ts';
import { type Node, nodeOf, structuredDataIn } from '../rig/structured-data.ts';

let rig: SiteRig;
beforeAll(async () => {
  rig = await hostileSite();
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);
const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** What Google's documentation asks of each type (developers.google.com/search/docs/appearance/structured-data). */
const rules: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  NewsArticle: {
    headline: isText,
    datePublished: (value) => withOffset.test(String(value)),
    dateModified: (value) => withOffset.test(String(value)),
    author: (value) =>
      Array.isArray(value) &&
      value.every(
        (one) => ['Person', 'Organization'].includes(one['@type']) && isText(one.name) && !('jobTitle' in one),
      ),
    publisher: (value) => isWebAddress((value as Node)['@id']),
    url: isWebAddress,
    mainEntityOfPage: isWebAddress,
  },
  BreadcrumbList: {
    itemListElement: (value) =>
      Array.isArray(value) &&
      value.length >= 2 &&
      value.every(({ position, name, item }, at) => position === at + 1 && isText(name) && isWebAddress(item)),
  },
  CollectionPage: {
    mainEntity: (value) =>
      (value as { itemListElement: Node[] }).itemListElement.every(
        ({ position, url }, at) => position === at + 1 && isWebAddress(url),
      ),
  },
  ProfilePage: { mainEntity: (value) => isText((value as Node)['name']) },
  WebSite: { name: isText, url: isWebAddress },
  WebPage: { name: isText, url: isWebAddress },
  NewsMediaOrganization: {
    name: isText,
    url: isWebAddress,
    correctionsPolicy: isWebAddress,
    ethicsPolicy: isWebAddress,
  },
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value);
}

function broken(node: Node): readonly string[] {
  const type = String(node['@type']);
  const ofType = rules[type.replace(/^(Opinion|Analysis|Background)/, '')];
  if (!ofType) return [`nobody knows ${type}`];
  return Object.entries(ofType).flatMap(([name, holds]) => (holds(node[name]) ? [] : [`${type}.${name}`]));
}

test('every page that is to be found has data that keeps Google’s rules, with hostile text in every field', () => {
  const files = htmlFiles(rig).filter(
    (file) => !isRedirect(read(file)) && !/404\.html$|search\//.test(file) && !file.startsWith('offline'),
  );
  expect(files.length).toBeGreaterThan(15);
  const nodes = files.flatMap((file) => structuredDataIn(read(file)).map((node) => ({ file, node })));
  expect(nodes.flatMap(({ file, node }) => broken(node).map((rule) => `${file}: ${rule}`))).toEqual([]);
  const types = new Set(nodes.map(({ node }) => node['@type']));
  expect([...types].sort()).toEqual([
    'BreadcrumbList',
    'CollectionPage',
    'NewsArticle',
    'NewsMediaOrganization',
    'OpinionNewsArticle',
    'ProfilePage',
    'WebPage',
    'WebSite',
  ]);
  for (const file of files) expect(structuredDataIn(read(file)).length, file).toBeGreaterThanOrEqual(2);
});

test('no block of data can end its element, and all of the text is in it', () => {
  for (const file of htmlFiles(rig)) {
    for (const [, json = ''] of read(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(json, file).not.toContain('<');
  }
  const { headline } = nodeOf(read('2026/11/20/rain/index.html'), /NewsArticle$/);
  for (const words of hostileWords) expect(headline).toContain(words);
});

describe('an article', () => {
  test('says what schema.org has a word for', () => {
    const node = nodeOf(read('fa/2026/11/20/باران/index.html'), /NewsArticle$/);
    const address = `${site}fa/2026/11/20/${encodeURIComponent('باران')}/`;
    expect(node).toMatchObject({
      '@id': `${address}#article`,
      url: address,
      datePublished: '2026-11-20T10:00:00+03:30',
      dateModified: '2026-11-22T09:00:00+03:30',
      inLanguage: 'fa',
      isAccessibleForFree: true,
      locationCreated: { '@type': 'Place', name: expect.stringContaining('🗞️') },
      image: [
        {
          '@type': 'ImageObject',
          url: expect.stringContaining(`${site}pictures/lake-`),
          creditText: expect.stringContaining(']]>'),
        },
      ],
      keywords: [expect.any(String), 'Water'],
      author: [{ '@type': 'Person', url: `${site}fa/author/sara/` }, { '@type': 'Person' }],
      correction: [
        { '@type': 'CorrectionComment', datePublished: '2026-11-21', text: expect.any(String) },
        { '@type': 'CorrectionComment', datePublished: '2026-11-21T12:00:00+03:30', text: 'Again.' },
      ],
      translationOfWork: { '@id': `${site}2026/11/20/rain/#article` },
    });
    expect(node['wordCount']).toBeGreaterThan(80);
    expect(node['wordCount']).toBeLessThan(125);
    expect(node).not.toHaveProperty('articleBody');
  });

  test('leads to its translations, and its last correction is its last change', () => {
    expect(nodeOf(read('2026/11/20/rain/index.html'), /NewsArticle$/)).toMatchObject({
      workTranslation: [{ '@id': `${site}fa/2026/11/20/${encodeURIComponent('باران')}/#article` }],
      dateModified: '2026-11-21T12:00:00+03:30',
    });
  });

  test('dated by a day alone begins at midnight in the publication’s zone; an opinion is one', () => {
    expect(nodeOf(read('2026/11/20/plain/index.html'), /NewsArticle$/)).toMatchObject({
      '@type': 'OpinionNewsArticle',
      datePublished: '2026-11-20T00:00:00+03:30',
      dateModified: '2026-11-20T00:00:00+03:30',
    });
  });

  test('retold from another outlet says whose it is and leads to it, for readers too', () => {
    const html = read('2026/11/21/other/index.html');
    expect(nodeOf(html, /NewsArticle$/)).toMatchObject({
      sourceOrganization: { '@type': 'Organization', name: 'The Other Paper' },
      isBasedOn: { '@type': 'CreativeWork', url: 'https://other.example/a?b=1&c=2' },
      author: [{ '@type': 'Organization', name: 'The Other Paper' }],
    });
    expect(html).toMatch(/<a href="https:\/\/other\.example\/a\?b=1&amp;c=2"[^>]*>The Other Paper<\/a>/);
    expect(nodeOf(read('2026/11/20/rain/index.html'), /NewsArticle$/)).not.toHaveProperty('isBasedOn');
  });

  test('that was withdrawn says so and nothing of what it said', () => {
    const node = nodeOf(read('2026/11/19/taken-back/index.html'), /NewsArticle$/);
    expect(node).toMatchObject({ creativeWorkStatus: 'Withdrawn', correction: expect.any(Array) });
    for (const field of ['description', 'keywords', 'image', 'wordCount', 'locationCreated', 'alternativeHeadline'])
      expect(node).not.toHaveProperty(field);
  });
});

test('the publisher has its logo and the policies of the page’s language', () => {
  expect(nodeOf(read('fa/index.html'), /NewsMediaOrganization/)).toMatchObject({
    '@id': `${site}#publisher`,
    logo: { '@type': 'ImageObject', url: expect.stringContaining(`${site}pictures/logo-`) },
    publishingPrinciples: `${site}about/`,
    correctionsPolicy: `${site}fa/about/`,
    ethicsPolicy: 'https://ethics.example/?a=%22b%22&c=%3Cd%3E',
  });
});

test('a list names its articles in its order, an author has a profile, a tag its way from the front page', () => {
  const { mainEntity } = nodeOf(read('latest/index.html'), /CollectionPage/) as { mainEntity: Node };
  expect(mainEntity['itemListElement']).toEqual(
    ['21/other', '20/rain', '20/plain'].map((path, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      url: `${site}2026/11/${path}/`,
    })),
  );
  expect(nodeOf(read('author/sara/index.html'), /ProfilePage/)).toMatchObject({ mainEntity: { '@type': 'Person' } });
  expect(nodeOf(read('tag/water/index.html'), /BreadcrumbList/)).toMatchObject({
    itemListElement: [
      { name: 'Front page', item: site },
      { name: 'Water', item: `${site}tag/water/` },
    ],
  });
});

test('a correction of the future is no change yet; when its time comes the article is rendered', async () => {
  await using other = await SiteRig.of({
    'content/a/one.md': article({ corrections: '[{date: 2026-11-23 09:00, text: Later.}]' }),
  });
  expect(await other.run('build')).toMatchObject({ code: 0 });
  const modified = () => nodeOf(other.read('_site/a/one/index.html'), /NewsArticle/)['dateModified'];
  expect(modified()).toBe('2026-11-20T10:00:00+03:30');
  expect((await other.run('build', '--now', '2026-11-23T12:00:00Z')).stdout).toContain('changed  a/one/index.html');
  expect(modified()).toBe('2026-11-23T09:00:00+03:30');
});

test('a logo that is not there and a policy that leads nowhere are told at their lines', async () => {
  await using other = await SiteRig.of({ 'content/a.md': article() });
  other.write(
    'content/site.yaml',
    `${other.read('content/site.yaml')}logo: /images/no.png\npolicies: {ethics: /no/}\n`,
  );
  expect(await other.codes()).toEqual(['site.yaml:8 image/missing', 'site.yaml:9 site/dead-link']);
  other.edit('content/site.yaml', '/images/no.png', '/about/');
  expect(await other.codes()).toEqual(['site.yaml:8 site/wrong-type', 'site.yaml:9 site/dead-link']);
});

test('the site can be searched from elsewhere', () => {
  expect(nodeOf(read('fa/index.html'), /WebSite/)).toMatchObject({
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site}fa/search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
  expect(rig.exists('_site/fa/search/index.html')).toBe(true);
});
