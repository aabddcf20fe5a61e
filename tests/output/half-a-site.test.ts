import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, home, noon, run, SiteRig, treeOf } from '../rig/site-rig.ts';

const env = { SOURCE_DATE_EPOCH: String(Date.parse(noon) / 1000) };
const preload = ['--import', path.join(home, 'tests/rig/kill-at.mjs')];

type Tree = Readonly<Record<string, string>>;

/** A site with an old state, published, and a new one: an article more, one less, one changed, one moved. */
async function twoStates() {
  const rig = await SiteRig.of({
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [
        `content/2026/11/1${at}/story.md`,
        article({ headline: `Story ${at}`, date: `2026-11-1${at}`, tags: '[Water]', brief: `Item ${at}.` }),
      ]),
    ),
  });
  const build = (extra: Readonly<Record<string, string>> = {}, args: readonly string[] = []) =>
    run(process.execPath, [...preload, path.join(home, 'src/cli/dateline.mjs'), 'build', ...args], rig.folder, {
      ...env,
      KILL_AT: '0',
      ...extra,
    });
  const setOld = () => {
    rig.write('content/2026/11/10/story.md', article({ headline: 'Story 0', date: '2026-11-10', tags: '[Water]' }));
    rig.write('content/2026/11/12/story.md', article({ headline: 'Story 2', date: '2026-11-12' }));
    fs.rmSync(rig.path('content/2026/11/20'), { recursive: true, force: true });
  };
  const setNew = () => {
    rig.write('content/2026/11/10/story.md', article({ headline: 'Story zero', date: '2026-11-10', tags: '[Fire]' }));
    rig.remove('content/2026/11/12');
    rig.write('content/2026/11/20/newest.md', article({ headline: 'The newest', brief: 'Newest item.' }));
  };
  const clean = async (): Promise<Tree> => {
    fs.rmSync(rig.path('clean_site'), { recursive: true, force: true });
    expect(await build({}, ['--output', 'clean_site', '--cache', 'clean.cache', '--clean'])).toMatchObject({ code: 0 });
    return rig.tree('clean_site');
  };
  setNew();
  const newTree = await clean();
  setOld();
  const oldTree = await clean();
  const publishOld = async () => {
    setOld();
    expect(await build()).toMatchObject({ code: 0 });
    expect(rig.tree()).toEqual(oldTree);
  };
  return { rig, build, setNew, publishOld, oldTree, newTree };
}

/**
 * The last thirty changes are where the site is promoted and remembered. All of them with KILL_POINTS=all, else every
 * third, and a few of rendering into staging.
 */
function pointsToTry(points: number): readonly number[] {
  const all = Array.from({ length: points }, (_, at) => at + 1);
  if (process.env['KILL_POINTS'] === 'all') return all;
  return all.filter((at) => (at > points - 30 ? at % 3 === 0 : at % 25 === 0));
}

/**
 * Links to files that are not there, from pages that a reader can come to. (A new article and a new tag lead to each
 * other, so one of them is there first; until both are, nothing leads to either.)
 */
function deadLinks(tree: Tree): string[] {
  const seen = new Set<string>();
  const queue = ['index.html', 'fa/index.html', '404.html'].filter((file) => file in tree);
  const dead: string[] = [];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const target of linksOf(file, tree[file] ?? '')) {
      if (target in tree) queue.push(target);
      else dead.push(`${file} → ${target}`);
    }
  }
  return dead;
}

function linksOf(file: string, html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^":#]+)[#"]/g)]
    .map(([, href = '']) => path.posix.join(file.endsWith('404.html') ? '' : path.posix.dirname(file), href))
    .map((target) =>
      (target.endsWith('/') || target === '.' ? path.posix.join(target, 'index.html') : target).replace(/^\//, ''),
    )
    .filter((target) => /\.(html|xml)$/.test(target));
}

test('killed before any change it makes to the disk, a build leaves whole files and no dead link, and the next run finishes it', {
  timeout: 600_000,
}, async () => {
  const { rig, build, setNew, publishOld, oldTree, newTree } = await twoStates();
  await using _ = rig;
  await publishOld();
  setNew();
  await build({ COUNT_TO: rig.path('count') });
  const points = Number(rig.read('count'));
  expect(points).toBeGreaterThan(30);
  const tried: number[] = [];
  for (const at of pointsToTry(points)) {
    await publishOld();
    setNew();
    expect((await build({ KILL_AT: String(at) })).code, `killed at ${at}`).not.toBe(0);
    tried.push(at);
    const left = rig.exists('_site') ? rig.tree() : {};
    const torn = Object.entries(left).filter(([file, bytes]) => bytes !== oldTree[file] && bytes !== newTree[file]);
    expect(
      torn.map(([file]) => file),
      `killed at ${at}`,
    ).toEqual([]);
    expect(deadLinks(left), `killed at ${at}`).toEqual([]);
    expect(await build(), `after ${at}`).toMatchObject({ code: 0 });
    expect(rig.tree(), `after ${at}`).toEqual(newTree);
    expect(
      fs.readdirSync(rig.folder).filter((name) => /staging|previous|lock/.test(name)),
      `after ${at}`,
    ).toEqual([]);
  }
  expect(tried.length).toBeGreaterThan(9);
});

test('a change that was cut short and then taken back is taken back from the site too', {
  timeout: 120_000,
}, async () => {
  const { rig, build, setNew, publishOld, oldTree } = await twoStates();
  await using _ = rig;
  await publishOld();
  setNew();
  await build({ COUNT_TO: rig.path('count') });
  const points = Number(rig.read('count'));
  for (const back of [4, 8, 12, 16]) {
    await publishOld();
    setNew();
    await build({ KILL_AT: String(points - back) });
    await publishOld();
    expect(rig.tree()).toEqual(oldTree);
  }
});

test('a full disk leaves the old site, says so, and the next build goes through', { timeout: 120_000 }, async () => {
  const { rig, build, setNew, publishOld, oldTree, newTree } = await twoStates();
  await using _ = rig;
  await publishOld();
  setNew();
  const { code, stderr } = await build({ KILL_AT: '20', FAIL_WITH: 'ENOSPC' });
  expect(code).toBe(1);
  expect(stderr).toBe('The disk is full. No page was half written; build again when that is mended.\n');
  expect(rig.tree()).toEqual(oldTree);
  expect(await build()).toMatchObject({ code: 0 });
  expect(treeOf(rig.path('_site'))).toEqual(newTree);
});

test('of two builds at once one says that the other is running, and a stale lock is taken over', {
  timeout: 120_000,
}, async () => {
  const { rig, build, newTree, setNew } = await twoStates();
  await using _ = rig;
  setNew();
  rig.write('_site.lock', String(process.pid));
  const { code, stderr } = await build();
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Another build (process ${process.pid}) is writing _site. Wait for it, then build again.\n`,
  });
  expect(rig.exists('_site')).toBe(false);
  rig.write('_site.lock', '999999999');
  const both = await Promise.all([build(), build()]);
  expect(both.map(({ code }) => code).sort()).toSatisfy((codes: number[]) => codes[0] === 0);
  for (const { code, stderr } of both)
    if (code !== 0) expect(stderr).toMatch(/^Another build \(process \d+\) is writing _site/);
  expect(rig.tree()).toEqual(newTree);
});
