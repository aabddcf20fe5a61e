import { type OutputPath, outputPathOf } from '../base/address.ts';
import { isMade } from '../base/picture-files.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { SourcesRead } from '../content/read-sources.ts';
import type { SettledFiles } from '../output/published-files.ts';
import { type EditionWanted, filesOf, hasErrors, type Remembered, type Understood, understand } from '../pipeline.ts';
import { fingerprintOf } from '../plan/fingerprint.ts';
import { isAsRemembered, type Manifest, type RememberedArticle } from '../plan/manifest.ts';
import type { PageOutline } from '../site/outline.ts';
import { pastFrom } from '../site/past.ts';
import { settledIn } from '../site/settle.ts';
import type { Settled } from '../site/settled.ts';
import { besideOf, isEditOfText, ownPageOf, pagesOfText } from '../site/settled-edit.ts';
import { doesSettledStand, maySettledStand } from '../site/still-settled.ts';

/** What a build starts from. */
interface Given {
  readonly sources: SourcesRead;
  readonly wanted: EditionWanted;
  /** What is understood of the files of today. */
  readonly known: Remembered;
}

/** What is newer than the settled articles, and which pages of theirs show a text that was edited. */
export interface UnderstoodNewer {
  /** Its pages are those of what is newer, and `edited`. */
  readonly understood: Understood;
  /** Pages of settled articles, which they stay. */
  readonly edited: readonly PageOutline[];
}

/**
 * What is newer than the settled articles that a manifest remembers: enough to publish what happened since. Undefined when
 * something settled might have to change besides the text of an article, or when there is an error to tell: then the site is
 * understood as a whole.
 */
export function understandNewer(manifest: Manifest, { sources, wanted, known }: Given): UnderstoodNewer | undefined {
  const { articles, files, pictures, settled } = manifest;
  if (!settled) return undefined;
  const changed = changedArticles(articles, sources, known);
  const edits = changed.flatMap(({ was, is }) => (was?.settled ? [{ path: was.path, was: was.parsed, is }] : []));
  // What is told of an article may stand on another line now.
  const told = new Set<string>(settled.diagnostics.map(({ location }) => location.path));
  if (!edits.every(({ path, was, is }) => !told.has(path) && isEditOfText(was, is))) return undefined;
  const happened = {
    now: wanted.now,
    changed: changed.filter(({ was }) => !was?.settled).map(({ was, is }) => ({ was: was?.parsed, is })),
    pictures: { were: pictures.values(), are: sources.pictures },
  };
  if (!maySettledStand(settled, happened)) return undefined;
  const { hasArticle, hasFile } = rememberedSettlement(manifest);
  const edited = new Map(edits.map(({ path, is }) => [path, is]));
  const read = new Map(sources.read.map((file) => [file.path, file]));
  const past = pastFrom(settled, {
    has: hasArticle,
    fileOf: (path) => read.get(path) ?? articles.get(path),
    parsed: (path) => (hasArticle(path) ? (edited.get(path) ?? articles.get(path)?.parsed) : undefined),
    hasFile,
    beside: (path) => articles.get(path)?.beside ?? [],
    edited: [...edited.keys()],
  });
  const newer = understand(sources, wanted, known, past);
  if (hasErrors(newer) || !stands(settled, newer, happened.changed)) return undefined;
  const withText = pagesWithText(edits, newer, files);
  return withText && { understood: { ...newer, pages: [...newer.pages, ...withText] }, edited: withText };
}

/** The settled pages that show an edited text; undefined when something besides it may have changed on them. */
function pagesWithText(
  edits: readonly { readonly was: ParsedArticle; readonly is: ParsedArticle | undefined }[],
  { publication }: Understood,
  files: Manifest['files'],
): readonly PageOutline[] | undefined {
  const pages = new Map<OutputPath, PageOutline>();
  for (const { was, is } of edits) {
    const before = ownPageOf(was, publication);
    // What is remembered has to give the page that was published before it is trusted to give the next.
    if (!is || !before || files.get(before.path)?.fingerprint !== fingerprintOf(before)) return undefined;
    for (const page of pagesOfText(is, publication)) pages.set(page.path, page);
  }
  return [...pages.values()];
}

/** Each article that came, went or was edited, as it is remembered and as it is understood. */
function changedArticles(articles: Manifest['articles'], sources: SourcesRead, known: Remembered) {
  const edited = sources.read.filter((file) => !isAsRemembered(articles.get(file.path), file));
  return [
    ...edited.map((file) => ({ was: articles.get(file.path), is: known(file) })),
    ...articlesGone(articles, sources).map((was) => ({ was, is: undefined })),
  ];
}

