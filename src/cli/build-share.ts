import type { OutputPath } from '../base/address.ts';
import type { Checksum, Digest } from '../base/digest.ts';
import type { FoundFile, PictureFile, SourceFile, SourcePath } from '../base/source-file.ts';
import { contractsFor, type ParsedArticle, parseArticle } from '../content/parse-article.ts';
import { textIn } from '../content/read-sources.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import type { PagesWanted } from '../output/handed-plan.ts';
import type { EditionWanted } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import type { Turns } from './turns.ts';

/** Articles to be parsed, by whoever has time. */
export interface ParseWork {
  readonly content: string;
  readonly settings: SourceFile | undefined;
  readonly files: readonly FoundFile[];
}

/** All that a site is understood from. */
export interface UnderstandWork {
  readonly content: string;
  readonly settings: SourceFile | undefined;
  readonly pictures: readonly PictureFile[];
  readonly wanted: EditionWanted;
  /** JSON of `ArticleSent[]`, which is read faster than objects are cloned. */
  readonly articles: string;
}

/** An article that was found, and what was understood of it, unless the thread itself has parsed it. */
export interface ArticleSent {
  readonly found: FoundFile;
  readonly parsed?: ParsedArticle;
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

export type ParsedShare = readonly (readonly [SourcePath, ParsedArticle])[];
export type RenderedShare = readonly (readonly [OutputPath, Checksum])[];

/** What each thread is sent, with the turns in plain memory. */
export type Task =
  | { readonly do: 'parse'; readonly work: ParseWork; readonly turns: Turns['shared'] }
  | { readonly do: 'understand'; readonly work: UnderstandWork }
  | { readonly do: 'render'; readonly work: RenderWork; readonly turns: Turns['shared'] };

const filesAtATime = 100;

/** Parses articles as long as there are any to take. */
export function parseShare(
  { content, settings, files }: ParseWork,
  turns: Turns,
  textOf = (found: FoundFile) => textIn(content, found),
): ParsedShare {
  const { value: config } = parseSiteConfig(settings);
  const contracts = contractsFor(config);
  const parsed: (readonly [SourcePath, ParsedArticle])[] = [];
  while (turns.left(files)) {
    for (const found of turns.take(files, filesAtATime))
      parsed.push([found.path, parseArticle(textOf(found), config, contracts)]);
  }
  return parsed;
}

/** Renders pages as long as there are any to take. */
export async function renderShare(
  wanted: Omit<PagesWanted, 'take' | 'copies'>,
  pages: readonly PageOutline[],
  turns: Turns,
  { copies }: Pick<PagesWanted, 'copies'>,
): Promise<{ readonly pages: RenderedShare; readonly others: readonly OutputPath[] }> {
  const { runEleventy } = await import('../output/run-eleventy.ts');
  const take = (count: number) => turns.take(pages, count);
  // Files may have to be copied where no page is left.
  const first = copies || turns.left(pages) ? await runEleventy({ ...wanted, take, copies }) : undefined;
  const rendered = [...(first?.pages ?? [])];
  while (turns.left(pages)) {
    const more = await runEleventy({ ...wanted, take, copies: false });
    for (const page of more.pages) rendered.push(page);
  }
  return { pages: rendered, others: first?.others ?? [] };
}
