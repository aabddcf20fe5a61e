import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programDigest } from '../../src/cli/program-digest.mjs';
import { home, SiteRig } from '../rig/site-rig.ts';

test('the program can be bundled: it would run without, and take three times as long to start', async () => {
  await using rig = await SiteRig.of({});
  expect(await rig.run('check')).toMatchObject({ code: 0, stderr: '' });
  const shelf = path.join(home, 'node_modules', '.dateline');
  const place = path.join(home, path.sep);
  const program = programDigest(place, shelf);
  const folder = path.join(shelf, hash('sha1', `${place}\0${process.version}\0${program}`, 'hex'));
  expect(fs.readdirSync(folder)).toEqual(expect.arrayContaining(['main.mjs', 'build-worker.mjs', 'eleventy']));
});
