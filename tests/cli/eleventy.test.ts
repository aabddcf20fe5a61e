import { expect, test } from 'vitest';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { article, noon, run, type SiteRig, treeOf } from '../rig/site-rig.ts';

const eleventy = ['--import', 'tsx', 'node_modules/@11ty/eleventy/cmd.cjs', '--config=.eleventy.ts'];
const env = { SOURCE_DATE_EPOCH: String(Date.parse(noon) / 1000) };

const runEleventy = (rig: SiteRig) => run(process.execPath, eleventy, rig.folder, env);
const runDateline = (rig: SiteRig) =>
  run(process.execPath, [ownDateline(rig), 'build', '--output', 'ours'], rig.folder, env);

const content = {
  'content/2026/11/20/rain.md': article({ tags: '[Water]', 'in brief': '[{text: It rained., more: /about/}]' }),
  'content/fa/2026/11/20/rain.md': article({ headline: 'باران', 'translation of': '/2026/11/20/rain/' }),
  'content/about.md': '---\nheadline: About us\ntype: page\n---\n\nWho we are.\n',
};

test('Eleventy’s own command writes the same site', async () => {
  await using rig = await newsroom(content);
  const [own, ours] = [await runEleventy(rig), await runDateline(rig)];
  expect(own).toMatchObject({ code: 0, stderr: '' });
  expect(ours).toMatchObject({ code: 0, stderr: '' });
  const site = treeOf(rig.path('_site'));
  expect(Object.keys(site)).toContain('2026/11/20/rain/index.html');
  expect(site).toEqual(treeOf(rig.path('ours')));
});

test('Eleventy’s own command writes nothing while an article has a mistake, and tells it', async () => {
  await using rig = await newsroom({ 'content/a/first.md': article({ date: '2026-02-30' }) });
  const { code, stdout, stderr } = await runEleventy(rig);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('content/a/first.md:4:7 error date/impossible');
  expect(rig.exists('_site')).toBe(false);
});

test('a newsroom adds an Eleventy plugin and a passthrough copy of its own', async () => {
  await using rig = await newsroom({ ...content, 'static/keys/pgp.txt': 'a key\n' });
  rig.write(
    'analytics-free.ts',
    `export function signature(eleventy: { addTransform(name: string, transform: (html: string) => string): void }, { words }: { words: string }) {
  eleventy.addTransform('signature', (html) => html.replace('</body>', \`<!-- \${words} --></body>\`));
}
`,
  );
  rig.edit(
    '.eleventy.ts',
    '  return { dir: folders };',
    "  eleventy.addPlugin(signature, { words: 'made in exile' });\n  eleventy.addPassthroughCopy({ 'static/': '/' });\n\n  return { dir: folders };",
  );
  rig.edit('.eleventy.ts', 'import {', "import { signature } from './analytics-free.ts';\nimport {");
  for (const [folder, command] of [['_site', runEleventy] as const, ['ours', runDateline] as const]) {
    const finished = await command(rig);
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(rig.read(`${folder}/2026/11/20/rain/index.html`)).toMatch(/<!-- made in exile --><\/body>/);
    expect(rig.read(`${folder}/keys/pgp.txt`)).toBe('a key\n');
  }
});

test.each([
  ['changes links', "eleventy.htmlTransformer.addUrlTransform('html', (url) => url + '#seen');"],
  [
    'changes the links of some pages',
    "eleventy.htmlTransformer.addUrlTransform('html', (url) => url + '#seen', { enabled: ({ url }) => url?.startsWith('/2026/') });",
  ],
  ['reads pages', "eleventy.addLinter('seen', (text) => { if (text.includes('It rained.')) console.log('#seen'); });"],
  [
    'reads what was written',
    "eleventy.on('eleventy.after', ({ results }) => console.log(results.every(({ content }) => typeof content === 'string') ? '#seen' : ''));",
  ],
])('a config that %s is given pages as texts', async (_, line) => {
  await using rig = await newsroom(content);
  rig.edit('.eleventy.ts', '  return { dir: folders };', `  ${line}\n\n  return { dir: folders };`);
  const { code, stdout } = await runDateline(rig);
  expect(code).toBe(0);
  expect(rig.read('ours/2026/11/20/rain/index.html') + stdout).toContain('#seen');
});

test('a config that moves the output away fails the build and leaves the site as it was', async () => {
  await using rig = await newsroom(content);
  expect((await runDateline(rig)).code).toBe(0);
  const before = treeOf(rig.path('ours'));
  rig.edit('.eleventy.ts', 'return { dir: folders };', "return { dir: { ...folders, output: 'elsewhere' } };");
  rig.edit('content/about.md', 'Who we are', 'Who we were');
  const { code, stderr } = await runDateline(rig);
  expect(code).toBe(1);
  expect(stderr).toContain('look at what .eleventy.ts adds and returns');
  expect(treeOf(rig.path('ours'))).toEqual(before);
});
