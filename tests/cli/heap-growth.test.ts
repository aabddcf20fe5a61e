import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a module that may import `src`, with options of Node's, and gives what it says. */
function said(code: string, ...options: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...options, '--import', 'tsx', '--input-type=module', '--eval', code],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test('The room for what is new stays as it is once there is enough of it', () => {
  /** In MiB, when some of what is new has lived on, and when much more has. Node by itself would soon come to an end. */
  const rooms = (keep: string, factor: number, ...options: readonly string[]): number[] => {
    const code = `
      import v8 from 'node:v8';
      import { keepYoungRoom } from './src/cli/heap-growth.ts';
      const room = () => v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 2 ** 20;
      const kept = [];
      const outlive = (count) => { for (let at = 0; at < count; at++) kept.push({ at, text: String(at) }); };
      v8.setFlagsFromString('--semi-space-growth-factor=${factor}');
      outlive(100_000);
      const before = room();
      ${keep}
      outlive(3_000_000);
      console.log(JSON.stringify([before, room()]));`;
    return JSON.parse(said(code, '--max-semi-space-size=256', ...options));
  };
  const [before = 0, kept] = rooms('keepYoungRoom();', 16);
  expect(before).toBeGreaterThanOrEqual(32);
  expect(kept).toBe(before);
  expect(rooms('', 16)[1]).toBeGreaterThan(before);
  // Where there is not enough, it is let grow again.
  expect(rooms('keepYoungRoom();', 1)[1]).toBeGreaterThanOrEqual(32);
  // And where it is little for so many articles.
  expect(rooms('keepYoungRoom();', 1, '--min-semi-space-size=32')[1]).toBe(64);
  expect(rooms('keepYoungRoom(30_000);', 1, '--min-semi-space-size=32')[1]).toBeGreaterThanOrEqual(128);
});

test('A thread compiles what is hot by itself when there is a thread for each core', () => {
  const modes = (threads: string) => {
    const code = `
      import os from 'node:os';
      import { Worker } from 'node:worker_threads';
      import { countOnIdleCores } from './src/cli/idle-cores.ts';
      countOnIdleCores(${threads});
      const hot = 'function hotInThread(n) { let sum = 0; for (let i = 0; i < n; i++) sum += i % 7; return sum; }'
        + 'for (let i = 0; i < 20000; i++) hotInThread(1000);';
      new Worker(hot, { eval: true });`;
    const lines = said(code, '--trace-opt').split('\n');
    return new Set(
      lines
        .filter((line) => line.includes('hotInThread') && /compiling method/.test(line))
        .map((line) => /kConcurrent|kSynchronous/.exec(line)?.[0]),
    );
  };
  expect(modes('os.availableParallelism()')).toEqual(new Set(['kSynchronous']));
  expect(modes('0')).toContain('kConcurrent');
});
