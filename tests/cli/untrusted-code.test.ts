import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, home, run, SiteRig } from '../rig/site-rig.ts';

/** Each leaves a file behind, in the current folder, when anyone runs it. */
const marking = (name: string) =>
  `import fs from 'node:fs'; fs.writeFileSync('ran-${name}', 'x'); export default () => ({});\n`;
const markingCommonJs = (name: string) => `require('fs').writeFileSync('ran-${name}', 'x'); module.exports = {};\n`;

/** What Eleventy, Node, npm and other generators would run or obey in a folder they work in. */
const dropped: Readonly<Record<string, string>> = {
  'rain.11tydata.js': marking('11tydata'),
  'rain.11tydata.cjs': markingCommonJs('11tydata-cjs'),
  'rain.11tydata.json': '{"permalink": "/../../moved.html"}',
  'content.11tydata.js': marking('content-data'),
  'page.11ty.js': marking('11ty'),
  'page.11ty.cjs': markingCommonJs('11ty-cjs'),
  'page.njk': '---js\n{ x: require("fs").writeFileSync("ran-njk", "x") }\n---\n{{ x }}',
  'page.liquid': '{{ x }}',
  'page.html': '<script>alert(1)</script>',
  'page.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '_data/x.js': marking('data'),
  '_includes/x.njk': 'x',
  'eleventy.config.js': marking('config'),
  '.eleventy.js': marking('dot-config'),
  '.eleventy.ts': marking('dot-config-ts'),
  'package.json': '{"type": "commonjs", "scripts": {"prebuild": "touch ran-npm"}}',
  'node_modules/markdown-it/index.js': markingCommonJs('module'),
  'tsconfig.json': '{"compilerOptions": {"paths": {"*": ["./x"]}}}',
  '.env': 'NODE_OPTIONS=--require ./x.js',
  'site.js': marking('site'),
};

const files = {
  'content/2026/11/20/rain.md': article(),
  ...Object.fromEntries(Object.entries(dropped).map(([name, text]) => [`content/${name}`, text])),
  ...Object.fromEntries(Object.entries(dropped).map(([name, text]) => [`content/2026/11/20/${name}`, text])),
};

const traces = (rig: SiteRig) => Object.keys(rig.tree('.')).filter((file) => /(^|\/)(ran-|moved\.html)/.test(file));

test('the traps of this file leave their traces when they are run', async () => {
  await using rig = await SiteRig.of({ 'a.mjs': marking('a'), 'b.cjs': markingCommonJs('b') });
  await run(process.execPath, ['a.mjs'], rig.folder);
  await run(process.execPath, ['b.cjs'], rig.folder);
  expect(traces(rig)).toEqual(['ran-a', 'ran-b']);
});

test('nothing dropped into the content folder is run, obeyed or published by a build', async () => {
  await using plain = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  await using rig = await SiteRig.of(files);
  await plain.run('build');
  const { code, stderr } = await rig.run('build');
  expect(code).toBe(0);
  expect(stderr.match(/file\/not-published/g)).toHaveLength(
    2 * Object.keys(dropped).filter((name) => !name.startsWith('.')).length,
  );
  expect(traces(rig)).toEqual([]);
  expect(rig.tree()).toEqual(plain.tree());
});

test('nor by Eleventy’s own command', async () => {
  await using rig = await SiteRig.of(files);
  for (const file of ['src', 'layouts', '.eleventy.ts', 'tsconfig.json', 'package.json'])
    fs.cpSync(path.join(home, file), rig.path(file), { recursive: true });
  fs.symlinkSync(path.join(home, 'node_modules'), rig.path('node_modules'));
  const command = ['--import', 'tsx', 'node_modules/@11ty/eleventy/cmd.cjs', '--config=.eleventy.ts'];
  const { code, stderr } = await run(process.execPath, command, rig.folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(rig.exists('_site/2026/11/20/rain/index.html')).toBe(true);
  const own = (file: string) => /^(content|_site)\//.test(file) || !file.includes('/');
  expect(traces(rig).filter(own)).toEqual([]);
  expect(Object.keys(rig.tree()).filter((file) => /page|data|config|package|\.js|\.svg/.test(file))).toEqual([
    'fa/feed.json',
    'fa/icon.svg',
    'feed.json',
    'icon.svg',
    'search/search.js',
    'sitemap-pages.xml',
  ]);
});
