import { withoutWidth } from '../base/picture-files.ts';
import { thousands } from '../base/words.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { counted } from './report.ts';

/** How many changed files are named before the rest is only counted. */
const named = 30;

/** What a build did: each changed file with its reason, then the sum. A build of everything is only summed up. */
export function planText({ render, make, fresh, remove, whole }: BuildPlan, forgotten: string | undefined): string {
  const reasons = new Set(render.map(({ reason }) => reason));
  if (whole && reasons.size === 1 && reasons.has('new')) {
    const why = forgotten === undefined ? '' : `Everything was built: ${forgotten}.\n`;
    return `${why}${counted(render.length, 'page')}`;
  }
  const lines = [
    ...render.map(({ reason, outline }) => [reason, outline.path] as const),
    ...make.map(({ reason, file }) => [reason, withoutWidth(file.path)] as const),
    ...remove.map((path) => ['removed', withoutWidth(path)] as const),
  ];
  // A picture's files are one line.
  const all = [...new Set(lines.map(([reason, path]) => `${reason.padEnd(7)}  ${path}\n`))];
  const shown = all.slice(0, named);
  const more = all.length > named ? [`… and ${counted(all.length - named, 'more file')}\n`] : [];
  const why = forgotten === undefined ? [] : [`Everything was built: ${forgotten}.\n`];
  return [...why, ...shown, ...more, sumText({ render, fresh, remove })].join('');
}

/** `12 rendered, 60,104 fresh, 0 removed`. */
export function sumText({ render, fresh, remove }: Pick<BuildPlan, 'render' | 'fresh' | 'remove'>): string {
  return `${thousands(render.length)} rendered, ${thousands(fresh)} fresh, ${thousands(remove.length)} removed`;
}
