import type { Url } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { dayOf, shownNumber } from '../content/moment.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { feedLinks } from './feed-links.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { DatedInBrief, SidebarOutline } from './in-brief.ts';
import type { LanguagePart } from './language-part.ts';
import { type Listed, PastArticle, publishedTime } from './listed.ts';
import { type NumberedPage, numberedPages, onStandingPages } from './numbered-pages.ts';
import { keyOf, LateOutline, type PageOutline } from './outline.ts';
import type { InBriefPage, ListPage, Pager } from './page.ts';
import type { PastList } from './past.ts';
import { shownTime } from './shown.ts';
import { oldestFirst, type Site } from './site.ts';

/** A list as it is asked for: its articles and what stands above them. */
export interface List {
  readonly list: ListPage['list'];
  readonly url: Url;
  readonly heading: string;
  readonly introduction?: string;
  /** Oldest first; of the past only those that are not on pages that stand. */
  readonly articles: () => readonly Listed[];
  readonly past: PastList;
  /** Those that were changed after they were published; of the past, those that were last. */
  readonly changed: () => readonly Listed[];
  /** Whether its pages stand, since it has no article but those of the past. */
  readonly settled: boolean;
  readonly translatedAt?: Readonly<Record<string, Url>>;
}

/** The articles of several lists as one, oldest first; of the past the newest of each list. */
export function newestOf(lists: readonly List[]): readonly Listed[] {
  const articles = lists.flatMap((list) => list.articles());
  return oldestFirst(articles, publishedTime);
}

/** The fronts of the lists that have an article. */
export function listsWith({ tags, authors, section }: Article, addresses: Addresses): readonly Url[] {
  return [
    addresses.latest,
    ...(section === undefined ? [] : [addresses.section(section)]),
    ...tags.map(({ slug }) => addresses.tag(slug)),
    ...authors.map(({ slug }) => addresses.author(slug)),
  ];
}

/** Every page of a list: its front and its numbered pages. Each has the sidebar of its newest article's time. */
export function listOutlines(list: List, part: LanguagePart, site: Site): readonly PageOutline[] {
  if (list.settled) return [];
  return numberedPages(list.articles(), list.past.earlier).map((page): PageOutline => {
    const url = numberedAddress(list.url, page);
    const [newest] = page.shown;
    const sidebar = () => part.inBrief.asOf(newest ? publishedTime(newest) : 0);
    const key = () =>
      keyOf([
        list.heading,
        list.introduction,
        ...page.shown.map(part.teaserKey),
        pagerKey(page),
        (newest instanceof PastArticle ? newest.listing.sidebarKey : undefined) ?? sidebar().key,
        part.frameKey,
      ]);
    return new LateOutline('list', url, key, () => listPage(list, page, sidebar(), part, site));
  });
}

function listPage(
  { list, url, heading, introduction, translatedAt }: List,
  page: NumberedPage<Listed>,
  sidebar: SidebarOutline,
  part: LanguagePart,
  site: Site,
): ListPage {
  return {
    kind: 'list',
    ...htmlBase(site, part.frame, {
      url: numberedAddress(url, page),
      language: part.language,
      title: `${titleOf(heading, page, part.language)} | ${part.frame.name}`,
      description: introduction ?? languageOf(part.language).words.articlesOf(heading, part.frame.name),
      ...(page.number === undefined && translatedAt && { translatedAt }),
      ...(page.number === undefined &&
        list !== 'latest' && { feeds: feedLinks(url, heading, site.config.feeds.lists) }),
    }),
    list,
    heading,
    ...(introduction !== undefined && { introduction }),
    teasers: page.shown.map(part.teaser),
    pager: pagerOf(url, page, part.language),
    sidebar: sidebar.compose(),
  };
}

/** `/in-brief/` and its numbered pages. */
export function inBriefOutlines(part: LanguagePart, site: Site): readonly PageOutline[] {
  const earlier = onStandingPages(part.past.inBrief.before);
  return numberedPages(part.inBrief.listed(earlier), earlier).map((page): PageOutline => {
    const url = numberedAddress(part.addresses.inBrief, page);
    const key = () => keyOf([...page.shown.map((item) => item.key), pagerKey(page), part.frameKey]);
    return new LateOutline('in-brief', url, key, () => inBriefPage(page, part, site));
  });
}

function inBriefPage(page: NumberedPage<DatedInBrief>, part: LanguagePart, site: Site): InBriefPage {
  const { config } = site;
  const url = part.addresses.inBrief;
  const heading = config.inBrief.title[part.language] ?? '';
  return {
    kind: 'in-brief',
    ...htmlBase(site, part.frame, {
      url: numberedAddress(url, page),
      language: part.language,
      title: `${titleOf(heading, page, part.language)} | ${part.frame.name}`,
      ...(page.number === undefined && {
        translatedAt: everywhere(site, (code) => addressesIn(config, code).inBrief),
        feeds: feedLinks(url, heading, config.feeds.lists),
      }),
    }),
    heading,
    days: byDay(page.shown).map(({ day, items, time }) => ({
      day: shownTime({ time, iso: day }, part.language, config),
      items: items.map((item) => item.shown()),
    })),
    pager: pagerOf(url, page, part.language),
  };
}

function byDay(items: readonly DatedInBrief[]) {
  const days: { day: string; time: number; items: DatedInBrief[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.moment);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, time: item.moment.time, items: [item] });
  }
  return days;
}

export function numberedAddress(front: Url, { number }: { readonly number?: number }): Url {
  return number === undefined ? front : (`${front}page/${number}/` as Url);
}

export function titleOf(heading: string, { number }: { readonly number?: number }, language: string): string {
  const spoken = languageOf(language);
  return number === undefined ? heading : `${heading} (${spoken.words.page(shownNumber(number, spoken))})`;
}

export function pagerOf(front: Url, page: NumberedPage<unknown>, language: string): Pager {
  const to = (number: number | 'front') => numberedAddress(front, number === 'front' ? {} : { number });
  return {
    ...(page.number !== undefined && { number: shownNumber(page.number, languageOf(language)) }),
    ...(page.older !== undefined && { older: to(page.older) }),
    ...(page.newer !== undefined && { newer: to(page.newer) }),
  };
}

export function pagerKey({ older, newer }: NumberedPage<unknown>): string {
  return `${older} ${newer}`;
}
