import { type OutputPath, outputPathOf, type Url } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { FoundFile, SourcePath } from '../base/source-file.ts';
import type { Article, Byline, Entry } from '../content/article.ts';
import { type ParsedArticle, urlOfSource } from '../content/parse-article.ts';
import type { Period } from '../content/period.ts';
import { type Listed, type Listing, PastArticle } from './listed.ts';
import type { Place, Settled } from './settled.ts';

/**
 * The settled articles as the rest of a site sees them. A site that is worked out as a whole has none: `noPast`.
 * Articles are asked for one by one, because few of them matter to a newer page.
 */
export interface Past {
  /** Whether a file is that of a settled article. */
  readonly has: (path: SourcePath) => boolean;
  /** The file of a settled article. */
  readonly fileOf: (path: SourcePath) => FoundFile | undefined;
  readonly of: (language: string) => PastOfLanguage;
  /** Whether a settled page is published at this address. */
  readonly hasPage: (url: Url) => boolean;
  /** The settled entry at an address, an old one too. */
  readonly entryAt: (url: Url) => (ParsedArticle & { readonly path: SourcePath }) | undefined;
  readonly aliases: readonly { readonly from: Url; readonly to: Url }[];
  readonly sitemaps: Settled['sitemaps'];
  /** Settled entries of which there are newer translations or whose text was edited, with their siblings. */
  readonly translated: readonly Entry[];
  /** The articles related to a settled one. */
  readonly relatedTo: (article: Article) => readonly Article[];
  /** What is wrong with settled articles. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PastOfLanguage {
  readonly months: readonly Period[];
  readonly lastDay?: Period;
  readonly tags: readonly {
    readonly slug: string;
    readonly name: string;
    readonly count: number;
    readonly first: SourcePath;
  }[];
  readonly authors: readonly Byline[];
  readonly list: (url: Url) => PastList;
  readonly inBrief: PastInBrief;
  /** How many are older than `corrections`. */
  readonly earlierCorrections: number;
  readonly corrections: readonly { readonly article: Article; readonly at: number }[];
}

/** Everything in brief of settled articles, oldest first: of an archive's many, few are looked at. */
export interface PastInBrief {
  readonly count: number;
  /** How many of them are older than the horizon, and so than those of newer articles. */
  readonly before: number;
  readonly item: (at: number) => PastItem;
}

/** Something in brief, of an article that need not be known before it is shown. */
export interface PastItem {
  readonly time: number;
  readonly at: number;
  readonly path: SourcePath;
  readonly article: () => Article;
}

export interface PastList {
  /** How many articles are older than `newest`: whole pages of them. */
  readonly earlier: number;
  /** Oldest first; only so many of the last, where a number is given. */
  readonly newest: (count?: number) => readonly Listed[];
  /** Those of all settled articles that were changed last. */
  readonly changed: () => readonly Listed[];
}

const emptyList: PastList = { earlier: 0, newest: () => [], changed: () => [] };

const nothing: PastOfLanguage = {
  months: [],
  tags: [],
  authors: [],
  list: () => emptyList,
  inBrief: {
    count: 0,
    before: 0,
    item: () => {
      throw new Error('Nothing is in brief.');
    },
  },
  earlierCorrections: 0,
  corrections: [],
};

export const noPast: Past = {
  has: () => false,
  fileOf: () => undefined,
  of: () => nothing,
  hasPage: () => false,
  entryAt: () => undefined,
  aliases: [],
  sitemaps: [],
  translated: [],
  relatedTo: () => [],
  diagnostics: [],
};

/** Where settled articles and their pages are remembered. */
export interface Memory {
  readonly has: (path: SourcePath) => boolean;
  readonly fileOf: (path: SourcePath) => FoundFile | undefined;
  /** What was understood of a settled article's file; undefined when it is no such file. */
  readonly parsed: (path: SourcePath) => ParsedArticle | undefined;
  readonly hasFile: (file: OutputPath) => boolean;
  /** The settled articles that the page of one shows or leads to. */
  readonly beside: (path: SourcePath) => readonly SourcePath[];
  /** Those of which `parsed` gives another text than their pages show. */
  readonly edited: readonly SourcePath[];
}

