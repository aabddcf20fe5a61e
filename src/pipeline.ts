import { compareDiagnostics, type Diagnostic } from './base/diagnostic.ts';
import type { DiagnosticCode } from './base/diagnostic-code.ts';
import { type FoundFile, type PictureFile, type SourceFile, wholeFile } from './base/source-file.ts';
import { addressable } from './content/file-mistakes.ts';
import { bodyIn } from './content/front-matter.ts';
import { contractsFor, type ParsedArticle, parseArticle, placeIn, urlOfSource } from './content/parse-article.ts';
import type { Sources } from './content/read-sources.ts';
import { type ParsedSettings, parseSiteConfig, settingLocation } from './content/site-config.ts';
import type { CheckedArticle } from './site/check-context.ts';
import { crossCheck } from './site/cross-check.ts';
import { fontFiles } from './site/fonts.ts';
import type { MadeFile, PageOutline } from './site/outline.ts';
import { pagesOf } from './site/pages.ts';
import { noPast, type Past } from './site/past.ts';
import { derivedPictures, picturesShown } from './site/pictures.ts';
import { type Publication, publicationOf } from './site/publication.ts';
import { shareCards } from './site/share-images.ts';
import { byAddress, type Edition, type Site, siteOf } from './site/site.ts';

/** What the content folder amounts to, and everything that is wrong with it. While an error stands, nothing is to be written. */
export interface Understood {
  readonly publication: Publication;
  readonly pages: readonly PageOutline[];
  /** What is made from the pictures that some page shows, and the share cards: a draft's or held article's are not published. */
  readonly files: readonly MadeFile[];
  /** The pictures that something is made from. */
  readonly pictures: readonly PictureFile[];
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: readonly UnderstoodArticle[];
}

/** An article with the file it was understood from, to be remembered together. */
export interface UnderstoodArticle {
  readonly found: FoundFile;
  readonly parsed: ParsedArticle;
}

/** How an edition is asked for; without a base path it follows from the publication's address. */
export type EditionWanted = Omit<Edition, 'basePath'> & { readonly basePath?: string | undefined };

/** The settings without which a mistake of an article's cannot be told from one in site.yaml. */
const restsOn: { readonly [Code in DiagnosticCode]?: readonly Parameters<ParsedSettings['isUnread']>[0][] } = {
  'article/unknown-section': ['sections'],
  'article/unknown-outlet': ['outlets'],
  'article/unknown-author': ['authors'],
  'article/unknown-language': ['languages'],
  'translation/itself': ['languages'],
  'date/skipped-hour': ['timeZone'],
  'date/doubled-hour': ['timeZone'],
  'body/dead-link': ['sections', 'languages'],
  'in-brief/dead-link': ['sections', 'languages'],
  'site/dead-link': ['sections', 'languages'],
};

/** What an earlier build understood of a file; undefined when the file is new or differs. */
export type Remembered = (found: FoundFile) => ParsedArticle | undefined;

/** The pages that a site amounts to, before anybody asked whether all is right with it. */
export interface WorkedOut extends Pick<Understood, 'publication' | 'pages' | 'articles'> {
  readonly settings: ParsedSettings;
  readonly fileOf: (path: FoundFile['path']) => SourceFile | undefined;
}

/**
 * Sources to pages. Touches nothing. With a past, only what is newer is worked out: articles and pages are those that have
 * not settled.
 */
export function workOut(
  sources: Sources,
  wanted: EditionWanted,
  remembered: Remembered = () => undefined,
  past: Past = noPast,
): WorkedOut {
  const settings = parseSiteConfig(sources.settings);
  const config = settings.value;
  const contracts = contractsFor(config);
  const articles = sources.articles
    .filter(({ path }) => !past.has(path))
    .map((found) => ({ found, parsed: remembered(found) ?? parseArticle(sources.textOf(found), config, contracts) }));

  const found = new Map(articles.map(({ found }) => [found.path, found]));
  const fileOf = (path: FoundFile['path']) => {
    const file = found.get(path) ?? past.fileOf(path);
    return file && sources.textOf(file);
  };
  const site = siteOf(config, {
    entries: articles.flatMap(({ parsed }) => parsed.entry ?? []),
    past,
    pictures: sources.pictures,
    edition: { ...wanted, basePath: wanted.basePath ?? new URL(config.url).pathname },
    colourOf: sources.colourOf,
    markdownOf: ({ path }) => {
      const file = fileOf(path);
      return file ? bodyIn(file) : '';
    },
  });
  const publication = publicationOf(site);
  return { settings, articles, fileOf, publication, pages: pagesOf(publication) };
}

/** The whole of Dateline but for reading and writing: the pages, all that is made for them, and all that is wrong. Touches nothing. */
export function understand(
  sources: Sources,
  wanted: EditionWanted,
  remembered?: Remembered,
  past: Past = noPast,
): Understood {
  const { settings, articles, fileOf, publication, pages } = workOut(sources, wanted, remembered, past);
  const { site, parts } = publication;
  const entryUrls = new Set(articles.map(({ parsed }) => parsed.url));
  const generated = new Set(
    pages.filter(({ kind }) => kind !== 'article' && kind !== 'standing' && kind !== 'redirect').map(({ url }) => url),
  );
  const checked = articles.map(({ found: { path }, parsed }) => ({ path, ...parsed }));
  const known = byAddress<CheckedArticle>(checked);
  const crossChecks = crossCheck({
    site,
    parts,
    articles: checked,
    byUrl: { get: (url) => known.get(url) ?? past.entryAt(url), keys: () => known.keys() },
    generated: { has: (url) => generated.has(url) || past.hasPage(url), keys: () => generated.keys() },
    unreadable: new Set(
      sources.diagnostics
        .flatMap(({ location: { path } }) => [urlOfSource(path), urlOfSource(addressable(path))])
        .filter((url) => !entryUrls.has(url)),
    ),
    locate: (path, place) => {
      const file = fileOf(path);
      if (file) return placeIn(file, place);
      return sources.settings && 'field' in place ? settingLocation(sources.settings, place.field) : wholeFile(path);
    },
  });
  const unreadSettings = sources.diagnostics.some(({ location }) => location.path === 'site.yaml');
  const ofArticles = [...articles.flatMap(({ parsed }) => parsed.diagnostics), ...crossChecks];
  const diagnostics = [
    ...past.diagnostics,
    ...sources.diagnostics,
    ...(unreadSettings ? [] : settings.diagnostics),
    ...ofArticles.filter(({ code }) => !(restsOn[code] ?? []).some(settings.isUnread)),
  ];
  const files = [...filesOf(site), ...fontFiles(site.config)];
  const pictures = [...new Set(files.flatMap((file) => (file.kind === 'picture' ? [file.picture] : [])))];
  return { publication, pages, pictures, files, diagnostics: inOrder(diagnostics), articles };
}

/** What is made for the entries of a site. */
export function filesOf(site: Site): readonly MadeFile[] {
  return [...derivedPictures(picturesShown(site), site), ...shareCards(site)];
}

/** By place, each once: several links to one unsafe address that stands apart are one mistake. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics]
    .sort(compareDiagnostics)
    .filter((one, at, all) => at === 0 || compareDiagnostics(one, all[at - 1] ?? one) !== 0);
}

/** The same with mistakes that were found later. */
export function withMistakes(understood: Understood, found: readonly Diagnostic[]): Understood {
  return { ...understood, diagnostics: inOrder([...understood.diagnostics, ...found]) };
}

/** Whether nothing may be written. */
export function hasErrors({ diagnostics }: Understood): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
