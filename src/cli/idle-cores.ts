import os from 'node:os';
import v8 from 'node:v8';

/** What V8 does beside a thread of JavaScript, on cores that it takes to be idle. */
const besides = ['concurrent-recompilation', 'parallel-scavenge'] as const;

/**
 * Tells V8 that no core is idle when so many threads are at work: what it would do beside them then has to wait for a core, or
 * takes one from another thread, and each thread is better off to stop and do it itself. Counts for threads that begin later,
 * and for this one where it can.
 */
export function countOnIdleCores(threads: number): void {
  const is = threads < os.availableParallelism();
  for (const work of besides) v8.setFlagsFromString(`--${is ? '' : 'no-'}${work}`);
}
