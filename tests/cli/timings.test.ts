import { expect, test } from 'vitest';
import { phases } from '../../src/cli/phases.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

test('--timings tells each phase of a build, what they make together, and the memory', async () => {
  await using rig = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  const { code, stdout, stderr } = await rig.run('build', '--timings');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const table = stdout.slice(stdout.indexOf('\n\n') + 2);
  const rows = table
    .split('\n')
    .slice(0, -1)
    .map((line) => /^(\S+) +(\d+) (ms|MiB)$/.exec(line)?.slice(1) ?? [line]);
  expect(rows.map(([name, , unit]) => [name, unit])).toEqual([
    ...phases.map((phase) => [phase, 'ms']),
    ['together', 'ms'],
    ['memory', 'MiB'],
  ]);
  const amounts = rows.map(([, amount]) => Number(amount));
  const together = amounts[phases.length] ?? 0;
  const sum = amounts.slice(0, phases.length).reduce((all, amount) => all + amount, 0);
  // Each line is rounded by itself.
  expect(Math.abs(sum - together)).toBeLessThanOrEqual(phases.length);
  expect(amounts[0]).toBeGreaterThan(0);
  expect(amounts.at(-1)).toBeGreaterThan(30);
});
