import os from 'node:os';
import { BodyShelf } from '../content/markdown/body-shelf.ts';
import type { Sources } from '../content/read-sources.ts';
import type { PagesWanted } from '../output/handed-plan.ts';
import type { Written } from '../output/run-eleventy.ts';
import type { Remembered } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import {
  type ArticleSent,
  type ParsedShare,
  type ParseWork,
  parseShare,
  type RenderedShare,
  type RenderWork,
  renderShare,
  shelved,
  type Task,
  type UnderstandWork,
} from './build-share.ts';
import { BuildThread } from './build-thread.ts';
import { keepYoungRoom, letHeapBe, letHeapGrow } from './heap-growth.ts';
import { countOnIdleCores } from './idle-cores.ts';
import { textOf } from './looking.ts';
import { ParsedFiles } from './parsed-files.ts';
import { Turns } from './turns.ts';

/** Fewer articles or pages than this are done before other threads have started. */
const worthThreads = 3000;
const mostThreads = 4;

/** So many pages a run of Eleventy, where it keeps their texts until it ends. */
const largestBatch = 1000;

/** All that a site is understood from, for threads that are to understand it too. */
export interface ToUnderstand extends Pick<UnderstandWork, 'content' | 'wanted'> {
  readonly sources: Sources;
  readonly parsed: ParsedFiles;
  readonly known: Remembered;
}

/** The threads that share a large build's work with the main one. They start when they are first needed. */
export class BuildCrew {
  readonly #program: string;
  readonly #wanted: number | undefined;
  readonly #threads: BuildThread<Task>[] = [];
  readonly #shelf = new BodyShelf(shelved);
  /** For each thread that has parsed articles, what all the others have. */
  readonly #parsedElsewhere = new Map<BuildThread<Task>, readonly ParsedShare[]>();
  readonly #understanding = new Map<BuildThread<Task>, Promise<unknown>>();

  /** How many threads there may be, the main one included; undefined leaves it to the machine and the amount of work. */
  constructor({ program, workers }: { readonly program: string; readonly workers?: number | undefined }) {
    this.#program = program;
    this.#wanted = workers;
  }

  /** So many articles are about to be parsed: the threads begin, while files are looked at. */
  expect(articles: number): void {
    keepYoungRoom(articles);
    this.#others(articles);
  }

  async parse(work: ParseWork): Promise<ParsedFiles> {
    keepYoungRoom(work.files.length);
    const turns = new Turns('first');
    const threads = this.#others(work.files.length);
    const parsed = new ParsedFiles({ shared: threads.length > 0 });
    const sent = { ...work, files: threads.length > 0 ? JSON.stringify(work.files) : '' };
    const shares = Promise.all(
      threads.map((thread) => thread.ask<ParsedShare>({ do: 'parse', work: sent, turns: turns.shared })),
    );
    shares.catch(() => turns.stop());
    parseShare(work, turns, parsed, this.#shelf, () => letGrow(work.files));
    if (threads.length === 0) return parsed;
    const own = this.#allParsed(parsed);
    const others = await shares;
    for (const [at, thread] of threads.entries())
      this.#parsedElsewhere.set(thread, [own, ...others.filter((_, other) => other !== at)]);
    for (const { files, shelf } of others) {
      parsed.add(files);
      this.#shelf.add(shelf);
    }
    return parsed;
  }

  /** Lets the threads that have parsed articles, who are all there are so far, understand the site at the same time as this one. */
  understand(site: ToUnderstand): void {
    letGrow(site.sources.articles);
    for (const thread of this.#threads) this.#letUnderstand(thread, site);
  }

  /**
   * Shares pages with other threads, who begin at once; `render` does this thread's part, and copies files besides. Pages are
   * functions of the articles, so they are worked out by each thread rather than sent; without a site to understand, this
   * thread is alone.
   */
  share(
    pages: readonly PageOutline[],
    { copies, folder, onPage }: Omit<PagesWanted, 'take' | 'batch' | 'bodies'>,
    site: (ToUnderstand & Pick<RenderWork, 'colours'>) | undefined,
  ): { readonly render: () => Promise<Written> } {
    letGrow(pages);
    const threads = site ? this.#others(pages.length) : [];
    const turns = new Turns('first');
    // Alone, a small build is one run of Eleventy, as a newsroom's plugins expect.
    const batch =
      threads.length === 0 ? largestBatch : Math.min(largestBatch, Math.ceil(pages.length / (2 * threads.length + 2)));
    const paths = pages.map(({ path }) => path);
    const others = Promise.all(
      threads.map(async (thread) => {
        const work = { folder, batch, paths, colours: site?.colours ?? new Map() };
        const understood = site && this.#letUnderstand(thread, site);
        const share = thread.ask<string>({ do: 'render', work, turns: turns.shared });
        await Promise.all([understood, share]);
        return JSON.parse(await share) as RenderedShare;
      }),
    );
    others.catch(() => turns.stop());
    const counted = () => onPage?.(turns.count());
    return {
      render: async () => {
        const own = await renderShare({ folder, batch, onPage: counted, copies }, pages, turns, this.#shelf);
        return { pages: new Map([own.pages, ...(await others)].flat()), others: own.others };
      },
    };
  }

  async close(): Promise<void> {
    letHeapBe();
    await Promise.all(this.#threads.map((thread) => thread.close()));
    countOnIdleCores(1);
  }

  /** Each thread is asked once. */
  #letUnderstand(
    thread: BuildThread<Task>,
    { content, wanted, sources, parsed, known }: ToUnderstand,
  ): Promise<unknown> {
    const before = this.#understanding.get(thread);
    if (before) return before;
    const remembered = sources.articles.flatMap(({ path, stamp, digest }): ArticleSent | readonly [] => {
      if (parsed.hasLine(path)) return [];
      const found = { path, stamp, digest } as const;
      const understood = known(found);
      return understood ? { found, parsed: understood } : [];
    });
    const { settings, pictures } = sources;
    const asked = thread.ask({
      do: 'understand',
      work: {
        content,
        wanted,
        settings,
        pictures,
        paths: textOf(sources.articles.map(({ path }) => path)),
        remembered: JSON.stringify(remembered),
        shares: this.#parsedElsewhere.get(thread) ?? [this.#allParsed(parsed)],
      },
    });
    // Nobody waits for it when mistakes are found that stop the build.
    asked.catch(() => {});
    this.#understanding.set(thread, asked);
    return asked;
  }

  #allParsed(parsed: ParsedFiles): ParsedShare {
    return { files: parsed.sent(), shelf: this.#shelf.sent() };
  }

  /** The threads that help with an amount of work. */
  #others(amount: number): readonly BuildThread<Task>[] {
    const wanted = this.#wanted ?? (amount < worthThreads ? 1 : Math.min(mostThreads, os.availableParallelism()));
    const others = wanted - 1;
    if (this.#threads.length < others) countOnIdleCores(wanted);
    while (this.#threads.length < others) this.#threads.push(new BuildThread(this.#program, 'build-worker'));
    return this.#threads.slice(0, others);
  }
}

function letGrow(work: readonly unknown[]): void {
  if (work.length >= worthThreads) letHeapGrow();
}
