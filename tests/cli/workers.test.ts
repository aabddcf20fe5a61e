import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';
import { type SourcePath, stampOf } from '../../src/base/source-file.ts';
import { ParsedFiles } from '../../src/cli/parsed-files.ts';
import { tooLarge } from '../../src/content/file-mistakes.ts';
import { contractsFor, parseArticle } from '../../src/content/parse-article.ts';
import { parseSiteConfig } from '../../src/content/site-config.ts';
import { ManifestStore } from '../../src/output/manifest-store.ts';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { article, home, noon, run, SiteRig, settings, treeOf } from '../rig/site-rig.ts';

const files = {
  'content/site.yaml': settings,
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`content/2026/11/20/rain-${at}.md`, article({ headline: `Rain ${at}` })]),
  ),
};

test('the same bytes are written whatever the number of threads', async () => {
  await using rig = await SiteRig.of({});
  for (const workers of ['1', '2', '3']) {
    const { code, stderr } = await rig.run(
      ...['build', '--content', path.join(home, 'content'), '--output', `of-${workers}`, '--cache', `cache-${workers}`],
      ...['--workers', workers, '--now', noon],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(treeOf(rig.path(`of-${workers}`))).toEqual(treeOf(rig.path('of-1')));
  }
});

test('what threads rendered is remembered like anything else', async () => {
  await using rig = await SiteRig.of(files);
  await rig.run('build', '--workers', '3', '--now', noon);
  const { stdout } = await rig.run('build', '--workers', '3', '--now', noon);
  expect(stdout).toContain('0 rendered');
});

test('an article is remembered with the stamp of its file', async () => {
  await using rig = await SiteRig.of(files);
  await rig.run('build', '--now', noon);
  const loaded = new ManifestStore(rig.path('.cache')).load();
  const remembered = 'manifest' in loaded ? [...loaded.manifest.articles.values()] : [];
  expect(remembered).toHaveLength(30);
  for (const { path: file, stamp } of remembered)
    expect(stamp, file).toEqual(stampOf(fs.statSync(rig.path(`content/${file}`))));
});

test('what a thread has read and understood is the same in another', () => {
  const [rain, snow, known] = ['rain.md' as SourcePath, 'snow.md' as SourcePath, 'known.md' as SourcePath];
  const read = { stamp: [12, 3.5, 4.25, 5], digest: digestOf('rain'), diagnostics: [] } as const;
  const unreadable = { ...read, digest: undefined, diagnostics: [tooLarge(snow, 2e6, 1e6)] };
  const here = new ParsedFiles({ shared: true });
  const { value: config } = parseSiteConfig(undefined);
  const file = { path: rain, text: article({ headline: 'Rain' }), digest: read.digest };
  const parsed = parseArticle(file, config, contractsFor(config));
  here.put(rain, read, parsed);
  here.put(snow, unreadable);
  here.put(known, read);
  const there = new ParsedFiles({ shared: true });
  there.add(structuredClone(here.sent()));
  expect(there.parsed(rain)).toEqual(JSON.parse(JSON.stringify(parsed)));
  expect(there.get(rain)).toMatchObject(read);
  expect(there.get(snow)).toEqual({ ...unreadable, line: undefined });
  expect(there.get(known)).toEqual({ ...read, line: undefined });
  expect([there.hasLine(rain), there.hasLine(known)]).toEqual([true, false]);
});

test('a second thread sees what has happened to files as one alone does', async () => {
  await using rig = await SiteRig.of(files);
  const build = async (workers: string) => {
    const into = ['--output', `of-${workers}`, '--cache', `cache-${workers}`];
    const { stdout, stderr } = await rig.run('build', ...into, '--workers', workers, '--now', noon);
    return [stdout.replace(/ in [\d.]+ s/, ''), stderr.replaceAll(`of-${workers}`, 'of')];
  };
  await build('1');
  await build('2');
  for (const output of ['of-1', 'of-2']) {
    fs.rmSync(rig.path(`${output}/2026/11/20/rain-3/index.html`));
    fs.appendFileSync(rig.path(`${output}/2026/11/20/rain-4/index.html`), ' ');
  }
  fs.rmSync(rig.path('content/2026/11/20/rain-5.md'));
  fs.symlinkSync('rain-6.md', rig.path('content/2026/11/20/rain-7-again.md'));
  rig.write('content/2026/11/20/snow.md', article({ headline: 'Snow' }));
  const refused = await build('1');
  expect(refused[1]).toContain('is a link to another place');
  expect(await build('2')).toEqual(refused);
  fs.rmSync(rig.path('content/2026/11/20/rain-7-again.md'));
  const published = await build('1');
  expect(published[0]).toContain('missing  2026/11/20/rain-3/');
  expect(await build('2')).toEqual(published);
  expect(treeOf(rig.path('of-2'))).toEqual(treeOf(rig.path('of-1')));
});

test('mistakes that threads find are told in the same words', async () => {
  await using rig = await SiteRig.of({ ...files, 'content/2026/11/20/wrong.md': article({ date: '2026-02-30' }) });
  const [one, three] = [
    await rig.run('build', '--workers', '1', '--now', noon),
    await rig.run('build', '--workers', '3', '--now', noon),
  ];
  expect(three).toEqual(one);
  expect(three.stderr).toContain('2026-02-30');
});

test('a plugin that fails in a thread fails the build in its own words, and what it copies is copied once', async () => {
  await using rig = await newsroom({ ...files, 'static/key.txt': 'a key\n' });
  const build = () => run(process.execPath, [ownDateline(rig), 'build', '--workers', '3', '--now', noon], rig.folder);
  rig.edit('.eleventy.ts', '  return {', "  eleventy.addPassthroughCopy({ 'static/': '/' });\n\n  return {");
  expect(await build()).toMatchObject({ code: 0, stderr: '' });
  expect(rig.read('_site/key.txt')).toBe('a key\n');
  const before = treeOf(rig.path('_site'));
  // The main thread takes its time, so that the others have pages to render.
  rig.edit(
    '.eleventy.ts',
    '  return {',
    "  eleventy.addTransform('picky', async (html) => {\n    const { isMainThread } = await import('node:worker_threads');\n    if (!isMainThread) throw new Error('no such page');\n    await new Promise((later) => setTimeout(later, 400));\n    return html;\n  });\n  return {",
  );
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain('no such page');
  expect(treeOf(rig.path('_site'))).toEqual(before);
});

test('a number of threads that is none is wrong usage', async () => {
  await using rig = await SiteRig.of(files);
  const { code, stderr } = await rig.run('build', '--workers', 'all');
  expect(code).toBe(2);
  expect(stderr).toContain('--workers is “all”, not a number from 1 to 64.');
});

test('an error in a layout is shown where it stands in the TypeScript', async () => {
  await using rig = await newsroom(files);
  rig.edit('layouts/html-file.ts', 'export function htmlFile', '\n\nexport function htmlFile');
  rig.edit(
    'layouts/html-file.ts',
    "  return ['<!DOCTYPE",
    "  if (page) throw new Error('no paper');\n  return ['<!DOCTYPE",
  );
  for (const workers of ['1', '3']) {
    const command = [ownDateline(rig), 'build', '--workers', workers, '--now', noon];
    const { code, stderr } = await run(process.execPath, command, rig.folder);
    expect(code).toBe(1);
    expect(stderr).toContain('no paper');
    expect(stderr).toMatch(/layouts\/html-file\.ts:7:19\)?\n/);
    expect(stderr).not.toContain('.cjs');
  }
});
