import { outputPathOf, rootFrom, type Url } from '../base/address.ts';
import type { Article, Entry, StandingPage } from '../content/article.ts';
import { addressesIn } from './addresses.ts';
import { htmlBase } from './frame.ts';
import { type DatedInBrief, sidebarAsOf } from './in-brief.ts';
import type { ArticlePage, Frame, RedirectPage, StandingPageView } from './page.ts';
import { bodyTextOf, sectionLink, shownPicture, shownTime } from './shown.ts';
import { goneOf, markOf, type Site } from './site.ts';

/** The page of an article; `tagNames` has the one spelling of each tag of its language. */
export function articlePage(
  article: Article,
  site: Site,
  language: {
    readonly frame: Frame;
    readonly inBrief: readonly DatedInBrief[];
    readonly tagNames: ReadonlyMap<Url, string>;
  },
): ArticlePage {
  const { config } = site;
  const { kicker, standfirst, updated, dateline } = article;
  const addresses = addressesIn(config, article.language);
  const time = (moment: typeof article.published) => shownTime(moment, article.language, config);
  const section = sectionLink(article, config);
  const picture = shownPicture(article.image, site);
  const mark = markOf(article, site.edition);
  const gone = goneOf(article, site.edition);
  return {
    kind: 'article',
    ...htmlBase(site, language.frame, {
      url: article.url,
      language: article.language,
      title: `${article.headline} | ${article.outlet.name}`,
      description: standfirst,
      translatedAt: translatedAt(article, site),
    }),
    type: article.type,
    headline: article.headline,
    ...(kicker !== undefined && { kicker }),
    ...(standfirst !== undefined && { standfirst }),
    ...(section && { section }),
    byline: gone ? [] : article.authors.map(({ name, slug }) => ({ text: name, url: addresses.author(slug) })),
    outlet: article.outlet,
    ...(dateline !== undefined && { dateline }),
    published: time(article.published),
    ...(updated && { updated: time(updated) }),
    ...(picture && !gone && { picture }),
    ...(gone ? { gone } : { body: bodyTextOf(article, site) }),
    corrections: article.corrections.map(({ type, date, text }) => ({ type, time: time(date), text })),
    tags: (gone ? [] : article.tags).map((tag) => {
      const url = addresses.tag(tag);
      return { text: language.tagNames.get(url) ?? tag, url };
    }),
    sidebar: sidebarAsOf(article.published.time, language.inBrief, site, article.language, article),
    ...(mark && { mark }),
  };
}

export function standingPage(page: StandingPage, site: Site, frame: Frame): StandingPageView {
  const picture = shownPicture(page.image, site);
  const mark = markOf(page, site.edition);
  return {
    kind: 'standing',
    ...htmlBase(site, frame, {
      url: page.url,
      language: page.language,
      title: `${page.headline} | ${frame.name}`,
      description: page.standfirst,
      translatedAt: translatedAt(page, site),
    }),
    headline: page.headline,
    ...(page.standfirst !== undefined && { standfirst: page.standfirst }),
    ...(picture && { picture }),
    body: bodyTextOf(page, site),
    ...(mark && { mark }),
  };
}

/** The pages at an entry's old addresses, each leading to where it is today. */
export function redirectPages(entry: Entry, site: Site, frame: Frame): readonly RedirectPage[] {
  return entry.aliases.map((url) => ({
    kind: 'redirect',
    ...htmlBase(site, frame, { url: entry.url, language: entry.language, title: entry.headline }),
    url,
    path: outputPathOf(url),
    root: rootFrom(url),
    to: entry.url,
    headline: entry.headline,
  }));
}

function translatedAt(entry: Entry, site: Site): Readonly<Record<string, Url>> {
  return Object.fromEntries((site.translations.get(entry.url) ?? []).map(({ language, url }) => [language, url]));
}
