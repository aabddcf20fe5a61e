// Part of dateline.mjs, and plain JavaScript as that is.

const fs = process.getBuiltinModule('node:fs');
const os = process.getBuiltinModule('node:os');
const path = process.getBuiltinModule('node:path');
const { parseArgs } = process.getBuiltinModule('node:util');
const { Worker } = process.getBuiltinModule('node:worker_threads');

/** So large a manifest, in bytes, is of an archive that takes longer to look at than a thread to start: some 15,000 articles. */
const worthThread = 24 << 20;

/**
 * Whether a thread is to look at files. `remembered` is the manifest's size in bytes: without one there is nothing to do at the
 * same time. `workers` is how many threads there may be.
 */
export function isWorthLookout(remembered, workers = remembered < worthThread ? 1 : os.availableParallelism()) {
  return remembered > 0 && workers > 1;
}

/**
 * Begins the thread of a build that looks at files, so that it is there when the program has been brought in. `script` is what
 * it runs.
 */
export function beginLookout([command, ...args], script) {
  if (command !== 'build') return undefined;
  const { cache, clean, workers } = parseArgs({ args, strict: false, options }).values;
  const { size = 0 } = fs.statSync(path.join(String(cache), 'manifest.json'), { throwIfNoEntry: false }) ?? {};
  const isWorth = !clean && isWorthLookout(size, workers && Number(workers));
  return isWorth && fs.existsSync(script) ? new Worker(script) : undefined;
}

/** What it depends on; the program tells what is wrong with it. */
const options = {
  cache: { type: 'string', default: '.cache' },
  clean: { type: 'boolean' },
  workers: { type: 'string' },
};
