import { outputPathOf, rootFrom, type Url, urlOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { type FeedFormat, feedFormats } from '../content/publisher-settings.ts';
import type { SiteConfig } from '../content/site-config.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import { ArticleEntries, correctionEntry, type FeedEntryOutline, inBriefEntry, newestChanged } from './feed-entries.ts';
import { feedAddress } from './feed-links.ts';
import type { FeedPage, FeedStylePage } from './feed-page.ts';
import type { LanguagePart } from './language-part.ts';
import { type List, listsWith, newestOf } from './list-pages.ts';
import { articleOf, type Listed } from './listed.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { PartWithLists } from './publication.ts';
import type { Site } from './site.ts';

/** Of all articles; a list's feed holds fewer, because a publication has many lists and a reader of one few new entries. */
export const entriesOfFront = 20;
export const entriesOfList = 10;

/** A feed before its entries are composed, in as many formats as it is published. */
interface Feed {
  readonly home: Url;
  readonly language?: string;
  readonly title: string;
  readonly description: string;
  readonly publication: string;
  readonly entries: readonly FeedEntryOutline[];
  readonly formats: readonly FeedFormat[];
}

/** Every feed of the site: of all articles, of each language, section, tag and author, of what is in brief and of corrections. */
export function feedOutlines(parts: readonly PartWithLists[], site: Site): readonly PageOutline[] {
  const { config } = site;
  const entries = new ArticleEntries(site);
  const newest = (lists: readonly List[]) => newestIn(lists, entriesOfFront, site).map((listed) => entries.of(listed));
  const latest = parts.flatMap(({ lists }) => lists.filter(({ list }) => list === 'latest'));
  const [first] = parts;
  const feeds = parts.flatMap(({ part, lists }) => {
    const { language, frame, addresses } = part;
    const { words } = languageOf(language);
    return [
      {
        ...feedAbout(
          { home: addresses.front, heading: '', description: frame.tagline ?? frame.name },
          newest(latest.filter(({ url }) => url === addresses.latest)),
          part,
          site,
        ),
        title: frame.name,
        formats: feedFormats,
      },
      ...lists
        .filter(({ list, settled }) => list !== 'latest' && !settled)
        .map((list) => listFeed(list, entries, part, site)),
      feedAbout(
        { home: addresses.inBrief, heading: frame.inBrief.text },
        part.inBrief
          .listed(-entriesOfFront)
          .toReversed()
          .map((item) => inBriefEntry(item, language, site)),
        part,
        site,
      ),
      feedAbout(
        { home: addresses.corrections, heading: words.corrections },
        part.corrections
          .slice(-entriesOfFront)
          .reverse()
          .map((one) => correctionEntry(one, words.correction[one.correction.type], site)),
        part,
        site,
      ),
    ];
  });
  const everything =
    first && parts.length > 1
      ? [
          {
            home: allLanguages,
            title: parts.map(({ part }) => part.frame.name).join(' | '),
            description: first.part.frame.tagline ?? first.part.frame.name,
            publication: first.part.frame.name,
            entries: newest(latest),
            formats: config.feeds.lists,
          },
        ]
      : [];
  return [...[...feeds, ...everything].flatMap((feed) => formatsOf(feed, config)), styleOutline()];
}

/** The feeds with the text of a settled article that have settled like it. */
export function settledFeedOutlines(
  article: Article,
  { part, lists }: PartWithLists,
  site: Site,
): readonly PageOutline[] {
  const own = new Set(listsWith(article, part.addresses));
  const entries = new ArticleEntries(site);
  return lists
    .filter(({ list, url, settled }) => settled && list !== 'latest' && own.has(url))
    .filter((list) => newestIn([list], entriesOfList, site).map(articleOf).includes(article))
    .flatMap((list) => formatsOf(listFeed(list, entries, part, site), site.config));
}

/** The articles of a feed. */
function newestIn(lists: readonly List[], count: number, { edition }: Site): readonly Listed[] {
  const [only, ...others] = lists;
  const articles = only && others.length === 0 ? only.articles() : newestOf(lists);
  const changed = lists.flatMap((list) => list.changed());
  return newestChanged(articles, changed, edition, count);
}

function listFeed(list: List, entries: ArticleEntries, part: LanguagePart, site: Site): Feed {
  const newest = newestIn([list], entriesOfList, site).map((listed) => entries.of(listed));
  return feedAbout({ home: list.url, heading: list.heading, description: list.introduction }, newest, part, site);
}

function feedAbout(
  {
    home,
    heading,
    description = heading,
  }: { readonly home: Url; readonly heading: string; readonly description?: string | undefined },
  entries: readonly FeedEntryOutline[],
  { language, frame }: LanguagePart,
  { config }: Site,
): Feed {
  return {
    home,
    language,
    title: `${heading} | ${frame.name}`,
    description,
    publication: frame.name,
    entries,
    formats: config.feeds.lists,
  };
}

/** Where the feeds of all languages together are; there is no page. */
const allLanguages = urlOf('all');

function formatsOf({ home, formats, entries, ...feed }: Feed, config: SiteConfig): readonly PageOutline[] {
  const key = keyOf([feed.title, feed.description, ...entries.map((entry) => entry.key)]);
  const page = home === allLanguages ? addressesIn(config, config.languages[0] ?? '').front : home;
  return formats.map((format): PageOutline => {
    const url = feedAddress(home, format);
    const path = outputPathOf(url);
    return {
      kind: 'feed',
      url,
      path,
      key,
      compose: (): FeedPage => ({
        kind: 'feed',
        url,
        path,
        format,
        ...feed,
        home: webAddressOf(config, page),
        self: webAddressOf(config, url),
        ...(config.feeds.hub !== undefined && { hub: config.feeds.hub }),
        root: rootFrom(url),
        changed: new Date(entries[0]?.changed ?? 0).toISOString(),
        entries: entries.map(({ compose }) => compose()),
      }),
    };
  });
}

function styleOutline(): PageOutline {
  const url = '/feed.css' as Url;
  const path = outputPathOf(url);
  return { kind: 'feed-style', url, path, key: '', compose: (): FeedStylePage => ({ kind: 'feed-style', url, path }) };
}
