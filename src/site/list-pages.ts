import { type Url, urlOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { dayOf, shownNumber } from '../content/moment.ts';
import { addressesIn } from './addresses.ts';
import { everywhere, htmlBase } from './frame.ts';
import { type DatedInBrief, sidebarAsOf } from './in-brief.ts';
import { type NumberedPage, numberedPages } from './numbered-pages.ts';
import type { Frame, InBriefPage, ListPage, Pager, Teaser } from './page.ts';
import { shownTime } from './shown.ts';
import type { Site } from './site.ts';

/** What the pages of one language share, computed once. */
export interface LanguagePart {
  readonly language: string;
  readonly frame: Frame;
  readonly inBrief: readonly DatedInBrief[];
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly teasers: ReadonlyMap<Url, Teaser>;
  readonly tagNames: ReadonlyMap<Url, string>;
}

/** A list as it is asked for: its articles, oldest first, and what stands above them. */
export interface List {
  readonly list: ListPage['list'];
  readonly url: Url;
  readonly heading: string;
  readonly introduction?: string;
  readonly articles: readonly Article[];
  readonly translatedAt?: Readonly<Record<string, Url>>;
}

/** Every page of a list: its front and its numbered pages. Each has the sidebar of its newest article's time. */
export function listPages(
  { list, url, heading, introduction, articles, translatedAt }: List,
  part: LanguagePart,
  site: Site,
): readonly ListPage[] {
  return numberedPages(articles).map(
    (page): ListPage => ({
      kind: 'list',
      ...htmlBase(site, part.frame, {
        url: addressOf(url, page),
        language: part.language,
        title: `${titleOf(heading, page, part.language)} | ${part.frame.name}`,
        description: introduction,
        ...(page.number === undefined && translatedAt && { translatedAt }),
      }),
      list,
      heading,
      ...(introduction !== undefined && { introduction }),
      teasers: page.shown.flatMap((article) => part.teasers.get(article.url) ?? []),
      pager: pagerOf(url, page, part.language),
      sidebar: sidebarAsOf(page.shown[0]?.published.time ?? 0, part.inBrief, site, part.language),
    }),
  );
}

/** `/in-brief/` and its numbered pages, grouped by day. */
export function inBriefPages(part: LanguagePart, site: Site): readonly InBriefPage[] {
  const { config } = site;
  const url = addressesIn(config, part.language).inBrief;
  const heading = config.inBrief.title[part.language] ?? '';
  const published = part.inBrief.filter(({ moment }) => site.edition.preview || moment.time <= site.edition.now);
  return numberedPages(published).map((page): InBriefPage => {
    const days = new Map<string, DatedInBrief[]>();
    for (const item of page.shown) {
      const day = dayOf(item.moment, config.zone);
      days.set(day, [...(days.get(day) ?? []), item]);
    }
    return {
      kind: 'in-brief',
      ...htmlBase(site, part.frame, {
        url: addressOf(url, page),
        language: part.language,
        title: `${titleOf(heading, page, part.language)} | ${part.frame.name}`,
        ...(page.number === undefined && {
          translatedAt: everywhere(site, (code) => addressesIn(config, code).inBrief),
        }),
      }),
      heading,
      days: [...days].flatMap(([day, items]) => {
        const [first] = items;
        if (!first) return [];
        const moment = { time: first.moment.time, iso: day };
        return [{ day: shownTime(moment, part.language, config), items: items.map(({ shown }) => shown) }];
      }),
      pager: pagerOf(url, page, part.language),
    };
  });
}

function addressOf(front: Url, { number }: { readonly number?: number }): Url {
  return number === undefined ? front : urlOf(...front.split('/').filter(Boolean), 'page', String(number));
}

function titleOf(heading: string, { number }: { readonly number?: number }, language: string): string {
  const spoken = languageOf(language);
  return number === undefined ? heading : `${heading} (${spoken.words.page(shownNumber(number, spoken))})`;
}

function pagerOf(front: Url, page: NumberedPage<unknown>, language: string): Pager {
  const to = (number: number | 'front') => addressOf(front, number === 'front' ? {} : { number });
  return {
    ...(page.number !== undefined && { number: shownNumber(page.number, languageOf(language)) }),
    ...(page.older !== undefined && { older: to(page.older) }),
    ...(page.newer !== undefined && { newer: to(page.newer) }),
  };
}