export function pastFrom(settled: Settled, { has, fileOf, parsed, hasFile, beside, edited }: Memory): Past {
  const pathAt = (place: Place) => settled.articles[place] ?? ('' as SourcePath);
  const articleOf = (path: SourcePath): Article => {
    const entry = parsed(path)?.entry;
    if (!entry || entry.type === 'page') throw new Error(`${path} is remembered as settled, and is no article.`);
    return entry;
  };
  const articleAt = (place: Place) => articleOf(pathAt(place));
  const listed: PastArticle[] = [];
  const listedAt = (row: number): PastArticle => {
    const known = listed[row];
    if (known) return known;
    const listing = listingIn(settled, row);
    const { path } = listing;
    const one = new PastArticle(
      listing,
      () => fileOf(path)?.digest,
      () => articleOf(path),
    );
    listed[row] = one;
    return one;
  };
  const besideOf = (article: Article) => beside(article.path).map(articleOf);
  const languages = Object.fromEntries(
    Object.entries(settled.languages).map(
      ([language, { lists, inBrief, corrections, tags, ...rest }]): [string, PastOfLanguage] => [
        language,
        {
          ...rest,
          tags: tags.map(({ first, ...tag }) => ({ first: pathAt(first), ...tag })),
          list: (url) => {
            const list = lists[url];
            if (!list) return emptyList;
            const { earlier, newest, changed } = list;
            return {
              earlier,
              newest: (count = newest.length) => newest.slice(-count).map(listedAt),
              changed: () => changed.map(listedAt),
            };
          },
          inBrief: {
            count: inBrief.times.length,
            before: inBrief.before,
            item: (item) => {
              const place = inBrief.places[item] ?? 0;
              return {
                time: inBrief.times[item] ?? 0,
                at: inBrief.at[item] ?? 0,
                path: pathAt(place),
                article: () => articleAt(place),
              };
            },
          },
          earlierCorrections: corrections.earlier,
          corrections: corrections.newest.map(([place, at]) => ({ article: articleAt(place), at })),
        },
      ],
    ),
  );
  const aliases = new Map(settled.aliases);
  return {
    has,
    fileOf: (path) => (has(path) ? fileOf(path) : undefined),
    of: (language) => languages[language] ?? nothing,
    hasPage: (url) => hasFile(outputPathOf(url)),
    entryAt: (url) => {
      // The path is the address; that it is so for every settled article was seen when they settled.
      const path = `${(aliases.get(url) ?? url).slice(1, -1)}.md` as SourcePath;
      const article = parsed(path);
      return article && { path, ...article };
    },
    aliases: settled.aliases.map(([from, to]) => ({ from, to })),
    sitemaps: settled.sitemaps,
    translated: [
      ...settled.translated.map(articleAt),
      ...edited
        .map(articleOf)
        .flatMap((one) => [one, ...besideOf(one).filter(({ language }) => language !== one.language)]),
    ],
    relatedTo: (article) => besideOf(article).filter(({ language }) => language === article.language),
    diagnostics: settled.diagnostics,
  };
}

function listingIn({ articles, listed }: Settled, row: number): Listing {
  const path = articles[listed.places[row] ?? 0] ?? ('' as SourcePath);
  const published = listed.published[row] ?? 0;
  const [besideText, topics, sidebarKey] = [listed.entries[row], listed.topics[row], listed.sidebars[row]];
  return {
    path,
    url: urlOfSource(path),
    published,
    changed: published + (listed.changedAfter[row] ?? 0),
    teaserKey: listed.teasers[row] ?? '',
    ...(besideText && { besideText }),
    ...(topics && { topics: topics.split(' ') }),
    ...(sidebarKey && { sidebarKey }),
  };
}
