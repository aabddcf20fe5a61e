import { outputPathOf, rootFrom, type Url, urlOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import { type FeedFormat, feedFormats } from '../content/publisher-settings.ts';
import type { SiteConfig } from '../content/site-config.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import { ArticleEntries, correctionEntry, type FeedEntryOutline, inBriefEntry, newestChanged } from './feed-entries.ts';
import { feedAddress } from './feed-links.ts';
import type { FeedPage, FeedStylePage } from './feed-page.ts';
import type { LanguagePart } from './language-part.ts';
import { type List, newestOf } from './list-pages.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { Site } from './site.ts';

/** Of all articles; a list's feed holds fewer, because a publication has many lists and a reader of one few new entries. */
export const entriesOfFront = 20;
const entriesOfList = 10;

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
export function feedOutlines(
  parts: readonly { readonly part: LanguagePart; readonly lists: readonly List[] }[],
  site: Site,
): readonly PageOutline[] {
  const { config } = site;
  const entries = new ArticleEntries(site);
  const newest = (count: number, ...lists: readonly List[]) => {
    const articles = lists.length === 1 ? lists.flatMap((list) => list.articles()) : newestOf(lists);
    const older = lists.flatMap(({ past }) => past.changed());
    return newestChanged(articles, site.edition, count, older).map((article) => entries.of(article));
  };
  const latest = parts.flatMap(({ lists }) => lists.filter(({ list }) => list === 'latest'));
  const { lists: listFormats } = config.feeds;
  const [first] = parts;
  const feeds = parts.flatMap(({ part, lists }) => {
    const { language, frame, addresses } = part;
    const feed = (home: Url, heading: string, of: readonly FeedEntryOutline[], description?: string): Feed => ({
      home,
      language,
      title: `${heading} | ${frame.name}`,
      description: description ?? heading,
      publication: frame.name,
      entries: of,
      formats: listFormats,
    });
    const { words } = languageOf(language);
    return [
      {
        ...feed(
          addresses.front,
          '',
          newest(entriesOfFront, ...latest.filter(({ url }) => url === addresses.latest)),
          frame.tagline ?? frame.name,
        ),
        title: frame.name,
        formats: feedFormats,
      },
      ...lists
        .filter(({ list, settled }) => list !== 'latest' && !settled)
        .map((list) => feed(list.url, list.heading, newest(entriesOfList, list), list.introduction)),
      feed(
        addresses.inBrief,
        frame.inBrief.text,
        part.inBriefListed
          .slice(-entriesOfFront)
          .reverse()
          .map((item) => inBriefEntry(item, language, site)),
      ),
      feed(
        addresses.corrections,
        words.corrections,
        part.corrections
          .slice(-entriesOfFront)
          .reverse()
          .map((one) => correctionEntry(one, words.correction[one.correction.type], site)),
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
            entries: newest(entriesOfFront, ...latest),
            formats: listFormats,
          },
        ]
      : [];
  return [...[...feeds, ...everything].flatMap((feed) => formatsOf(feed, config)), styleOutline()];
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
        changed: new Date(entries[0]?.changed.time ?? 0).toISOString(),
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
