import type { Digest } from '../base/digest.ts';
import type { SourcePath } from '../base/source-file.ts';
import { BodyShelf } from '../content/markdown/body-shelf.ts';
import { foundAs } from '../content/read-sources.ts';
import { textIn } from '../content/read-text.ts';
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
import { namesIn } from './looking.ts';
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
      parseShare({ ...task.work, files: JSON.parse(task.work.files) }, new Turns('last', task.turns), files, shelf);
      return { files: files.sent(), shelf: shelf.sent() };
    case 'understand':
      understandSite(task.work);
      return undefined;
    case 'render':
      return JSON.stringify(await renderPages(task.work, new Turns('last', task.turns)));
  }
}

function understandSite({ content, settings, pictures, wanted, paths, shares, ...sent }: UnderstandWork): void {
  for (const share of shares) {
    shelf.add(share.shelf);
    files.add(share.files);
  }
  const articles: readonly ArticleSent[] = JSON.parse(sent.remembered);
  const remembered = new Map(articles.map((article) => [article.found.path, article]));
  const foundAt = (path: SourcePath) => {
    const read = files.get(path);
    return remembered.get(path)?.found ?? (read && foundAs(path, read)) ?? [];
  };
  const worked = workOut(
    {
      articles: namesIn<SourcePath>(paths).flatMap(foundAt),
      settings,
      pictures,
      colourOf: ({ colour, digest }) => colour ?? colours.get(digest),
      diagnostics: [],
      textOf: (found) => textIn(content, found),
    },
    wanted,
    ({ path }) => remembered.get(path)?.parsed ?? files.parsed(path),
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
