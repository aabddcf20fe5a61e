import type { Digest } from '../base/digest.ts';
import type { SourcePath } from '../base/source-file.ts';
import { BodyShelf } from '../content/markdown/body-shelf.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import { textOf } from '../content/read-text.ts';
import { workOut } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import {
  type ArticleSent,
  type ParsedShare,
  parseShare,
  type RenderedShare,
  type RenderWork,
  renderShare,
  shelved,
  type Task,
  type UnderstandWork,
} from './build-share.ts';
import { ParsedFiles } from './parsed-files.ts';
import { type Answer, answerOf } from './thread-answer.ts';
import { Turns } from './turns.ts';

/** JSON of rendered pages is read faster than they are cloned. */
type Share = ParsedShare | string | undefined;

/** What this thread keeps from one task to the next. */
const files = new ParsedFiles({ shared: true });
const pages = new Map<string, PageOutline>();
const colours = new Map<Digest, string>();
const shelf = new BodyShelf(shelved);

/** Does a share of a build's work in a thread. Never throws. */
export function perform(task: Task): Promise<Answer> {
  return answerOf(() => done(task));
}

async function done(task: Task): Promise<Share> {
  switch (task.do) {
    case 'parse':
      parseShare(task.work, new Turns('last', task.turns), files, shelf);
      return { files: files.sent(), shelf: shelf.sent() };
    case 'understand':
      understandSite(task.work);
      return undefined;
    case 'render':
      return JSON.stringify(await renderPages(task.work, new Turns('last', task.turns)));
  }
}

function understandSite({ content, settings, pictures, wanted, articles, shares }: UnderstandWork): void {
  for (const share of shares) {
    shelf.add(share.shelf);
    files.add(share.files);
  }
  const sent: readonly ArticleSent[] = JSON.parse(articles);
  const remembered = new Map<SourcePath, ParsedArticle>();
  for (const { found, parsed } of sent) if (parsed) remembered.set(found.path, parsed);
  const worked = workOut(
    {
      articles: sent.map(({ found }) => found),
      settings,
      pictures,
      colourOf: ({ colour, digest }) => colour ?? colours.get(digest),
      diagnostics: [],
      textOf: (found) => textOf(content, found),
    },
    wanted,
    ({ path }) => remembered.get(path) ?? files.parsed(path),
  );
  for (const page of worked.pages) pages.set(page.path, page);
}

async function renderPages(work: RenderWork, turns: Turns): Promise<RenderedShare> {
  for (const [digest, colour] of work.colours) colours.set(digest, colour);
  const wanted = work.paths.flatMap((path) => pages.get(path) ?? []);
  if (wanted.length < work.paths.length) throw new Error('A thread of the build worked out other pages than the plan.');
  const share = await renderShare({ ...work, onPage: () => turns.count(), copies: false }, wanted, turns, shelf);
  return share.pages;
}
