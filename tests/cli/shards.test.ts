import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutputPath } from '../../src/base/address.ts';
import { shardNumberOf } from '../../src/plan/shard.ts';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { article, home, noon, run, SiteRig, treeOf } from '../rig/site-rig.ts';

const sample = path.join(home, 'content');
let rig: SiteRig;
let clean: Readonly<Record<string, string>>;

/** The sample publication, with its pictures, and a file that the newsroom's own config copies. */
beforeAll(async () => {
  rig = await newsroom({ 'static/key.txt': 'a key\n' });
  rig.edit('.eleventy.ts', '  return {', "  eleventy.addPassthroughCopy({ 'static/': '/' });\n\n  return {");
  expect(await build('--output', 'clean', '--cache', 'clean.cache')).toMatchObject({ code: 0, stderr: '' });
  clean = treeOf(rig.path('clean'));
  expect(clean['key.txt']).toBe('a key\n');
  expect(Object.keys(clean).some((file) => file.startsWith('pictures/'))).toBe(true);
});

afterAll(async () => {
  await rig[Symbol.asyncDispose]();
});

function build(...args: readonly string[]) {
  const command = [ownDateline(rig), 'build', '--content', sample, '--now', noon, ...args];
  return run(process.execPath, command, rig.folder);
}

const oneLanguage =
  'name: The Example News\nurl: https://news.example/\ntime zone: UTC\noutlets: {example: The Example News}\n';
const numbers = (of: number) => Array.from({ length: of }, (_, at) => at + 1);

/** Builds every shard and gives their folders' files. */
async function shards(of: number, ...args: readonly string[]) {
  const trees: Readonly<Record<string, string>>[] = [];
  for (const number of numbers(of)) {
    const { code, stderr, stdout } = await build('--shard', `${number}/${of}`, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`shard ${number}/${of}: `);
    trees.push(treeOf(rig.path(`_site-${number}-of-${of}`)));
  }
  return trees;
}

test.each([1, 2, 5])('all of %i shards together are the clean build, and no file is in two', async (of) => {
  const trees = await shards(of);
  expect(trees.flatMap((tree) => Object.keys(tree)).sort()).toEqual(Object.keys(clean).sort());
  expect(Object.assign({}, ...trees)).toEqual(clean);
  if (of > 1) for (const tree of trees) expect(Object.keys(tree).length).toBeLessThan(Object.keys(clean).length / 1.2);
});

test('the same with threads', async () => {
  const trees = await shards(3, '--workers', '3', '--clean');
  expect(trees.flatMap((tree) => Object.keys(tree)).sort()).toEqual(Object.keys(clean).sort());
  expect(Object.assign({}, ...trees)).toEqual(clean);
});

test('a shard built again from its own cache renders nothing', async () => {
  await shards(2);
  for (const number of numbers(2)) {
    const before = treeOf(rig.path(`_site-${number}-of-2`));
    const { stdout } = await build('--shard', `${number}/2`);
    expect(stdout).toMatch(new RegExp(`^shard ${number}/2: 0 rendered, \\d+ fresh, 0 removed in`));
    expect(treeOf(rig.path(`_site-${number}-of-2`))).toEqual(before);
  }
});

test('shards side by side do not disturb each other', async () => {
  const ended = await Promise.all(numbers(3).map((number) => build('--shard', `${number}/3`, '--clean')));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const trees = numbers(3).map((number) => treeOf(rig.path(`_site-${number}-of-3`)));
  expect(Object.assign({}, ...trees)).toEqual(clean);
});

