import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { programDigest } from '../../src/cli/program-digest.mjs';
import { SiteRig } from '../rig/site-rig.ts';

test('A program is known again by the stamps of its files and folders', async () => {
  await using rig = await SiteRig.of({
    'home/src/cli/main.ts': 'main\n',
    'home/layouts/page.tsx': 'page\n',
    'home/package.json': '{}\n',
  });
  const digest = () => programDigest(rig.path('home'), rig.path('shelf'));
  const first = digest();
  expect(rig.exists('shelf'), 'what was written just now may change again without a sign').toBe(false);

  await setTimeout(2100);
  expect(digest()).toBe(first);
  const [record = ''] = fs.readdirSync(rig.path('shelf'));
  rig.edit(`shelf/${record}`, first, 'remembered');
  expect(digest()).toBe('remembered');

  const changes: readonly (readonly [what: string, change: () => void])[] = [
    ['a file changed', () => rig.write('home/src/cli/main.ts', 'Main\n')],
    ['a file came', () => rig.write('home/layouts/parts/head.tsx', 'head\n')],
    ['a part came', () => rig.write('home/package-lock.json', '{}\n')],
    ['a file went', () => fs.rmSync(rig.path('home/layouts/page.tsx'))],
  ];
  const seen = new Set([first, 'remembered']);
  for (const [what, change] of changes) {
    change();
    expect(seen, what).not.toContain(digest());
    seen.add(digest());
  }

  const last = digest();
  await setTimeout(2100);
  expect(digest()).toBe(last);
  fs.utimesSync(rig.path('home/package.json'), 0, 0);
  expect(digest(), 'a file was written again as it was').toBe(last);
  for (const damage of ['{"digest": "cut off', '{}', 'null']) {
    rig.write(`shelf/${record}`, damage);
    expect(digest(), damage).toBe(last);
  }
});
