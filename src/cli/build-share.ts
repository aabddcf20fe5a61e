import type { OutputPath } from '../base/address.ts';
import type { Digest } from '../base/digest.ts';
import type { FoundFile, PictureFile, SourceFile, SourcePath } from '../base/source-file.ts';
import { contractsFor, type ParsedArticle, parseArticle } from '../content/parse-article.ts';
import { textIn } from '../content/read-sources.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import type { EditionWanted, UnderstoodArticle } from '../pipeline.ts';
import type { PageOutline } from '../site/outline.ts';
import type { Turns } from './turns.ts';

/** Articles to be parsed, by whoever has time. */
export interface ParseWork {
  readonly content: string;
  readonly settings: SourceFile | undefined;
  readonly files: readonly FoundFile[];
}

/** Pages to be rendered. All that they are made of but the articles, which are sent apart. */
export interface RenderWork {
  readonly content: string;
  readonly folder: string;
  readonly settings: SourceFile | undefined;
  /** With their colours. */
  readonly pictures: readonly PictureFile[];
  readonly wanted: EditionWanted;
  readonly paths: readonly OutputPath[];
  /** How many pages one run of Eleventy renders: it keeps their texts until it ends. */
  readonly batch: number;
}

export type ParsedShare = readonly (readonly [SourcePath, ParsedArticle])[];
export type RenderedShare = readonly (readonly [OutputPath, Digest])[];

/** What each thread is sent, with the turns in plain memory. */
export type Task =
  | { readonly do: 'parse'; readonly work: ParseWork; readonly turns: Turns['shared'] }
  | {
      readonly do: 'render';
      readonly work: RenderWork;
      /** JSON of what was understood, read faster than cloned objects. */
      readonly articles: string;
      readonly turns: Turns['shared'];
    };

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
  for (const batch of turns.batches(files, filesAtATime)) {
    for (const found of batch) parsed.push([found.path, parseArticle(textOf(found), config, contracts)]);
  }
  return parsed;
}

/** Renders pages as long as there are any to take. */
export async function renderShare(
  { folder, batch }: Pick<RenderWork, 'folder' | 'batch'>,
  pages: readonly PageOutline[],
  turns: Turns,
  onPage: () => void,
): Promise<RenderedShare> {
  const { runEleventy } = await import('../output/run-eleventy.ts');
  const rendered: (readonly [OutputPath, Digest])[] = [];
  for (const share of turns.batches(pages, batch)) {
    const written = await runEleventy({ pages: share, copies: false, folder, onPage });
    for (const page of written.pages) rendered.push(page);
  }
  return rendered;
}

/** Articles as JSON, for `articlesFrom` in another thread. */
export function articlesText(articles: readonly UnderstoodArticle[]): string {
  return JSON.stringify(
    articles.map(({ found: { path, stamp, digest }, parsed }) => ({ found: { path, stamp, digest }, parsed })),
  );
}

export function articlesFrom(text: string): readonly UnderstoodArticle[] {
  return JSON.parse(text);
}
