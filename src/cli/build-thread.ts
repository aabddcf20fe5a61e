import { Worker } from 'node:worker_threads';
import { ChangedMeanwhile } from '../content/read-text.ts';
import type { Answer, Failed } from './thread-answer.ts';

interface Waiting {
  readonly resolve: (share: never) => void;
  readonly reject: (error: Error) => void;
}

/** A thread of the build, with the tasks it was given and has not answered. It does one after the other. */
export class BuildThread<Task> {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  /** `worker` performs the tasks: one that has begun, or the module of the program that does. */
  constructor(program: string, worker: Worker | 'build-worker' | 'lookout-worker') {
    this.#worker =
      worker instanceof Worker
        ? worker
        : new Worker(new URL('./build-worker.mjs', import.meta.url), { workerData: { program, worker } });
    this.#worker.on('message', (answer: Answer) => {
      const next = this.#waiting.shift();
      if ('failed' in answer) return next?.reject(errorFrom(answer.failed));
      next?.resolve(answer.done as never);
    });
    const failAll = (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#worker.on('error', failAll);
    this.#worker.on('exit', (code) => failAll(new Error(`A thread of the build stopped with code ${code}.`)));
  }

  /** The answer is the thread's share of the task. */
  ask<Share>(task: Task): Promise<Share> {
    const answer = new Promise<Share>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    this.#worker.postMessage(task);
    return answer;
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await this.#worker.terminate();
  }
}

function errorFrom({ name, message, stack, code, cause }: Failed): Error {
  if (name === ChangedMeanwhile.name) return new ChangedMeanwhile(message);
  const error = Object.assign(new Error(message, cause && { cause: errorFrom(cause) }), code !== undefined && { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
