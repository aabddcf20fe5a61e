import { compareDiagnostics, type Diagnostic } from './base/diagnostic.ts';
import type { DiagnosticCode } from './base/diagnostic-code.ts';
import { wholeFile } from './base/source-file.ts';
import { contractsFor, parseArticle, placeIn, urlOfSource } from './content/parse-article.ts';
import { addressable, type Sources } from './content/read-sources.ts';
import { type ParsedSettings, parseSiteConfig, settingLocation } from './content/site-config.ts';
import { type BuildPlan, planCleanBuild } from './plan/build-plan.ts';
import { crossCheck } from './site/cross-check.ts';
import { pagesOf } from './site/pages.ts';
import { byAddress, type Edition, siteOf } from './site/site.ts';

/** What the content folder amounts to: a plan, and everything that is wrong. While an error stands, the plan is not to be carried out. */
export interface Understood {
  readonly plan: BuildPlan;
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: number;
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

/** Sources to plan: the whole of Dateline but for reading and writing. Touches nothing. */
export function understand(sources: Sources, wanted: EditionWanted): Understood {
  const settings = parseSiteConfig(sources.settings);
  const config = settings.value;
  const contracts = contractsFor(config);
  const articles = sources.articles.map((file) => ({ path: file.path, ...parseArticle(file, config, contracts) }));

  const edition = { ...wanted, basePath: wanted.basePath ?? new URL(config.url).pathname };
  const entries = articles.flatMap(({ entry }) => entry ?? []);
  const site = siteOf(config, entries, sources.pictures, edition);
  const pages = pagesOf(site);

  const files = new Map(sources.articles.map((file) => [file.path, file]));
  const entryUrls = new Set(articles.map(({ url }) => url));
  const generated = pages.filter(({ kind }) => kind !== 'article' && kind !== 'standing' && kind !== 'redirect');
  const crossChecks = crossCheck({
    site,
    articles,
    byUrl: byAddress(articles),
    generated: new Set(generated.map(({ url }) => url)),
    unreadable: new Set(
      sources.diagnostics
        .flatMap(({ location: { path } }) => [urlOfSource(path), urlOfSource(addressable(path))])
        .filter((url) => !entryUrls.has(url)),
    ),
    locate: (path, place) => {
      const file = files.get(path);
      if (file) return placeIn(file, place);
      return sources.settings && 'field' in place ? settingLocation(sources.settings, place.field) : wholeFile(path);
    },
  });
  const unreadSettings = sources.diagnostics.some(({ location }) => location.path === 'site.yaml');
  const ofArticles = [...articles.flatMap((article) => article.diagnostics), ...crossChecks];
  const diagnostics = [
    ...sources.diagnostics,
    ...(unreadSettings ? [] : settings.diagnostics),
    ...ofArticles.filter(({ code }) => !(restsOn[code] ?? []).some(settings.isUnread)),
  ];
  return { plan: planCleanBuild(pages), diagnostics: inOrder(diagnostics), articles: articles.length };
}

/** By place, each once: several links to one unsafe address that stands apart are one mistake. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics]
    .sort(compareDiagnostics)
    .filter((one, at, all) => at === 0 || compareDiagnostics(one, all[at - 1] ?? one) !== 0);
}

/** Whether the plan may be carried out. */
export function hasErrors({ diagnostics }: Understood): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
