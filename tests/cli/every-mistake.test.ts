import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/base/diagnostic-code.ts';
import { home, SiteRig } from '../rig/site-rig.ts';

const golden = path.join(home, 'tests/sites/every-mistake/expected.txt');

/** Each a content folder of its own, since some mistakes exclude each other. */
const sites = [
  'articles',
  'wrong-settings',
  'missing-settings',
  'unreadable-settings',
  'not-settings',
  'no-settings',
  'moved',
] as const;

let told: string;

beforeAll(async () => {
  await using rig = await SiteRig.from('every-mistake');
  // Too large for git, and not the same on every system.
  rig.write('articles/content/2026/11/11/minutes.md', `---\nheadline: Minutes\n---\n\n${'Aye. '.repeat(250_000)}`);
  fs.symlinkSync('/etc/hosts', rig.path('articles/content/2026/11/11/hosts.md'));
  // What was published before is told of with what is remembered of it.
  const built = await rig.run('build', '--content', 'moved/before', '--cache', 'moved/.cache');
  expect(built).toMatchObject({ code: 0, stderr: '' });
  const outputs: string[] = [];
  for (const site of sites) {
    const { stdout, stderr, code } = await rig.run(
      'check',
      ...['--content', `${site}/content`, '--cache', `${site}/.cache`],
      ...(site === 'moved' ? ['--strict'] : []),
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    outputs.push(`=== ${site}\n\n${stdout}`);
  }
  told = outputs.join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') fs.writeFileSync(golden, told);
});

test('every mistake is told as expected.txt has it', () => {
  // After a change of words: npm run golden, then read the difference as an editor would.
  expect(told).toBe(fs.readFileSync(golden, 'utf8'));
});

test('every code has an example, and every example a code', () => {
  const codes = [...told.matchAll(/^\S.*:\d+:\d+\S* (?:error|warning) (\S+)$/gm)].map(([, code]) => code);
  expect([...new Set(codes)].sort()).toEqual(Object.keys(diagnosticCodes).sort());
});

test('no place is told the same thing twice', () => {
  const heads = told.split('\n').filter((line) => /:\d+:\d+\S* (?:error|warning) /.test(line));
  const places = heads.filter((line) => !/:1:1\S* error site\/missing-field/.test(line));
  expect(places).toEqual([...new Set(places)]);
});

test('every folder of every-mistake is checked', () => {
  const folders = fs.readdirSync(path.dirname(golden)).filter((name) => name !== 'expected.txt');
  expect(folders.sort()).toEqual([...sites].sort());
});
