import path from 'node:path';
import { home, run } from '../rig/site-rig.ts';

/** A row of the table: a phase of a build in milliseconds, or its memory in MiB. */
export type Figures = ReadonlyMap<string, number>;

export const dateline = path.join(home, 'src/cli/dateline.mjs');

/** Runs the real command in a site's folder and reads what --timings tells; `wall` is what a person waits. */
export async function measuredBuild(folder: string, now: number, ...args: readonly string[]): Promise<Figures> {
  const begun = performance.now();
  const command = [dateline, 'build', '--timings', '--now', new Date(now).toISOString(), ...args];
  const { code, stdout, stderr } = await run(process.execPath, command, folder);
  const wall = performance.now() - begun;
  if (code !== 0) throw new Error(`dateline ended with ${code}: ${stderr}`);
  const rows = stdout.matchAll(/^(\S+) +(\d+) (?:ms|MiB)$/gm);
  return new Map([...[...rows].map(([, name = '', amount]) => [name, Number(amount)] as const), ['wall', wall]]);
}

/** The median of each row. */
export function medians(runs: readonly Figures[]): Figures {
  const names = [...(runs[0]?.keys() ?? [])];
  return new Map(names.map((name) => [name, median(runs.map((figures) => figures.get(name) ?? 0))]));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
