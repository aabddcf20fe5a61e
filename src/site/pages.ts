import type { Url } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article, Byline } from '../content/article.ts';
import { addressesIn } from './addresses.ts';
import { articlePage, redirectPages, standingPage } from './article-pages.ts';
import { everywhere, frameOf } from './frame.ts';
import { frontPage, notFoundPage } from './front-pages.ts';
import { inBriefIn } from './in-brief.ts';
import { inBriefPages, type LanguagePart, type List, listPages } from './list-pages.ts';
import { feedPage, robotsPage, sitemapPages } from './machine-pages.ts';
import type { HtmlPage, Page } from './page.ts';
import { teaserOf } from './shown.ts';
import { articlesIn, type Site } from './site.ts';

/** Every page of the site. */
export function pagesOf(site: Site): readonly Page[] {
  const parts = site.config.languages.map((language) => languagePart(site, language));
  const forReaders = parts.flatMap((part) => readersPages(part, site));
  return [
    ...forReaders,
    ...parts.map((part) => feedPage(part, site)),
    ...sitemapPages(forReaders, site),
    robotsPage(site),
  ];
}

function languagePart(site: Site, language: string): LanguagePart {
  const articles = articlesIn(site, language);
  return {
    language,
    articles,
    frame: frameOf(site, language),
    inBrief: inBriefIn(site, language),
    teasers: new Map(articles.map((article) => [article.url, teaserOf(article, site)])),
    tagNames: tagNames(articles, site, language),
  };
}

/** The spelling of the oldest article stands, so that a new one cannot rename a tag. */
function tagNames(articles: readonly Article[], site: Site, language: string): ReadonlyMap<Url, string> {
  const { tag } = addressesIn(site.config, language);
  const found = new Map<Url, string>();
  for (const name of articles.flatMap(({ tags }) => tags)) {
    const url = tag(name);
    if (!found.has(url)) found.set(url, name);
  }
  return found;
}

function readersPages(part: LanguagePart, site: Site): readonly HtmlPage[] {
  const { language, frame } = part;
  const inLanguage = <T extends { readonly language: string }>(entries: readonly T[]) =>
    entries.filter((entry) => entry.language === language);
  const articles = [...part.articles, ...inLanguage(site.gone)];
  const standing = inLanguage(site.standingPages);
  return [
    frontPage(part, site),
    notFoundPage(part, site),
    ...listsOf(part, site).flatMap((list) => listPages(list, part, site)),
    ...inBriefPages(part, site),
    ...articles.map((article) => articlePage(article, site, part)),
    ...standing.map((page) => standingPage(page, site, frame)),
    ...[...articles, ...standing].flatMap((entry) => redirectPages(entry, site, frame)),
  ];
}

function listsOf(part: LanguagePart, site: Site): readonly List[] {
  const { config } = site;
  const { language, articles, tagNames: names } = part;
  const { words } = languageOf(language);
  const addresses = addressesIn(config, language);
  const byTag = grouped(articles, ({ tags }) => tags.map(addresses.tag));
  const bylines = new Map<string, Byline>(
    articles.flatMap(({ authors }) => authors.map((author) => [author.slug, author])),
  );
  const byAuthor = grouped(articles, ({ authors }) => authors.map(({ slug }) => slug));
  const bySection = grouped(articles, ({ section }) => (section === undefined ? [] : [section]));
  return [
    {
      list: 'latest',
      url: addresses.latest,
      heading: words.latest,
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
    ...[...names].map(([url, heading]): List => ({ list: 'tag', url, heading, articles: byTag.get(url) ?? [] })),
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
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