/** The articles of a manifest whose files are not there any more. */
export function articlesGone(articles: Manifest['articles'], sources: SourcesRead): readonly RememberedArticle[] {
  const added = sources.read.filter(({ path }) => !articles.has(path));
  if (articles.size + added.length === sources.articles.length) return [];
  const found = new Set(sources.articles.map(({ path }) => path));
  return [...articles.values()].filter(({ path }) => !found.has(path));
}

function stands(
  settled: Settled,
  { publication, pages, articles }: Understood,
  changed: Parameters<typeof doesSettledStand>[1]['changed'],
): boolean {
  const entries = articles.flatMap(({ parsed }) => parsed.entry ?? []);
  return doesSettledStand(settled, { changed }, { publication, pages, entries });
}

/** What a build remembers as settled, and whose files that concerns. */
export interface Settlement extends SettledFiles {
  readonly settled: Settled | undefined;
  readonly hasArticle: (path: SourcePath) => boolean;
  /** The settled articles that the page of one shows or leads to; absent where that is as it is remembered. */
  readonly beside?: (path: SourcePath) => readonly SourcePath[];
}

export const nothingSettled: Settlement = { settled: undefined, hasArticle: () => false, hasFile: () => false };

/** What a manifest remembers as settled; a page that newer articles have `reached` meanwhile is so no more. */
export function rememberedSettlement(
  { settled, articles, files }: Manifest,
  reached: ReadonlySet<OutputPath> = new Set(),
): Settlement {
  return {
    settled,
    reached,
    hasArticle: (path) => articles.get(path)?.settled === true,
    hasFile: (file) => files.get(file)?.settled === true && !reached.has(file),
  };
}

/**
 * What has settled of a site that was understood as a whole. It is only remembered when the rest, worked out from it, comes out
 * as it did from the whole. What is remembered already is left as it is, where it says the same of the same pages.
 */
export function settlementOf(whole: Understood, given: Given, remembered: Manifest | undefined): Settlement {
  const articles = whole.articles.map(({ found, parsed }) => ({ found, path: found.path, ...parsed }));
  const settled = settledIn(whole.publication, articles, whole.diagnostics);
  if (!settled) return nothingSettled;
  const byPath = new Map(
    articles.flatMap((one) =>
      one.entry && one.entry.type !== 'page' && one.entry.published.time < settled.horizon ? [[one.path, one]] : [],
    ),
  );
  const hasArticle = (path: SourcePath) => byPath.has(path);
  const { site } = whole.publication;
  const { logo: _, ...config } = site.config;
  const older = site.articles.filter(({ path }) => hasArticle(path));
  const made = new Set(filesOf({ ...site, config, articles: older, standingPages: [] }).map(({ path }) => path));
  const beside = (path: SourcePath) => {
    const entry = byPath.get(path)?.entry;
    return entry && entry.type !== 'page' ? besideOf(entry, whole.publication, hasArticle) : [];
  };
  if (remembered && saysTheSame(settled, whole, remembered)) {
    const { hasFile } = rememberedSettlement(remembered);
    return {
      settled: remembered.settled,
      hasArticle,
      hasFile: (file) => (isMade(file) ? made.has(file) : hasFile(file)),
      beside,
    };
  }
  const pages = new Map(whole.pages.map((page) => [page.path, page]));
  const ownFiles = new Set(articles.flatMap(({ path, url }) => (hasArticle(path) ? [] : [outputPathOf(url)])));
  const past = pastFrom(settled, {
    has: hasArticle,
    fileOf: (path) => byPath.get(path)?.found,
    parsed: (path) => byPath.get(path),
    hasFile: (file) => pages.has(file) && !ownFiles.has(file),
    beside,
    edited: [],
  });
  const newer = understand(given.sources, given.wanted, given.known, past);
  const isSound =
    newer.pages.every((page) => {
      const other = pages.get(page.path);
      return other?.kind === page.kind && other.key === page.key;
    }) &&
    JSON.stringify(newer.diagnostics) === JSON.stringify(whole.diagnostics) &&
    stands(settled, newer, []);
  if (!isSound) return nothingSettled;
  for (const { path } of newer.pages) pages.delete(path);
  return { settled, hasArticle, hasFile: (file) => pages.has(file) || made.has(file), beside };
}

/** Whether nothing but the clock differs from what is remembered, and no page is new. */
function saysTheSame(
  { from, ...settled }: Settled,
  { pages }: Understood,
  { settled: before, files }: Manifest,
): boolean {
  if (!before || before.from > from || !pages.every(({ path }) => files.has(path))) return false;
  const { from: _, ...earlier } = before;
  return JSON.stringify(settled) === JSON.stringify(earlier);
}
