import type { Url } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import type { PictureFile } from '../base/source-file.ts';
import type { Article, Entry, StandingPage } from '../content/article.ts';
import type { SiteConfig } from '../content/site-config.ts';
import type { Mark } from './page.ts';
import type { Past } from './past.ts';

/** How a build sees time and who it is for. */
export interface Edition {
  /** The build clock, in milliseconds since 1970. */
  readonly now: number;
  /** Whether drafts and held articles are shown, marked, as on an editor's own machine. */
  readonly preview: boolean;
  /** Where 404.html finds the root of the site: `/`, or `/sub/`. */
  readonly basePath: string;
}

/** The publication: every entry that this edition shows, but for settled articles. */
export interface Site {
  readonly config: SiteConfig;
  readonly edition: Edition;
  /** The articles that are settled already. */
  readonly past: Past;
  /** Oldest first. */
  readonly articles: readonly Article[];
  /** Withdrawn and expired articles: in no list, but their addresses go on to answer, so that no link dies with time. */
  readonly gone: readonly Article[];
  readonly standingPages: readonly StandingPage[];
  /** By today's addresses and by old ones. */
  readonly byUrl: { get(url: Url): { readonly entry: Entry } | undefined };
  /** For each original, its translations, and for each translation its siblings: every entry that says the same. */
  readonly translations: ReadonlyMap<Url, readonly Entry[]>;
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** A picture's colour, asked for when a page that shows it is composed. */
  readonly colourOf: (picture: PictureFile) => string | undefined;
  /** The text of an entry's body, asked for when its page is rendered. */
  readonly markdownOf: (entry: Entry) => string;
}

/** What a site is made of besides its configuration. */
interface SiteParts extends Pick<Site, 'edition' | 'past' | 'markdownOf' | 'colourOf'> {
  readonly entries: readonly Entry[];
  readonly pictures: readonly PictureFile[];
}

export function siteOf(config: SiteConfig, { entries, past, pictures, edition, ...ways }: SiteParts): Site {
  const shown = inOrder(entries.filter((entry) => isShown(entry, edition)));
  const articles = shown.filter((entry) => entry.type !== 'page');
  const own = byAddress(shown.map((entry) => ({ url: entry.url, entry })));
  const byUrl = {
    get: (url: Url) => {
      const known = own.get(url);
      if (known) return known;
      const entry = past.entryAt(url)?.entry;
      return entry && isShown(entry, edition) ? { entry } : undefined;
    },
  };
  const isGone = (article: Article) => goneOf(article, edition) !== undefined;
  return {
    config,
    edition,
    past,
    articles: articles.filter((article) => !isGone(article)),
    gone: articles.filter(isGone),
    standingPages: shown.filter((entry) => entry.type === 'page'),
    byUrl,
    translations: translationsAmong(inOrder([...past.translated, ...shown]), byUrl),
    pictures: new Map(pictures.map((picture) => [picture.path.normalize('NFC'), picture])),
    ...ways,
  };
}

/** Entries by their addresses, old ones too: a link to an old address still leads to its article. */
export function byAddress<Known extends { readonly url: Url; readonly entry: Entry | undefined }>(
  known: readonly Known[],
): Map<Url, Known> {
  const old = known.flatMap((one) => (one.entry?.aliases ?? []).map((alias) => [alias, one] as const));
  return new Map([...old, ...known.map((one) => [one.url, one] as const)]);
}

/** The articles of a language, oldest first. */
export function articlesIn(site: Site, language: string): readonly Article[] {
  return site.articles.filter((article) => article.language === language);
}

/** Why readers do not see an entry that this edition shows. */
export function markOf(entry: Entry, edition: Edition): Mark | undefined {
  if (entry.status === 'draft') return 'draft';
  return entry.published && entry.published.time > edition.now ? 'held' : undefined;
}

/** Why an article's text is no longer published. */
export function goneOf({ status, expires }: Entry, { now }: Edition): 'withdrawn' | 'expired' | undefined {
  if (status === 'withdrawn') return 'withdrawn';
  return expires && expires.time <= now ? 'expired' : undefined;
}

/** Whether this edition has a page for the entry. */
function isShown(entry: Entry, edition: Edition): boolean {
  return edition.preview || markOf(entry, edition) === undefined;
}

/** Oldest first, each once; standing pages before articles. */
export function inOrder<Known extends Entry>(entries: readonly Known[]): readonly Known[] {
  return oldestFirst(entries, (entry) => (entry.type === 'page' ? 0 : entry.published.time));
}

/** Each once; those of one time in the order of their paths. */
export function oldestFirst<Dated extends { readonly path: string }>(
  all: readonly Dated[],
  timeOf: (one: Dated) => number,
): readonly Dated[] {
  return [...new Set(all)].sort((a, b) => timeOf(a) - timeOf(b) || compareText(a.path, b.path));
}

function translationsAmong(entries: readonly Entry[], byUrl: Site['byUrl']): ReadonlyMap<Url, readonly Entry[]> {
  // An original may itself be a translation, and either may be named by an old address.
  const originalOf = (entry: Entry) => entry.translationOf && byUrl.get(entry.translationOf)?.entry;
  const families = new Map<Entry, Set<Entry>>();
  for (const entry of entries) {
    const direct = originalOf(entry);
    if (!direct) continue;
    const original = originalOf(direct) ?? direct;
    families.set(original, (families.get(original) ?? new Set([original])).add(entry));
  }
  return new Map(
    [...families.values()].flatMap((family) =>
      [...family].map((entry) => [entry.url, [...family].filter((one) => one !== entry)] as const),
    ),
  );
}
