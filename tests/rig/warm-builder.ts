import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { home } from './site-rig.ts';

export interface Build {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly now: number;
  readonly clean?: boolean;
  readonly preview?: boolean;
  /** One, unless it says otherwise. */
  readonly workers?: number;
  /** Whether the manifest is read from its file, as by another process. */
  readonly reread?: boolean;
}

export interface Built {
  /** The whole report of mistakes. */
  readonly told: string;
  /** Reason and path of each rendered page; absent when errors stood. */
  readonly rendered?: readonly string[];
  readonly removed?: readonly string[];
  /** Whether settled articles were left alone. */
  readonly newer: boolean;
}

/** A process that builds on request, in a site's folder. */
export class WarmBuilder implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #said = '';

  constructor(folder: string) {
    this.#child = spawn(process.execPath, [path.join(home, 'tests/rig/warm-builder.mjs')], {
      cwd: folder,
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
    const reader: Interface = createInterface({ input: this.#child.stdout });
    this.#answers = reader[Symbol.asyncIterator]();
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
    });
  }

  async build(build: Build): Promise<Built> {
    this.#child.stdin.write(`${JSON.stringify(build)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`The builder stopped: ${this.#said}`);
    return JSON.parse(value);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.stdin.end();
    this.#child.kill();
  }
}
