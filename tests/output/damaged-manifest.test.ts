import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { SourcePath } from '../../src/base/source-file.ts';
import { DamagedManifest } from '../../src/output/manifest-lines.ts';
import { ManifestStore } from '../../src/output/manifest-store.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

/** Twenty articles a month, from January to November: most lines of its manifest are of articles that have settled. */
const archiveWith = (tags: Readonly<Record<number, string>> = {}) =>
  Object.fromEntries(
    Array.from({ length: 220 }, (_, at) => {
      const month = String(Math.floor(at / 20) + 1).padStart(2, '0');
      const date = `2026-${month}-${String((at % 20) + 1).padStart(2, '0')} 10:00`;
      return [
        `content/2026/${month}/story-${at}.md`,
        article({ headline: `Story ${at}`, date, tags: tags[at] ?? `[Month ${month}]` }),
      ];
    }),
  );

const newest = (fields: Readonly<Record<string, string>> = {}) =>
  article({ headline: 'The newest', date: '2026-11-22 09:00', ...fields });

const because = 'Everything was built: the manifest is damaged.\n';

/** A built site, of whose manifest the line of an article of January is damaged: its length stays as it was. */
async function damaged(tags: Readonly<Record<number, string>> = {}): Promise<SiteRig> {
  const rig = await SiteRig.of(archiveWith(tags));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  const manifest = rig.path('.cache/manifest.json');
  const bytes = fs.readFileSync(manifest);
  bytes.write('Storm 3', bytes.indexOf('Story 3"'));
  fs.writeFileSync(manifest, bytes);
  return rig;
}

/** Builds, compares with a clean build, and gives what was said. */
async function build(rig: SiteRig, ...options: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await rig.run('build', ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await rig.run('build', '--output', 'clean', '--cache', 'clean.cache', '--clean')).toMatchObject({ code: 0 });
  expect(rig.tree()).toEqual(rig.tree('clean'));
  return stdout;
}

test('an article whose line is damaged hinders nobody until it is asked for; then everything is built', async () => {
  await using rig = await damaged();
  rig.write('content/2026/11/22/newest.md', newest());
  expect(await build(rig)).toMatch(/^14 rendered, 526 fresh, 0 removed/m);
  rig.edit('content/2026/01/story-4.md', 'Story 4', 'Another story');
  expect(await build(rig)).toContain(because);
  expect(await build(rig)).toMatch(/^0 rendered/);
});

test('an old article is not asked for because a newer one is on its list, unless that list is rendered', async () => {
  await using rig = await damaged({ 3: '[Rain]', 210: '[Rain]' });
  rig.write('content/2026/11/22/newest.md', newest());
  expect(await build(rig)).toMatch(/^14 rendered, /m);
  rig.write('content/2026/11/22/newest.md', newest({ tags: '[Rain]' }));
  expect(await build(rig)).toContain(because);
});

test('a build that begins again has another thread to look at files', async () => {
  await using rig = await damaged();
  rig.edit('content/2026/01/story-4.md', 'Story 4', 'Another story');
  expect(await build(rig, '--workers', '2')).toContain(because);
});

test('a damaged line that is met when the manifest is written anew does not outlive it', async () => {
  await using rig = await damaged();
  for (let at = 0; at < 30; at++)
    rig.write(`content/2026/11/22/newest-${at}.md`, newest({ standfirst: `Number ${at}. ${'Rain. '.repeat(100)}` }));
  expect(await build(rig)).toContain(because);
  expect(await build(rig)).toMatch(/^0 rendered/);
});

test('whoever asks for all that is remembered finds the damage before anything else', async () => {
  await using rig = await damaged();
  expect(await rig.run('build', '--explain', 'content/2026/01/story-4.md')).toMatchObject({
    code: 0,
    stdout: '2026/01/story-4/index.html would be rendered: new, as everything is, since the manifest is damaged.\n',
  });
  rig.remove('content/2026/01/story-4.md');
  expect(await rig.run('check')).toMatchObject({ code: 0, stdout: '219 articles checked: no mistakes.\n' });
});

test('a manifest that is removed while it is read is a damaged one, and what was read of it stands', async () => {
  await using rig = await SiteRig.of(archiveWith());
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  const loaded = new ManifestStore(rig.path('.cache')).load({ lazily: true });
  if (!('manifest' in loaded)) throw new Error(loaded.reason);
  const { articles } = loaded.manifest;
  const headline = (at: number, month: string) =>
    articles.get(`2026/${month}/story-${at}.md` as SourcePath)?.parsed.entry?.headline;
  expect(headline(3, '01')).toBe('Story 3');
  rig.remove('.cache');
  expect(headline(4, '01')).toBe('Story 4');
  expect(() => headline(219, '11')).toThrow(DamagedManifest);
});
