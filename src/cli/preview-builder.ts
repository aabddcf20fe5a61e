import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PreviewState } from '../output/preview-page.ts';
import type { PreviewBuilt, PreviewRequest } from './preview-worker.ts';
import type { Terminal } from './terminal.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the preview in a worker thread, one build at a time. The worker lives as long as the code does: articles change
 * in it, but a changed layout needs a new one, because a module once imported stays as it was.
 */
export class PreviewBuilder {
  readonly #request: PreviewRequest;
  readonly #terminal: Terminal;
  #worker: Worker | undefined;
  #building: Promise<void> = Promise.resolve();
  #waiting: { freshCode: boolean; done: Promise<void> } | undefined;
  state: PreviewState = { build: 0, mistakes: '', broken: false };

  constructor(request: PreviewRequest, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
  }

  /** What a preview is made of besides content. */
  get codeFolders(): readonly string[] {
    const own = path.resolve('.eleventy.ts');
    return [...new Set([path.join(home, 'layouts'), path.join(home, 'src'), path.join(home, '.eleventy.ts'), own])];
  }

  /** Builds once more; calls that come while a build runs are answered by one build after it. */
  build({ freshCode = false } = {}): Promise<void> {
    if (this.#waiting) {
      this.#waiting.freshCode ||= freshCode;
      return this.#waiting.done;
    }
    const waiting = { freshCode, done: Promise.resolve() };
    waiting.done = this.#building.then(() => {
      this.#waiting = undefined;
      return this.#buildNow(waiting.freshCode);
    });
    this.#waiting = waiting;
    this.#building = waiting.done;
    return waiting.done;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #buildNow(freshCode: boolean): Promise<void> {
    if (freshCode) {
      await this.#worker?.terminate();
      this.#worker = undefined;
    }
    const { said, mistakes, broken } = await this.#askWorker();
    this.state = { build: this.state.build + 1, mistakes, broken };
    if (mistakes) this.#terminal.warn(`\n${mistakes}\n`);
    this.#terminal.say(`${said}\n`);
  }

  #askWorker(): Promise<PreviewBuilt> {
    this.#worker ??= new Worker(new URL('./preview-worker.mjs', import.meta.url), {
      workerData: this.#request,
      // A build leaves much behind that is never looked at again: room for it to die young.
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const failed = (error: Error) => {
        this.#worker = undefined;
        resolve({
          said: `${this.#request.content} could not be built; the last good site stays.`,
          mistakes: `${error.stack ?? error.message}\n`,
          broken: true,
        });
      };
      worker.once('error', failed);
      worker.once('message', (built: PreviewBuilt) => {
        worker.off('error', failed);
        resolve(built);
      });
      worker.postMessage('build');
    });
  }
}
