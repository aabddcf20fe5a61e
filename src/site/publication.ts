import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { addressesIn } from './addresses.ts';
import { wasChanged } from './changes.ts';
import { everywhere } from './frame.ts';
import { type LanguagePart, languagePart } from './language-part.ts';
import { type List, listsWith } from './list-pages.ts';
import type { Listed } from './listed.ts';
import type { Site } from './site.ts';

/** A site with what its pages share, for each language. */
export interface Publication {
  readonly site: Site;
  readonly parts: readonly PartWithLists[];
}

export interface PartWithLists {
  readonly part: LanguagePart;
  readonly lists: readonly List[];
}

export function publicationOf(site: Site): Publication {
  const parts = site.config.languages.map((language) => languagePart(site, language));
  return { site, parts: parts.map((part) => ({ part, lists: listsOf(part, site) })) };
}

/** Everything that a language has lists of. */
function listsOf(part: LanguagePart, site: Site): readonly List[] {
  const { config } = site;
  const { language, articles, addresses, past } = part;
  const changed = grouped(articles.filter(wasChanged), (article) => listsWith(article, addresses));
  const withArticles = (about: Pick<List, 'list' | 'url' | 'heading'>, own: readonly Article[] = []) => {
    const older = past.list(about.url);
    let all: readonly Listed[] | undefined;
    return {
      ...about,
      past: older,
      changed: () => [...older.changed(), ...(changed.get(about.url) ?? [])],
      articles: () => {
        all ??= [...older.newest(), ...own];
        return all;
      },
      settled: own.length === 0 && site.past.hasPage(about.url),
    };
  };
  const bySection = grouped(articles, ({ section }) => (section === undefined ? [] : [section]));
  const bylines = new Map(past.authors.map((author) => [author.slug, author]));
  for (const author of articles.flatMap(({ authors }) => authors))
    bylines.set(author.slug, bylines.get(author.slug) ?? author);
  const byAuthor = grouped(articles, ({ authors }) => authors.map(({ slug }) => slug));
  const latest = { list: 'latest', url: addresses.latest, heading: languageOf(language).words.latest } as const;
  return [
    {
      ...withArticles(latest, articles),
      translatedAt: everywhere(site, (code) => addressesIn(config, code).latest),
    },
    ...config.sections.map(({ id, name, description }): List => {
      const introduction = description?.[language];
      return {
        ...withArticles(
          { list: 'section', url: addresses.section(id), heading: name[language] ?? id },
          bySection.get(id),
        ),
        ...(introduction !== undefined && { introduction }),
        translatedAt: everywhere(site, (code) => addressesIn(config, code).section(id)),
      };
    }),
    ...[...part.tags.values()].map(({ url, name, articles: own }) =>
      withArticles({ list: 'tag', url, heading: name }, own),
    ),
    ...[...bylines.values()].map(
      ({ slug, name, bio }): List => ({
        ...withArticles({ list: 'author', url: addresses.author(slug), heading: name }, byAuthor.get(slug)),
        ...(bio !== undefined && { introduction: bio }),
      }),
    ),
  ];
}

/** Articles by something that each has any number of, once, in their order. */
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
