import { textIn } from '../content/read-sources.ts';
import { understand } from '../pipeline.ts';
import { articlesFrom, parseShare, type RenderedShare, renderShare, type Task } from './build-share.ts';
import { withOriginalStack } from './original-stack.ts';
import { Turns } from './turns.ts';

/** What a thread answers: its share of the work as JSON, or why it could not do it. */
export type Answer = { readonly done: string } | { readonly failed: Failed };

/** An error in words that survive the way between threads. */
export interface Failed {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
}

/** Does a share of a build's work in a thread. Never throws. */
export async function perform(task: Task): Promise<Answer> {
  const turns = new Turns(task.turns);
  try {
    const done = task.do === 'parse' ? parseShare(task.work, turns) : await renderPages(task, turns);
    return { done: JSON.stringify(done) };
  } catch (error) {
    return { failed: failedBy(withOriginalStack(error)) };
  }
}

/** Pages are functions of the articles, so they are worked out here again rather than sent. */
async function renderPages({ work, articles: text }: Task & { do: 'render' }, turns: Turns): Promise<RenderedShare> {
  const articles = articlesFrom(text);
  const parsed = new Map(articles.map((article) => [article.found.path, article.parsed]));
  const { pages } = understand(
    {
      articles: articles.map(({ found }) => found),
      settings: work.settings,
      pictures: work.pictures,
      colourOf: ({ colour }) => colour,
      diagnostics: [],
      textOf: (found) => textIn(work.content, found),
    },
    work.wanted,
    ({ path }) => parsed.get(path),
  );
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const wanted = work.paths.flatMap((path) => byPath.get(path) ?? []);
  if (wanted.length < work.paths.length) throw new Error('A thread of the build worked out other pages than the plan.');
  const { pages: rendered } = await renderShare({ ...work, onPage: () => turns.count() }, wanted, turns, {
    copies: false,
  });
  return rendered;
}

function failedBy(error: unknown): Failed {
  if (!(error instanceof Error)) return { name: '', message: String(error), stack: undefined, code: undefined };
  const { name } = error.constructor;
  // Eleventy wraps what it was refused.
  const cause = 'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
  return { name, message: error.message, stack: error.stack, code: 'code' in cause ? cause.code : undefined };
}
