import type { Url } from '../base/address.ts';
import { archiveOutlines } from './archive-pages.ts';
import { articleOutline, redirectOutlines, standingOutline } from './article-pages.ts';
import { correctionsOutlines } from './corrections-pages.ts';
import { feedOutlines } from './feeds.ts';
import { frontOutline, notFoundOutline } from './front-pages.ts';
import { inBriefOutlines, listOutlines } from './list-pages.ts';
import { offlineOutlines } from './offline-pages.ts';
import type { PageOutline } from './outline.ts';
import type { PartWithLists, Publication } from './publication.ts';
import { publicationOutlines } from './publication-pages.ts';
import { redirectsOutlines } from './redirects.ts';
import { reuseOutlines } from './reuse-pages.ts';
import { scriptOutline } from './script-files.ts';
import { searchOutline } from './search-page.ts';
import type { Site } from './site.ts';
import { robotsOutline, sitemapOutlines } from './sitemaps.ts';
import { textOutlines } from './text-pages.ts';

/** Every page of the site, not yet composed; of the past only those that a newer article may change. */
export function pagesOf({ site, parts: withLists }: Publication): readonly PageOutline[] {
  const parts = withLists.map(({ part }) => part);
  const latest = withLists.flatMap(({ lists }) => lists.filter(({ list }) => list === 'latest'));
  const forReaders = withLists.flatMap((one) => readersPages(one, site));
  return [
    ...forReaders,
    scriptOutline('search'),
    ...(site.config.offline && !site.edition.preview ? offlineOutlines(parts, site) : []),
    ...(site.config.textEdition ? textOutlines(forReaders) : []),
    ...feedOutlines(withLists, site),
    ...sitemapOutlines(
      withLists.flatMap((one) => listedAddresses(one, site)),
      site,
    ),
    robotsOutline(site),
    ...parts.flatMap(publicationOutlines),
    ...redirectsOutlines(site),
    ...reuseOutlines(parts, latest, site),
  ];
}

function readersPages({ part, lists }: PartWithLists, site: Site): readonly PageOutline[] {
  const inLanguage = <T extends { readonly language: string }>(entries: readonly T[]) =>
    entries.filter(({ language }) => language === part.language);
  const articles = [...part.articles, ...inLanguage(site.gone)];
  const standing = inLanguage(site.standingPages);
  return [
    frontOutline(part, site, lists),
    notFoundOutline(part, site, lists),
    ...lists.flatMap((list) => listOutlines(list, part, site)),
    ...inBriefOutlines(part, site),
    ...correctionsOutlines(part, site),
    ...archiveOutlines(part, site),
    searchOutline(part, site),
    ...articles.map((article) => articleOutline(article, site, part)),
    ...standing.map((page) => standingOutline(page, site, part)),
    ...[...articles, ...standing].flatMap((entry) => redirectOutlines(entry, site, part)),
  ];
}

/** The pages beside articles that search engines should find. */
function listedAddresses({ part: { addresses, language }, lists }: PartWithLists, site: Site): readonly Url[] {
  return [
    addresses.front,
    ...lists.map(({ url }) => url),
    addresses.inBrief,
    addresses.corrections,
    ...site.standingPages.filter((page) => page.language === language).map(({ url }) => url),
  ];
}
