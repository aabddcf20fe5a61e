import fs from 'node:fs';
import { expect, test } from 'vitest';
import { picture } from '../rig/pictures.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

/** Everything in the rig's folder but the site. */
const outside = (rig: SiteRig) => Object.keys(rig.tree('.')).filter((file) => !/^(_site|\.cache)\//.test(file));

test('a picture is taken from the content folder only', async () => {
  const sources = [
    '../../etc/passwd',
    '/../secret.png',
    '/%2e%2e/secret.png',
    '/..%2fsecret.png',
    '//x.png',
    'C:\\x.png',
    '/lake.png\u0000',
  ];
  await using rig = await SiteRig.of({
    'secret.png': picture,
    'content/lake.png': picture,
    ...Object.fromEntries(
      sources.map((src, at) => [`content/a${at}.md`, article({ image: `{src: ${JSON.stringify(src)}, alt: x}` })]),
    ),
    'content/body.md': article({}, sources.map((src) => `![x](<${src}>)\n`).join('\n')),
  });
  const told = await rig.codes();
  expect(told.filter((one) => one.startsWith('a'))).toEqual(
    // A control character in a field is folded to a space, and a space at the end goes.
    sources.slice(0, -1).map((_, at) => `a${at}.md:5 image/missing`),
  );
  expect(told.filter((one) => one.startsWith('body'))).toEqual(
    sources.map((_, at) => `body.md:${7 + 2 * at} image/missing`),
  );
});

test('an alias is a page of the site, and no other page', async () => {
  const unusable = [
    '/../../x',
    '/a/../../b/',
    '//x',
    'x',
    'https://x.example/',
    '/',
    '/%2e%2e/x/',
    '/x.jpg',
    '/.htaccess',
    '/.git/x/',
    '/web.config',
    '/feed.xml/x/',
    '/x#y',
    '/a\\b',
    `/${'a'.repeat(300)}/`,
    `/${'a/'.repeat(600)}`,
    '/%ff/',
  ];
  const taken = [
    '/latest/',
    '/LATEST/',
    '/2026/11/20/Rain/',
    '/2026/11/20/rain/index.html',
    '/404.html',
    '/tag/water/',
  ];
  const list = (paths: readonly string[]) => paths.map((path) => `\n  - ${JSON.stringify(path)}`).join('');
  await using rig = await SiteRig.of({
    'content/2026/11/20/rain.md': article({ tags: 'Water', aliases: list(taken) }),
    'content/2026/11/20/snow.md': article({ aliases: list(unusable) }),
    'content/2026/11/20/wind.md': article({ aliases: '[/a/../b/, /old.html, /قدیم/, /b, /old.html]' }),
  });
  expect(await rig.codes()).toEqual([
    ...taken.map((_, at) => `2026/11/20/rain.md:${7 + at} alias/collision`),
    ...unusable.map((_, at) => `2026/11/20/snow.md:${6 + at} alias/unusable`),
    // The second /b/ and the second /old.html.
    '2026/11/20/wind.md:5 alias/collision',
    '2026/11/20/wind.md:5 alias/collision',
  ]);
});

test('an alias is written where it says, below the output folder', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': article({ aliases: '[/a/../b/, /old.html, /قدیم/]' }),
  });
  const before = outside(rig);
  expect((await rig.run('build')).code).toBe(0);
  expect(outside(rig)).toEqual(before);
  expect(Object.keys(rig.tree())).toEqual(expect.arrayContaining(['b/index.html', 'old.html', 'قدیم/index.html']));
});

test('names of tags and authors that look like paths become names of folders', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': article({
      tags: '["../../x", "..", "C:\\\\y", "/", "a/../b"]',
      authors: '["../x", "..", Sara/../../etc]',
    }),
    'content/snow.md': article({ tags: '["../../x", "a/../b"]', authors: '["../X", "Sara/../../etc"]' }),
  });
  expect(await rig.codes()).toEqual([
    'rain.md:5 front-matter/wrong-type',
    'rain.md:5 front-matter/wrong-type',
    'rain.md:6 front-matter/wrong-type',
  ]);
  rig.remove('content/rain.md');
  const before = outside(rig);
  expect((await rig.run('build')).code).toBe(0);
  expect(outside(rig)).toEqual(before);
  expect(Object.keys(rig.tree()).filter((file) => /^(tag|author).*html$/.test(file))).toEqual([
    'author/sara-etc/index.html',
    'author/x/index.html',
    'tag/a-b/index.html',
    'tag/x/index.html',
  ]);
});

test('ids in site.yaml are no paths, and no pages of Dateline’s own', async () => {
  await using rig = await SiteRig.of({
    'content/site.yaml': `name: News
url: https://news.example/
time zone: UTC
sections: {../x: X, .: X, a/b: X, Iran: X, ${'a'.repeat(300)}: X}
authors: {../sara: S}
outlets: {"": E}
`,
  });
  expect(await rig.codes()).toEqual([
    ...['../x', '.', 'a/b', 'Iran', 'aaa…'].map(() => 'site.yaml:4 site/wrong-type'),
    'site.yaml:5 site/wrong-type',
    'site.yaml:6 site/wrong-type',
  ]);
  rig.write(
    'content/site.yaml',
    'name: News\nurl: https://news.example/\ntime zone: UTC\nlanguages: [en, fa]\nsections: {latest: X, in-brief: X, tag: X, author: X, fa: X, iran: X}\n',
  );
  expect(await rig.codes()).toEqual(
    ['latest', 'in-brief', 'tag', 'author', 'fa'].map(() => 'site.yaml:5 file/duplicate-url'),
  );
});

test('a file whose name is no address is refused', async () => {
  const names = [
    'Rain.md',
    'a b.md',
    'a..b.md',
    'a%2e.md',
    'été!.md',
    '-a.md',
    'a_.md',
    'x.MD',
    '2026/Über/a.md',
    'a\nb.md',
  ];
  await using rig = await SiteRig.of({
    ...Object.fromEntries(names.map((name) => [`content/${name}`, article()])),
    'content/images/a#b.png': picture,
    'content/images/a%2fb.png': picture,
    'content/images/Photo 1.PNG': picture,
    'content/été.md': article({ image: '{src: "/images/Photo 1.PNG", alt: x}' }),
  });
  const told = (await rig.mistakes()).map(({ file, code }) => `${file.slice(8)} ${code}`);
  expect(told.sort()).toEqual(
    [...names, 'images/a#b.png', 'images/a%2fb.png'].map((name) => `${name} file/name`).sort(),
  );
});

test('links to other places are not followed, and a loop of them is no trap', async () => {
  await using rig = await SiteRig.of({ 'elsewhere/secret.md': article(), 'content/rain.md': article() });
  fs.symlinkSync(rig.path('elsewhere/secret.md'), rig.path('content/secret.md'));
  fs.symlinkSync(rig.path('elsewhere'), rig.path('content/folder'));
  fs.symlinkSync('loop', rig.path('content/loop'));
  fs.symlinkSync('.', rig.path('content/round'));
  fs.symlinkSync('/dev/zero', rig.path('content/zero.png'));
  const links = ['folder', 'loop', 'round', 'secret.md', 'zero.png'];
  expect(await rig.codes()).toEqual(links.map((name) => `${name}:1 file/link`));
  expect((await rig.run('build')).code).toBe(1);
  expect(rig.exists('_site')).toBe(false);
});
