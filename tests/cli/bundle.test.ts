import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundleFolder, programDigest } from '../../src/cli/program-digest.mjs';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { home, run, SiteRig, settings } from '../rig/site-rig.ts';

/** The bundle of the program in a folder, if there is one. */
function bundleOf(folder: string): readonly string[] {
  const place = path.join(fs.realpathSync(folder), path.sep);
  const shelf = path.join(place, 'node_modules', '.dateline');
  return fs.readdirSync(bundleFolder(place, shelf, programDigest(place, shelf)));
}

test('the program can be bundled: it would run without, and take three times as long to start', async () => {
  await using rig = await SiteRig.of({});
  expect(await rig.run('check')).toMatchObject({ code: 0, stderr: '' });
  expect(bundleOf(home)).toEqual(
    expect.arrayContaining(['program.cjs', 'eleventy.cjs', 'eleventy-config.mjs', 'lookout.cjs']),
  );
});

test('it is bundled where its packages lie elsewhere too', async () => {
  await using rig = await newsroom({});
  const { code } = await run(process.execPath, [ownDateline(rig), 'check'], rig.folder);
  expect(code).toBe(0);
  expect(bundleOf(rig.folder)).toEqual(expect.arrayContaining(['program.cjs', 'eleventy-config.mjs', 'lookout.cjs']));
});

test('what was compiled is kept with mistakes in the content too, and not for a command that there is not', async () => {
  await using rig = await newsroom({ 'content/site.yaml': settings, 'content/rain.md': '---\nheadline: Rain\n---\n' });
  const kept = () => bundleOf(rig.folder).filter((name) => /^program\.cjs\.[0-9a-f]{16}$/.test(name));
  const dateline = (...args: readonly string[]) => run(process.execPath, [ownDateline(rig), ...args], rig.folder);
  expect(await dateline('chekc')).toMatchObject({ code: 2 });
  expect(await dateline('check', '--help')).toMatchObject({ code: 0 });
  expect(kept()).toEqual([]);
  expect(await dateline('check')).toMatchObject({ code: 1 });
  expect(kept()).toHaveLength(1);
});
