import fs from 'node:fs';
import path from 'node:path';

/** Another build is writing the same output folder; the message is for the person at the terminal. */
export class OutputBusy extends Error {}

/** Who asks for the lock, and how to find out whether another holder still lives. */
export interface LockHolder {
  readonly process: number;
  readonly isRunning: (process: number) => boolean;
}

/**
 * Keeps two builds from writing one output folder. A lock whose process is gone, as after a crash, is taken over.
 * Gives the function that opens it again.
 */
export function lockOutput(output: string, own: LockHolder): () => void {
  const file = `${path.resolve(output)}.lock`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!created(file, own.process)) {
    const holder = holderOf(file);
    if (holder !== undefined && holder !== own.process && own.isRunning(holder)) {
      throw new OutputBusy(`Another build (process ${holder}) is writing ${output}. Wait for it, then build again.`);
    }
    takeAway(file, holder, own.process);
  }
  return () => fs.rmSync(file, { force: true });
}

function created(file: string, holder: number): boolean {
  // Written aside and linked, so that a lock never stands without its holder in it.
  const draft = `${file}.${holder}`;
  try {
    fs.writeFileSync(draft, String(holder));
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** Only one of two builds that find the same stale lock can rename it away; a fresh one that got there first is put back. */
function takeAway(file: string, stale: number | undefined, own: number): void {
  const aside = `${file}.stale-${own}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === stale) fs.rmSync(aside, { force: true });
  else fs.renameSync(aside, file);
}
