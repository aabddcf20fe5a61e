import { languageOf } from '../base/languages/languages.ts';
import type { Article, Byline } from '../content/article.ts';
import { addressesIn } from './addresses.ts';
import { archiveOutlines } from './archive-pages.ts';
import { articleOutline, redirectOutlines, standingOutline } from './article-pages.ts';
import { correctionsOutlines } from './corrections-pages.ts';
import { feedOutlines } from './feeds.ts';
import { everywhere } from './frame.ts';
import { frontOutline, notFoundOutline } from './front-pages.ts';
import { type LanguagePart, languagePart } from './language-part.ts';
import { inBriefOutlines, type List, listOutlines } from './list-pages.ts';
import { offlineOutlines } from './offline-pages.ts';
import type { PageOutline } from './outline.ts';
import { publicationOutlines } from './publication-pages.ts';
import { redirectsOutlines } from './redirects.ts';
import { reuseOutlines } from './reuse-pages.ts';
import { scriptOutline } from './script-files.ts';
import { searchOutline } from './search-page.ts';
import type { Site } from './site.ts';
import { robotsOutline, sitemapOutlines } from './sitemaps.ts';
import { textOutlines } from './text-pages.ts';

/** Every page of the site, not yet composed. */
export function pagesOf(site: Site): readonly PageOutline[] {
  const parts = site.config.languages.map((language) => languagePart(site, language));
  const withLists = parts.map((part) => {
    const bySection = grouped(part.articles, ({ section }) => (section === undefined ? [] : [section]));
    return { part, bySection, lists: listsOf(part, site, bySection) };
  });
  const forReaders = withLists.flatMap((one) => readersPages(one, site));
  return [
    ...forReaders,
    scriptOutline('search'),
    ...(site.config.offline && !site.edition.preview ? offlineOutlines(parts, site) : []),
    ...(site.config.textEdition ? textOutlines(forReaders) : []),
    ...feedOutlines(withLists, site),
    ...sitemapOutlines(forReaders, site),
    robotsOutline(site),
    ...parts.flatMap(publicationOutlines),
    ...redirectsOutlines(site),
    ...reuseOutlines(parts, site),
  ];
}

interface PartWithLists {
  readonly part: LanguagePart;
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  readonly lists: readonly List[];
}

function readersPages({ part, bySection, lists }: PartWithLists, site: Site): readonly PageOutline[] {
  const inLanguage = <T extends { readonly language: string }>(entries: readonly T[]) =>
    entries.filter(({ language }) => language === part.language);
  const articles = [...part.articles, ...inLanguage(site.gone)];
  const standing = inLanguage(site.standingPages);
  return [
    frontOutline(part, site, bySection),
    notFoundOutline(part, site),
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

function listsOf(part: LanguagePart, site: Site, bySection: ReadonlyMap<string, readonly Article[]>): readonly List[] {
  const { config } = site;
  const { language, articles, addresses } = part;
  const byTag = grouped(articles, ({ tags }) => tags.map(({ slug }) => addresses.tag(slug)));
  const bylines = new Map<string, Byline>();
  for (const author of articles.flatMap(({ authors }) => authors))
    bylines.set(author.slug, bylines.get(author.slug) ?? author);
  const byAuthor = grouped(articles, ({ authors }) => authors.map(({ slug }) => slug));
  return [
    {
      list: 'latest',
      url: addresses.latest,
      heading: languageOf(language).words.latest,
      articles,
      translatedAt: everywhere(site, (code) => addressesIn(config, code).latest),
    },
    ...config.sections.map(({ id, name, description }): List => {
      const introduction = description?.[language];
      return {
        list: 'section',
        url: addresses.section(id),
        heading: name[language] ?? id,
        ...(introduction !== undefined && { introduction }),
        articles: bySection.get(id) ?? [],
        translatedAt: everywhere(site, (code) => addressesIn(config, code).section(id)),
      };
    }),
    ...[...part.tagNames].map(
      ([url, heading]): List => ({ list: 'tag', url, heading, articles: byTag.get(url) ?? [] }),
    ),
    ...[...bylines.values()].map(
      ({ slug, name, bio }): List => ({
        list: 'author',
        url: addresses.author(slug),
        heading: name,
        ...(bio !== undefined && { introduction: bio }),
        articles: byAuthor.get(slug) ?? [],
      }),
    ),
  ];
}

function grouped<Key>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly Key[],
): ReadonlyMap<Key, readonly Article[]> {
  const groups = new Map<Key, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (!group) groups.set(key, [article]);
      else if (group.at(-1) !== article) group.push(article);
    }
  }
  return groups;
}
