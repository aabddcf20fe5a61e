import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

function command(name: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${name} ${args.join(' ')}: ${stderr}`);
}

/** A disk of a few megabytes, in memory, on a folder; it can be filled and made read-only. Needs to be allowed to mount. */
export class SmallDisk implements Disposable {
  readonly folder: string;

  constructor(folder: string, megabytes: number) {
    this.folder = folder;
    fs.mkdirSync(folder, { recursive: true });
    command('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'dateline-test', folder);
  }

  /** Whether this machine lets the tests mount a disk. */
  static get isAllowed(): boolean {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-disk-'));
    try {
      using _ = new SmallDisk(folder, 1);
      return true;
    } catch {
      return false;
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Leaves so many bytes free, or gives them all back. */
  fill(free: number | undefined): void {
    const filler = path.join(this.folder, 'filler');
    fs.rmSync(filler, { force: true });
    if (free === undefined) return;
    const { bavail, bsize } = fs.statfsSync(this.folder);
    fs.writeFileSync(filler, Buffer.alloc(bavail * bsize - free));
  }

  set readOnly(is: boolean) {
    command('mount', '-o', `remount,${is ? 'ro' : 'rw'}`, this.folder);
  }

  [Symbol.dispose](): void {
    command('umount', '-l', this.folder);
  }
}
