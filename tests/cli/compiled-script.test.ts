import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run, SiteRig } from '../rig/site-rig.ts';

const compiledScript = JSON.stringify(new URL('../../src/cli/compiled-script.mjs', import.meta.url));

/** What a command does with a script in the current folder: it runs, sets flags for the heap as builds do, and keeps. */
const command = `
  import v8 from 'node:v8';
  import { keepCompiled, runScript } from ${compiledScript};
  if (process.argv[1] === 'flags first') v8.setFlagsFromString('--semi-space-growth-factor=4');
  const file = process.cwd() + '/script.cjs';
  const { twice, read, sibling } = runScript(file, 'build');
  if (runScript(file, 'build').twice !== twice) throw new Error('It ran twice.');
  console.log(twice(21), (await read()).sep, process.argv[1] === 'alone' ? 'alone' : sibling());
  v8.setFlagsFromString('--min-semi-space-size=16');
  keepCompiled();
`;

const files = {
  'script.cjs': `(function (module, nodeModule, bring, obtain) { const path = nodeModule.createRequire('/').resolve('path');
    module.exports = { twice: (x) => 2 * x, read: () => obtain(path), sibling: () => bring(process.cwd() + '/other.cjs').name };
  })`,
  'other.cjs': `(function (module) { module.exports = { name: 'sibling' }; })`,
};

const answer = { code: 0, stdout: '42 / sibling\n', stderr: '' };

async function ran(rig: SiteRig, ...args: readonly string[]) {
  return run(process.execPath, ['--input-type=module', '-e', command, ...args], rig.folder);
}

/** The kept files; one that is written again is another file. */
function kept(rig: SiteRig): readonly string[] {
  return fs
    .readdirSync(rig.folder)
    .filter((name) => /\.cjs\./.test(name))
    .map((name) => `${name} ${fs.statSync(rig.path(name)).ino}`);
}

describe('what V8 has compiled of a script', () => {
  test('is kept, and taken by the next command, whatever it has told V8 of its heap', async () => {
    await using rig = await SiteRig.of(files);
    expect(await ran(rig)).toMatchObject(answer);
    const first = kept(rig);
    expect(first).toHaveLength(2);
    expect(await ran(rig, 'flags first')).toMatchObject(answer);
    expect(kept(rig)).toEqual(first);
  });

  test('is kept anew when a script is brought in that was not before: its caller has done more, too', async () => {
    await using rig = await SiteRig.of(files);
    expect(await ran(rig, 'alone')).toMatchObject({ ...answer, stdout: '42 / alone\n' });
    const [alone] = kept(rig);
    expect(await ran(rig)).toMatchObject(answer);
    const both = kept(rig);
    expect(both).toHaveLength(2);
    expect(both).not.toContain(alone);
    expect(await ran(rig, 'alone')).toMatchObject({ code: 0 });
    expect(kept(rig)).toEqual(both);
  });

  test.each([
    ['damaged', (bytes: Buffer) => bytes.fill(7, 200, 300)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['empty', () => Buffer.alloc(0)],
  ])('is compiled anew when it is %s', async (_, spoil) => {
    await using rig = await SiteRig.of(files);
    await ran(rig);
    const [first = ''] = kept(rig);
    const file = rig.path(first.split(' ')[0] ?? '');
    const whole = fs.readFileSync(file);
    fs.writeFileSync(file, spoil(Buffer.from(whole)));
    expect(await ran(rig)).toMatchObject(answer);
    expect(fs.readFileSync(file)).toHaveLength(whole.length);
    expect(kept(rig)).toHaveLength(2);
  });

  test('is not kept where it cannot be written, without a word', async () => {
    await using rig = await SiteRig.of(files);
    await ran(rig);
    const [first = ''] = kept(rig);
    const file = rig.path(first.split(' ')[0] ?? '');
    fs.rmSync(file);
    fs.mkdirSync(file);
    expect(await ran(rig)).toMatchObject(answer);
    expect(kept(rig)).toHaveLength(2);
  });
});
