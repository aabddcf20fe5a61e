import { type OutputPath, rootFrom } from '../base/address.ts';
import type { Digest } from '../base/digest.ts';
import type { FoundFile, PictureFile, SourceFile } from '../base/source-file.ts';
import type { Entry } from '../content/article.ts';
import { bodyIn } from '../content/front-matter.ts';
import type { BodyShelf, SentShelf } from '../content/markdown/body-shelf.ts';
import {
  type Bodies,
  type OwnBody,
  renderBody,
  renderOwnBody,
  type SafeHtml,
} from '../content/markdown/render-body.ts';
import { contractsFor, type ParsedArticle, parseArticle } from '../content/parse-article.ts';
import type { UnreadFile } from '../content/read-sources.ts';
import { readFile } from '../content/read-text.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import type { PagesWanted, WrittenFile } from '../output/handed-plan.ts';
import type { EditionWanted } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import type { ParsedFiles, SentFiles } from './parsed-files.ts';
import type { Turns } from './turns.ts';

/** Articles to be read and parsed, by whoever has time. */
export interface ParseWork {
  readonly content: string;
  readonly settings: SourceFile | undefined;
  readonly files: readonly UnreadFile[];
}

/** The same, as it is sent. */
export interface ParseWorkSent extends Omit<ParseWork, 'files'> {
  /** JSON of them. */
  readonly files: string;
}

/** All that a site is understood from. */
export interface UnderstandWork {
  readonly content: string;
  readonly settings: SourceFile | undefined;
  readonly pictures: readonly PictureFile[];
  readonly wanted: EditionWanted;
  /** Of all articles, in their order, as names are sent. */
  readonly paths: string;
  /** JSON of `ArticleSent[]`: what no thread has parsed. */
  readonly remembered: string;
  /** Of the other threads. */
  readonly shares: readonly ParsedShare[];
}

/** What a thread has parsed, with its bodies. */
export interface ParsedShare {
  readonly files: SentFiles;
  readonly shelf: SentShelf;
}

/** An article that was found, and what is understood of it. */
export interface ArticleSent {
  readonly found: FoundFile;
  readonly parsed: ParsedArticle;
}

/** Pages of the understood site to be rendered. */
export interface RenderWork {
  readonly folder: string;
  readonly paths: readonly OutputPath[];
  /** As of `PagesWanted`. */
  readonly batch: number;
  /** Those of pictures nobody had looked at before. */
  readonly colours: ReadonlyMap<Digest, string>;
}

export type RenderedShare = readonly (readonly [OutputPath, WrittenFile])[];

/** What each thread is sent, with the turns in plain memory. JSON of many objects is read faster than they are cloned. */
export type Task =
  | { readonly do: 'parse'; readonly work: ParseWorkSent; readonly turns: Turns['shared'] }
  | { readonly do: 'understand'; readonly work: UnderstandWork }
  | { readonly do: 'render'; readonly work: RenderWork; readonly turns: Turns['shared'] };

const filesAtATime = 100;

/** As many bytes of bodies are kept by each thread: those of some 35,000 articles. */
export const shelved = 160 << 20;

/**
 * Reads and parses articles as long as there are any to take, and renders their bodies, because what is parsed is new and most
 * of it will be published. Not those with pictures, which nobody has looked at yet.
 */
export function parseShare(
  { content, settings, files }: ParseWork,
  turns: Turns,
  parsed: ParsedFiles,
  shelf: BodyShelf,
  eachTurn?: () => void,
): void {
  const { value: config } = parseSiteConfig(settings);
  const contracts = contractsFor(config);
  while (turns.left(files)) {
    eachTurn?.();
    for (const { path, known } of turns.take(files, filesAtATime)) {
      const { text: file, read } = readFile(content, path);
      if (!file || file.digest === known) parsed.put(path, read);
      else {
        const article = parseArticle(file, config, contracts);
        parsed.put(path, read, article);
        if (article.entry?.status === 'ready' && article.entry.body.pictures.length === 0)
          shelf.put(path, bodyOf(file, article.entry));
      }
    }
  }
}

function bodyOf(file: SourceFile, { path, url, language }: Entry): OwnBody<SafeHtml> {
  return renderOwnBody({ markdown: bodyIn(file), language, path, url, pictures: {} }, rootFrom(url));
}

/** Renders pages as long as there are any to take. */
export async function renderShare(
  { copies, ...others }: Omit<PagesWanted, 'take' | 'bodies'>,
  pages: readonly PageOutline[],
  turns: Turns,
  shelf: BodyShelf,
): Promise<{ readonly pages: RenderedShare; readonly others: readonly OutputPath[] }> {
  const { runEleventy } = await import('../output/run-eleventy.ts');
  const take = (count: number) => turns.take(pages, count);
  const bodies: Bodies = {
    render: (body, root, medium) =>
      (medium === 'feed' ? shelf.anywhere(body) : undefined) ?? renderBody(body, root, medium),
    own: (body, root) => shelf.get(body) ?? renderOwnBody(body, root),
  };
  const wanted = { ...others, take, bodies };
  // Files may have to be copied where no page is left.
  const first = copies || turns.left(pages) ? await runEleventy({ ...wanted, copies }) : undefined;
  const rendered = [...(first?.pages ?? [])];
  while (turns.left(pages)) {
    const more = await runEleventy({ ...wanted, copies: false });
    for (const page of more.pages) rendered.push(page);
  }
  return { pages: rendered, others: first?.others ?? [] };
}