test('more shards than pages: those without any are empty, again and again, and an edit reaches its shard alone', async () => {
  await using small = await SiteRig.of({
    'content/site.yaml': oneLanguage,
    'content/2026/11/20/rain.md': article(),
  });
  await small.run('build', '--output', 'whole', '--cache', 'whole.cache');
  const before = small.tree('whole');
  const whole = Object.keys(before);
  // Each file's own shard, and two that have none.
  const of = 9000;
  const owning = [...new Set(whole.map((file) => shardNumberOf(file as OutputPath, of)))];
  const empty = numbers(of)
    .filter((number) => !owning.includes(number))
    .slice(0, 2);
  const building = (some: readonly number[]) =>
    Promise.all(
      some.map(async (number) => {
        const { code, stdout, stderr } = await small.run('build', '--shard', `${number}/${of}`);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        return stdout;
      }),
    );
  const union = () => Object.assign({}, ...owning.map((number) => small.tree(`_site-${number}-of-${of}`)));
  await building(owning);
  expect(union()).toEqual(small.tree('whole'));
  for (const _ of ['once', 'again'])
    for (const stdout of await building([...empty, ...owning.slice(0, 2)]))
      expect(stdout).toMatch(/: 0 rendered|: 0 pages/);
  for (const number of empty) expect(small.tree(`_site-${number}-of-${of}`)).toEqual({});
  small.edit('content/2026/11/20/rain.md', 'The lake', 'The river');
  await small.run('build', '--output', 'whole', '--cache', 'whole.cache');
  const after = small.tree('whole');
  const changed = whole.filter((file) => after[file] !== before[file]);
  expect(changed.length).toBeLessThan(whole.length / 2);
  await building([...new Set(changed.map((file) => shardNumberOf(file as OutputPath, of)))]);
  expect(union()).toEqual(after);
}, 240_000);

test('a page stays in its shard as the archive grows', async () => {
  await using small = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  await small.run('build', '--shard', '1/2');
  const before = Object.keys(small.tree('_site-1-of-2'));
  for (const at of numbers(30)) small.write(`content/2026/11/21/story-${at}.md`, article({ headline: `Story ${at}` }));
  await small.run('build', '--shard', '1/2');
  expect(Object.keys(small.tree('_site-1-of-2'))).toEqual(expect.arrayContaining(before));
});

test('a shard never passes for a whole site, nor replaces one', async () => {
  await using small = await SiteRig.of({
    'content/2026/11/20/rain.md': article(),
    'content/2026/11/19/old.md': article(),
  });
  expect(await small.run('build', '--output', 'one')).toMatchObject({ code: 0 });
  expect(await small.run('build', '--shard', '1/2', '--output', 'one')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'The output folder one holds a whole site, not shards of it. Choose another.\n',
  });
  expect(await small.run('build', '--shard', '1/2', '--output', 'part')).toMatchObject({ code: 0 });
  // Nothing that the whole site does not have may stay in the folder.
  small.remove('content/2026/11/19/old.md');
  await small.run('build', '--output', 'one');
  const { code, stdout } = await small.run('build', '--output', 'part');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Everything was built: part held shard 1\/2\.\n/);
  expect(small.tree('part')).toEqual(small.tree('one'));
  expect((await small.run('build', '--output', 'part')).stdout).toContain('0 rendered');
});

test('a part that cannot be is wrong usage', async () => {
  await using small = await SiteRig.of({});
  for (const [part, answer] of [
    ['0/8', '--shard is “0/8”; the first is 1/8 and the last is 8/8.'],
    ['9/8', '--shard is “9/8”; the first is 1/8 and the last is 8/8.'],
    ['x', '--shard is “x”; write which part and of how many, such as 3/8.'],
    ['3', '--shard is “3”; write which part and of how many, such as 3/8.'],
    ['1/0', '--shard is “1/0”; write which part and of how many, such as 3/8.'],
    ['1.5/8', '--shard is “1.5/8”; write which part and of how many, such as 3/8.'],
  ])
    expect(await small.run('build', '--shard', part ?? '')).toEqual({
      code: 2,
      stdout: '',
      stderr: `${answer}\nSee dateline build --help.\n`,
    });
});

test('why a page is not in a shard can be asked', async () => {
  await using small = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  const said = await Promise.all(
    numbers(2).map((number) => small.run('build', '--shard', `${number}/2`, '--explain', '2026/11/20/rain.md')),
  );
  expect(said.map(({ code }) => code)).toEqual([0, 0]);
  const texts = said.map(({ stdout }) => stdout).sort();
  expect(texts[0]).toMatch(/^2026\/11\/20\/rain\/index\.html belongs to shard [12]\/2, not to this one\.\n$/);
  expect(texts[1]).toBe('2026/11/20/rain/index.html would be rendered: new, as no earlier build is remembered.\n');
});
