import { beforeAll, expect, test } from 'vitest';
import { HeadOf } from '../rig/head.ts';
import { hostile, hostileSite, hostileWords, site } from '../rig/hostile-site.ts';
import { jsonFaults } from '../rig/schemas.ts';
import { article, SiteRig } from '../rig/site-rig.ts';
import { nodeOf } from '../rig/structured-data.ts';

const settings = `reuse:
  article json: yes
  index: yes
  llms: yes
  licence: {text: ${hostile}, url: 'https://licence.example/?a="b"'}
trust:
  member: [https://union.example/, https://other.example/]
  belong to: https://group.example/
  data training: no
`;

let rig: SiteRig;
beforeAll(async () => {
  rig = await hostileSite({}, settings);
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);

test('each article is JSON in the fields of ninjs 3, hostile or not, and its page says where', () => {
  const files = Object.keys(rig.tree()).filter((file) => /\/index\.json$/.test(file));
  expect(files).toHaveLength(4);
  for (const file of files) expect(jsonFaults(read(file), 'ninjs.json'), file).toEqual([]);
  const rain = JSON.parse(read('2026/11/20/rain/index.json'));
  expect(rain).toMatchObject({
    uri: `${site}2026/11/20/rain/`,
    type: 'text',
    language: 'en',
    firstCreated: '2026-11-20T10:00:00+03:30',
    versionCreated: '2026-11-21T12:00:00+03:30',
    subjects: [expect.anything(), { name: 'Water', uri: `${site}tag/water/` }],
  });
  for (const words of hostileWords) {
    expect(rain.headlines[0].value).toContain(words);
    expect(rain.by).toContain(words);
    expect(rain.located).toContain(words);
    expect(rain.usageTerms).toContain(words);
  }
  expect(rain.bodies[0].value).toContain('A paragraph with &lt;/script&gt;');
  expect(rain.bodies[0].value).not.toMatch(/(?:href|src)="(?!https:)/);
  expect(new HeadOf(read('2026/11/20/rain/index.html')).links('alternate')).toContainEqual({
    rel: 'alternate',
    type: 'application/json',
    href: '../../../../2026/11/20/rain/index.json',
  });
  expect(rig.exists('_site/2026/11/19/taken-back/index.json')).toBe(false);
});

test('/index.json has the newest 100 articles, newest first, without their texts', async () => {
  const index = JSON.parse(read('index.json'));
  expect(index.articles.map(({ uri }: { uri: string }) => decodeURI(uri.slice(site.length)))).toEqual([
    '2026/11/21/other/',
    'fa/2026/11/20/باران/',
    '2026/11/20/rain/',
    '2026/11/20/plain/',
  ]);
  for (const one of index.articles) {
    expect(jsonFaults(JSON.stringify(one), 'ninjs.json')).toEqual([]);
    expect(one).not.toHaveProperty('bodies');
  }
  await using many = await SiteRig.of(
    Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => {
        const date = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
        return [`content/a/story-${at}.md`, article({ headline: `Story ${at}`, date })];
      }),
    ),
  );
  many.write('content/site.yaml', `${many.read('content/site.yaml')}reuse: {index: yes}\n`);
  expect(await many.run('build')).toMatchObject({ code: 0, stderr: '' });
  const uris = JSON.parse(many.read('_site/index.json')).articles.map(({ uri }: { uri: string }) => uri);
  expect(uris).toHaveLength(100);
  expect(uris[0]).toBe('https://news.example/a/story-119/');
});

test('llms.txt says what the site is, on which terms, and leads to its parts', () => {
  const text = read('llms.txt');
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('> '))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(2);
  const links = [...text.matchAll(/^- \[.*\]\(<(.*)>\)$/gm)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    expect(link.startsWith(site), link).toBe(true);
    const file = decodeURI(link.slice(site.length)).replace(/(^|\/)$/, '$1index.html');
    expect(rig.exists(`_site/${file}`), link).toBe(true);
  }
  expect(text).toContain('https://licence.example/');
});

test('trust.txt has a line for each that site.yaml names', () => {
  expect(read('trust.txt')).toBe(
    'member=https://union.example/\nmember=https://other.example/\nbelongto=https://group.example/\ndatatrainingallowed=no\n',
  );
});

test('the licence stands in the head, in the data and in the footer', () => {
  const html = read('fa/2026/11/20/باران/index.html');
  expect(new HeadOf(html).links('license')).toEqual([{ rel: 'license', href: 'https://licence.example/?a=%22b%22' }]);
  expect(nodeOf(html, /NewsArticle/)['license']).toBe('https://licence.example/?a=%22b%22');
  expect(html).toContain('rel="license noopener noreferrer"');
});

test('nothing of it is there unless site.yaml asks for it', async () => {
  await using other = await SiteRig.of({ 'content/a/one.md': article() });
  expect(await other.run('build')).toMatchObject({ code: 0, stderr: '' });
  expect(Object.keys(other.tree()).filter((file) => /index\.json$|llms|trust/.test(file))).toEqual([]);
  other.write(
    'content/site.yaml',
    `${other.read('content/site.yaml')}reuse: {licence: {url: x}}\ntrust: {member: x}\n`,
  );
  expect(await other.codes()).toEqual(expect.arrayContaining(['site.yaml:9 site/bad-url']));
  expect(await other.codes()).toEqual(expect.arrayContaining(['site.yaml:8 site/bad-url']));
});
