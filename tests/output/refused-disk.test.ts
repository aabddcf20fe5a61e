import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, home, noon, run, SiteRig, settings } from '../rig/site-rig.ts';
import { SmallDisk } from '../rig/small-disk.ts';

const mended = 'No page was half written; build again when that is mended.\n';

/** Where no disk may be mounted, `half-a-site.test.ts` still has a build whose writes fail like a full disk's. */
const mayMount = SmallDisk.isAllowed;
if (!mayMount)
  process.stderr.write('Full and read-only disks are not tried: this machine does not let tests mount one.\n');

/** A published site, and a change that is not published yet: of every page, or of an article alone. */
async function siteWith(output: string) {
  const rig = await SiteRig.of({
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [
        `content/2026/11/1${at}/story.md`,
        article({ headline: `Story ${at}`, date: `2026-11-1${at}`, tags: '[Water]' }),
      ]),
    ),
  });
  const clean = async () => {
    expect(await rig.run('build', '--output', 'clean', '--cache', 'clean.cache', '--clean')).toMatchObject({ code: 0 });
    return rig.tree('clean');
  };
  const change = (whole: boolean) => {
    if (whole) rig.edit('content/site.yaml', 'The Example News\nurl', 'The Other News\nurl');
    else rig.edit('content/2026/11/13/story.md', 'Story 3', 'Story three');
  };
  const changeBack = () => {
    rig.write('content/site.yaml', settings);
    rig.write('content/2026/11/13/story.md', article({ headline: 'Story 3', date: '2026-11-13', tags: '[Water]' }));
  };
  const build = (...args: readonly string[]) => rig.run('build', '--output', output, ...args);
  return { rig, clean, build, change, changeBack };
}

/** What a build may leave beside the public folder once it is over. */
function leftBeside(folder: string): readonly string[] {
  return fs.readdirSync(folder).filter((name) => /staging|previous|lock|draft/.test(name));
}

test.skipIf(!mayMount).each([
  ['of every page', true],
  ['of one article', false],
])(
  'a disk that is full before a build %s is through leaves the old site whole, and says so',
  {
    timeout: 240_000,
  },
  async (_, whole) => {
    const { rig, clean, build, change, changeBack } = await siteWith('disk/_site');
    await using __ = rig;
    using disk = new SmallDisk(rig.path('disk'), 8);
    const oldTree = await clean();
    change(whole);
    const newTree = await clean();
    const needed = Object.values(newTree).reduce((sum, bytes) => sum + bytes.length, 0);
    let refused = 0;
    // From no room for a lock, through some for a page, to room for most of them.
    for (const free of [0, 4096, 30_000, 100_000, whole ? needed / 2 : 150_000]) {
      disk.fill(undefined);
      changeBack();
      expect(await build()).toMatchObject({ code: 0 });
      expect(rig.tree('disk/_site')).toEqual(oldTree);
      change(whole);
      disk.fill(free);
      const { code, stderr } = await build();
      if (code === 0) continue;
      refused++;
      expect({ free, code, stderr }).toEqual({ free, code: 1, stderr: `The disk is full. ${mended}` });
      expect(rig.tree('disk/_site'), `${free} free`).toEqual(oldTree);
      expect(leftBeside(disk.folder), `${free} free`).toEqual([]);
      disk.fill(undefined);
      expect(await build()).toMatchObject({ code: 0, stderr: '' });
      expect(rig.tree('disk/_site'), `${free} free, then mended`).toEqual(newTree);
    }
    expect(refused).toBeGreaterThan(whole ? 4 : 2);
  },
);

test.skipIf(!mayMount)(
  'a disk that has no room for what is to be remembered leaves the old site or the new one',
  {
    timeout: 240_000,
  },
  async () => {
    const { rig, clean, build, change, changeBack } = await siteWith('_site');
    await using _ = rig;
    using disk = new SmallDisk(rig.path('cache'), 1);
    const oldTree = await clean();
    change(false);
    const newTree = await clean();
    for (const free of [0, 4096, 8192]) {
      disk.fill(undefined);
      changeBack();
      expect(await build('--cache', 'cache')).toMatchObject({ code: 0 });
      change(false);
      disk.fill(free);
      const { code, stderr } = await build('--cache', 'cache');
      // What changed may just fit, where the whole would not.
      const full = { free, code: 1, stderr: `The disk is full. ${mended}` };
      if (free === 0 || code !== 0) expect({ free, code, stderr }).toEqual(full);
      expect(code === 0 ? [newTree] : [oldTree, newTree], `${free} free`).toContainEqual(rig.tree());
      disk.fill(undefined);
      expect(await build('--cache', 'cache')).toMatchObject({ code: 0 });
      expect(rig.tree()).toEqual(newTree);
    }
  },
);

test.skipIf(!mayMount)(
  'a read-only disk is said to be one, and the next build finishes',
  { timeout: 120_000 },
  async () => {
    const { rig, clean, build, change } = await siteWith('disk/_site');
    await using _ = rig;
    using disk = new SmallDisk(rig.path('disk'), 8);
    const oldTree = await clean();
    expect(await build()).toMatchObject({ code: 0 });
    for (const whole of [false, true]) {
      change(whole);
      disk.readOnly = true;
      expect(await build()).toEqual({ code: 1, stdout: '', stderr: `The disk is read-only. ${mended}` });
      expect(rig.tree('disk/_site')).toEqual(oldTree);
      disk.readOnly = false;
    }
    expect(await build()).toMatchObject({ code: 0, stderr: '' });
    expect(rig.tree('disk/_site')).toEqual(await clean());
    expect(leftBeside(disk.folder)).toEqual([]);
  },
);

test.skipIf(!mayMount)(
  'an output folder that is a disk of its own is told, since pages cannot be moved into it whole',
  {
    timeout: 120_000,
  },
  async () => {
    const { rig, build } = await siteWith('disk');
    await using _ = rig;
    using disk = new SmallDisk(rig.path('disk'), 8);
    expect(await build()).toEqual({
      code: 1,
      stdout: '',
      stderr: `The output folder is a disk of its own, and pages cannot be moved into it whole; name a folder inside it with --output. ${mended}`,
    });
    expect(fs.readdirSync(disk.folder)).toEqual([]);
    expect(leftBeside(rig.folder)).toEqual([]);
    expect(await build('--output', 'disk/site')).toMatchObject({ code: 0, stderr: '' });
  },
);

test('a folder that may not be written is told, and the next build finishes', { timeout: 120_000 }, async () => {
  const { rig, clean, build, change } = await siteWith('kept/_site');
  await using _ = rig;
  // The permissions of a folder do not bind root: somebody else builds.
  const nobody = process.getuid?.() === 0 ? 65534 : undefined;
  fs.chmodSync(rig.folder, 0o755);
  expect(await build()).toMatchObject({ code: 0 });
  const oldTree = rig.tree('kept/_site');
  change(false);
  fs.chmodSync(rig.path('kept'), 0o555);
  const command = [path.join(home, 'src/cli/dateline.mjs'), 'build', '--output', 'kept/_site', '--now', noon];
  expect(await run(process.execPath, command, rig.folder, {}, nobody)).toEqual({
    code: 1,
    stdout: '',
    stderr: `A file or folder may not be written. ${mended}`,
  });
  expect(rig.tree('kept/_site')).toEqual(oldTree);
  fs.chmodSync(rig.path('kept'), 0o755);
  expect(await build()).toMatchObject({ code: 0 });
  expect(rig.tree('kept/_site')).toEqual(await clean());
});
