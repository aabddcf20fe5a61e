import { expect, test } from 'vitest';
import { liveCodeIn } from '../rig/live-code.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

/** Links that run code, or lead away from the site under the name of a path. */
const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  'https:evil.example',
  'http://',
  'tel:+982112345678',
  '//evil.example',
];

/** Browsers take a backslash for a slash. Markdown encodes it, so in a body it is the name of a page. */
const backslashed = ['/\\evil.example', '\\\\evil.example'];

const codesIn = async (text: string) => {
  await using rig = await SiteRig.of({ 'content/rain.md': text });
  return await rig.codes();
};

test('an unsafe link in a body is refused, whatever its case or slashes', async () => {
  const body = [...unsafe, ...backslashed].map((link) => `[a link](<${link.replaceAll('\\', '\\\\')}>)\n`).join('\n');
  expect(await codesIn(article({}, body))).toEqual([
    ...unsafe.map((_, at) => `rain.md:${7 + 2 * at} body/unsafe-link`),
    ...backslashed.map((_, at) => `rain.md:${7 + 2 * (unsafe.length + at)} body/dead-link`),
  ]);
});

test('an unsafe link is refused in every notation that Markdown has', async () => {
  const body = [
    '[entities](&#106;avascript:alert(1))',
    '<javascript:alert(1)>',
    '[by reference][trap], [trap], [trap][]',
    '[inside **emphasis** and `code`](javascript:x "a title")',
    '- a list\n\n  > [quoted](javascript:y)',
    '| [in a table](javascript:z) |\n|---|',
    'A note.^[with [a link](javascript:n)]',
    '[trap]: javascript:t',
  ].join('\n\n');
  expect(await codesIn(article({}, body))).toEqual([
    'rain.md:7 body/unsafe-link',
    'rain.md:9 body/unsafe-link',
    'rain.md:13 body/unsafe-link',
    'rain.md:17 body/unsafe-link',
    'rain.md:19 body/unsafe-link',
    'rain.md:22 body/unsafe-link',
    // The three links by reference, once, where their address stands.
    'rain.md:24 body/unsafe-link',
  ]);
});

test('a line break in a link makes a path of it, which leads nowhere', async () => {
  const body = '[a link](java&#10;script:alert(1)) [another](%6Aavascript:alert(1))\n';
  expect(await codesIn(article({ 'in brief': '[{text: x, more: "java\\nscript:alert(1)"}]' }, body))).toEqual([
    'rain.md:5 in-brief/dead-link',
    'rain.md:8 body/dead-link',
    'rain.md:8 body/dead-link',
  ]);
});

test('an unsafe More link is refused', async () => {
  const items = [...unsafe, ...backslashed, 'mailto:sara@news.example', '#top', ' \u0001javascript:x'].map(
    (link) => `\n  - {text: x, more: ${JSON.stringify(link)}}`,
  );
  expect(await codesIn(article({ 'in brief': items.join('') }))).toEqual(
    items.map((_, at) => `rain.md:${6 + at} in-brief/unsafe-link`),
  );
});

test('a picture from elsewhere or from nowhere is refused', async () => {
  const sources = [
    'javascript:alert(1)',
    'data:image/png;base64,x',
    'https://elsewhere.example/x.jpg',
    '//evil.example/x.jpg',
  ];
  const body = sources.map((src) => `![A lake](${src})\n`).join('\n');
  expect(await codesIn(article({ image: '{src: "javascript:x.jpg", alt: x}' }, body))).toEqual([
    'rain.md:5 image/missing',
    ...sources.map((_, at) => `rain.md:${8 + 2 * at} image/missing`),
  ]);
});

test('an unsafe link in site.yaml is refused', async () => {
  await using rig = await SiteRig.of({
    'content/site.yaml': `name: News
url: javascript:alert(1)
time zone: UTC
outlets: {example: {name: Example, url: "data:text/html,x"}}
navigation: [{text: x, link: "javascript:x"}, {text: x, link: //evil.example/}]
footer: [{text: x, link: "\\\\\\\\evil.example"}]
lead: "javascript:x"
`,
    'content/rain.md': article(),
  });
  expect(await rig.codes()).toEqual([
    'site.yaml:2 site/bad-url',
    'site.yaml:4 site/bad-url',
    'site.yaml:5 site/dead-link',
    'site.yaml:5 site/dead-link',
    'site.yaml:6 site/dead-link',
    'site.yaml:7 site/dead-link',
  ]);
});

test('links to the web, to mail and into the site are let through as they are', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': article(
      { 'in brief': '[{text: x, more: "https://elsewhere.example/a?b=c&d=e"}]' },
      '## Top\n\n[web](HTTPS://elsewhere.example/?a=b&c=d) [mail](mailto:sara@news.example) [path](/rain/#top) <https://elsewhere.example>\n',
    ),
  });
  expect((await rig.run('build')).code).toBe(0);
  const page = rig.read('_site/rain/index.html');
  expect(page).toContain('<a href="HTTPS://elsewhere.example/?a=b&amp;c=d" rel="noopener noreferrer">web</a>');
  expect(page).toContain('<a href="mailto:sara@news.example">mail</a> <a href="../rain/#top">path</a>');
  expect(page).toContain('href="https://elsewhere.example/a?b=c&amp;d=e"');
  expect(liveCodeIn(page)).toEqual([]);
});
