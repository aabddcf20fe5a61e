import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programDigest } from '../../src/cli/program-digest.mjs';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { home, run, SiteRig } from '../rig/site-rig.ts';

/** The bundle of the program in a folder, if there is one. */
function bundleOf(folder: string): readonly string[] {
  const place = path.join(fs.realpathSync(folder), path.sep);
  const shelf = path.join(place, 'node_modules', '.dateline');
  const name = hash('sha1', `${place}\0${process.version}\0${programDigest(place, shelf)}`, 'hex');
  return fs.readdirSync(path.join(shelf, name));
}

test('the program can be bundled: it would run without, and take three times as long to start', async () => {
  await using rig = await SiteRig.of({});
  expect(await rig.run('check')).toMatchObject({ code: 0, stderr: '' });
  expect(bundleOf(home)).toEqual(expect.arrayContaining(['main.mjs', 'build-worker.mjs', 'eleventy']));
});

test('it is bundled where its packages lie elsewhere too', async () => {
  await using rig = await newsroom({});
  const { code } = await run(process.execPath, [ownDateline(rig), 'check'], rig.folder);
  expect(code).toBe(0);
  expect(bundleOf(rig.folder)).toEqual(expect.arrayContaining(['main.mjs', 'build-worker.mjs']));
});
