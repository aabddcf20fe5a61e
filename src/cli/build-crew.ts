import os from 'node:os';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { SourcePath } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import { ChangedMeanwhile, type Sources } from '../content/read-sources.ts';
import type { PagesWanted } from '../output/handed-plan.ts';
import type { Written } from '../output/run-eleventy.ts';
import type { UnderstoodArticle } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import {
  articlesText,
  type ParsedShare,
  type ParseWork,
  parseShare,
  type RenderedShare,
  type RenderWork,
  renderShare,
  type Task,
} from './build-share.ts';
import type { Answer, Failed } from './build-worker.ts';
import { Turns } from './turns.ts';

/** Fewer articles or pages than this are done before other threads have started. */
const worthThreads = 5000;
const mostThreads = 4;

/** So many pages a run of Eleventy, where it keeps their texts until it ends. */
const largestBatch = 1000;

/** The threads that share a large build's work with the main one. They start when they are first needed. */
export class BuildCrew {
  readonly #program: string;
  readonly #wanted: number | undefined;
  readonly #workers: Worker[] = [];

  /** How many threads there may be, the main one included; undefined leaves it to the machine and the amount of work. */
  constructor({ program, workers }: { readonly program: string; readonly workers?: number | undefined }) {
    this.#program = program;
    this.#wanted = workers;
  }

  /** `textOf` gives this thread what it has read already. */
  async parse(work: ParseWork, textOf: Sources['textOf']): Promise<ReadonlyMap<SourcePath, ParsedArticle>> {
    const turns = new Turns();
    const threads = this.#threadsFor(work.files.length);
    const others = this.#ask<ParsedShare>(threads, turns, () => ({ do: 'parse', work, turns: turns.shared }));
    const own = parseShare(work, turns, textOf);
    return new Map([own, ...(await others)].flat());
  }

  /**
   * Renders pages, with what is copied besides in this thread. Other threads work pages out again from all articles; without
   * them, this thread is alone.
   */
  async render(
    pages: readonly PageOutline[],
    { copies, folder, onPage }: Omit<PagesWanted, 'take' | 'batch'>,
    about: Pick<RenderWork, 'content' | 'settings' | 'pictures' | 'wanted'> & {
      readonly articles: readonly UnderstoodArticle[] | undefined;
    },
  ): Promise<Written> {
    const { articles, ...made } = about;
    const threads = articles ? this.#threadsFor(pages.length) : 1;
    const turns = new Turns();
    // Alone, a small build is one run of Eleventy, as a newsroom's plugins expect.
    const batch = threads === 1 ? largestBatch : Math.min(largestBatch, Math.ceil(pages.length / (2 * threads)));
    const work = { ...made, folder, batch, paths: pages.map(({ path }) => path) };
    const others = this.#ask<RenderedShare>(threads, turns, () => ({
      do: 'render',
      work,
      articles: articlesText(articles ?? []),
      turns: turns.shared,
    }));
    const counted = () => onPage?.(turns.count());
    const own = await renderShare({ folder, batch, onPage: counted }, pages, turns, { copies });
    return { pages: new Map([own.pages, ...(await others)].flat()), others: own.others };
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #threadsFor(amount: number): number {
    return this.#wanted ?? (amount < worthThreads ? 1 : Math.min(mostThreads, os.availableParallelism()));
  }

  /** Gives a task to the other threads, if there are to be any. The answers are whatever their shares are, as JSON. */
  #ask<Share>(threads: number, turns: Turns, task: () => Task): Promise<Share[]> {
    const others = threads - 1;
    if (others === 0) return Promise.resolve([]);
    // What a large build leaves behind would otherwise double its memory before it is looked for.
    v8.setFlagsFromString('--heap-growing-percent=30');
    while (this.#workers.length < others) this.#workers.push(this.#newWorker());
    const sent = task();
    const answers = Promise.all(this.#workers.slice(0, others).map((worker) => answerOf<Share>(worker, sent)));
    answers.catch(() => turns.stop());
    return answers;
  }

  #newWorker(): Worker {
    return new Worker(new URL('./build-worker.mjs', import.meta.url), {
      workerData: { program: this.#program },
      // Rendering leaves much behind that is never looked at again: room for it to die young.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  }
}

function answerOf<Share>(worker: Worker, task: Task): Promise<Share> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number) => reject(new Error(`A thread of the build stopped with code ${code}.`));
    worker.once('error', reject);
    worker.once('exit', stopped);
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      worker.off('exit', stopped);
      if ('failed' in answer) reject(errorFrom(answer.failed));
      else resolve(JSON.parse(answer.done));
    });
    worker.postMessage(task);
  });
}

function errorFrom({ name, message, stack, code }: Failed): Error {
  if (name === ChangedMeanwhile.name) return new ChangedMeanwhile(message);
  const error = Object.assign(new Error(message), code !== undefined && { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
