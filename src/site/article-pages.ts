import { outputPathOf, rootFrom, type Url } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article, Entry, StandingPage, Tag } from '../content/article.ts';
import { dayOf, instantOf, shownNumber } from '../content/moment.ts';
import { lastChange } from './changes.ts';
import type { ArticlePage, StandingPageView } from './entry-page.ts';
import { htmlBase } from './frame.ts';
import type { SidebarOutline } from './in-brief.ts';
import type { LanguagePart } from './language-part.ts';
import { keyOf, LateOutline, type PageOutline } from './outline.ts';
import type { Link, RedirectPage } from './page.ts';
import { bodyKey, cutsOf, pictureKey, shownPicture } from './pictures.ts';
import { shareImageOf } from './share-images.ts';
import { bodyTextOf, sectionLink, shownTime } from './shown.ts';
import { goneOf, markOf, type Site } from './site.ts';

/** The page of an article. */
export function articleOutline(article: Article, site: Site, part: LanguagePart): PageOutline {
  const sidebar = () => part.inBrief.asOf(article.published.time, goneOf(article, site.edition) ? undefined : article);
  const key = () =>
    keyOf([
      ...ownKey(article, site),
      // What other files say: the original, the spelling of tags, related articles, in brief items, the frame.
      originalOf(article, site),
      lastChange(article, site.edition).iso,
      ...article.tags.map(({ slug }) => part.tags.get(slug)?.name),
      ...part.related(article).map(part.teaserKey),
      sidebar().key,
      part.frameKey,
    ]);
  return new LateOutline('article', article.url, key, () => articlePage(article, site, part, sidebar()));
}

function articlePage(article: Article, site: Site, part: LanguagePart, sidebar: SidebarOutline): ArticlePage {
  const { config } = site;
  const { addresses } = part;
  const time = (moment: typeof article.published) => shownTime(moment, article.language, config);
  const section = sectionLink(article, config);
  const picture = shownPicture(article.image, site);
  const shareImage = shareImageOf(article, site);
  const mark = markOf(article, site.edition);
  const gone = goneOf(article, site.edition);
  const body = gone ? undefined : bodyTextOf(article, site);
  const original = originalOf(article, site);
  const { updated, dateline } = article;
  // A text that was taken back goes on saying nothing, in summary either.
  const { kicker, standfirst, brief } = gone ? {} : article;
  // What every article has stands first: an object whose beginning is the same each time is made faster.
  return {
    ...htmlBase(site, part.frame, {
      url: article.url,
      language: article.language,
      title: `${article.headline} | ${article.outlet.name}`,
      description: standfirst ?? brief,
      translatedAt: translatedAt(article, site),
    }),
    kind: 'article',
    type: article.type,
    headline: article.headline,
    byline: gone ? [] : article.authors.map(({ name, slug }) => ({ text: name, url: addresses.author(slug) })),
    outlet: article.outlet,
    own: isOwn(article.outlet, config),
    published: time(article.published),
    corrections: article.corrections.map(({ type, date, text }) => ({ type, time: time(date), text })),
    tags: gone ? [] : article.tags.map((tag) => tagLink(tag, part)),
    related: part.related(article).map(part.teaser),
    sidebar: sidebar.compose(),
    instants: {
      published: instantOf(article.published, config.zone),
      changed: instantOf(lastChange(article, site.edition), config.zone),
    },
    words: article.body.words,
    ...(body && { body, readingMinutes: readingMinutes(article) }),
    ...(!gone && { archived: addresses.period(dayOf(article.published)) }),
    ...(section && { section }),
    ...(standfirst !== undefined && { standfirst }),
    ...(kicker !== undefined && { kicker }),
    ...(dateline !== undefined && { dateline }),
    ...(article.basedOn !== undefined && !gone && { basedOn: article.basedOn }),
    ...(updated && { updated: time(updated) }),
    ...(picture && !gone && { picture, cuts: cutsOf(article, site) }),
    ...(shareImage && { shareImage }),
    ...(gone && { gone }),
    ...(mark && { mark }),
    ...(original !== undefined && { original }),
  };
}

/** Where a tag leads, in its one spelling. One that only articles have which are gone is as they write it. */
export function tagLink({ slug, name }: Tag, { tags, addresses }: LanguagePart): Link {
  const known = tags.get(slug);
  return { text: known?.name ?? name, url: known?.url ?? addresses.tag(slug) };
}

/** At the pace of the language. */
function readingMinutes({ language, body }: Article): string {
  const spoken = languageOf(language);
  return shownNumber(Math.max(1, Math.round(body.words / spoken.wordsPerMinute)), spoken);
}

/** An outlet is this publication by its address or, where it has none, by its name. */
function isOwn({ name, url }: Article['outlet'], config: Site['config']): boolean {
  return url === undefined ? Object.values(config.name).includes(name) : url === config.url;
}

function originalOf({ translationOf }: Article, { byUrl }: Site): Url | undefined {
  return translationOf && byUrl.get(translationOf)?.entry.url;
}

/** What the page of any entry depends on. */
function ownKey(entry: Entry, site: Site): Parameters<typeof keyOf>[0] {
  return [
    // Everything its own file says.
    entry.digest,
    // What the clock and the kind of edition make of it.
    goneOf(entry, site.edition),
    markOf(entry, site.edition),
    // What other files say: pictures and translations.
    pictureKey(entry.image, site),
    bodyKey(entry, site),
    translationKey(entry, site),
  ];
}

export function standingOutline(page: StandingPage, site: Site, part: LanguagePart): PageOutline {
  return {
    kind: 'standing',
    url: page.url,
    path: outputPathOf(page.url),
    key: keyOf([...ownKey(page, site), part.frameKey]),
    compose: () => standingPage(page, site, part),
  };
}

function standingPage(page: StandingPage, site: Site, { frame }: LanguagePart): StandingPageView {
  const picture = shownPicture(page.image, site);
  const shareImage = shareImageOf(page, site);
  const mark = markOf(page, site.edition);
  const gone = goneOf(page, site.edition);
  return {
    kind: 'standing',
    ...htmlBase(site, frame, {
      url: page.url,
      language: page.language,
      title: `${page.headline} | ${frame.name}`,
      description: gone ? undefined : page.standfirst,
      translatedAt: translatedAt(page, site),
    }),
    ...(shareImage && { shareImage }),
    headline: page.headline,
    ...(page.standfirst !== undefined && !gone && { standfirst: page.standfirst }),
    ...(picture && !gone && { picture }),
    ...(gone ? { gone } : { body: bodyTextOf(page, site) }),
    ...(mark && { mark }),
  };
}

/** The pages at an entry's old addresses, each leading to where it is today. */
export function redirectOutlines(entry: Entry, site: Site, { frame, frameKey }: LanguagePart): readonly PageOutline[] {
  return entry.aliases.map((url) => ({
    kind: 'redirect',
    url,
    path: outputPathOf(url),
    key: keyOf([entry.url, entry.headline, frameKey]),
    compose: (): RedirectPage => ({
      kind: 'redirect',
      ...htmlBase(site, frame, { url: entry.url, language: entry.language, title: entry.headline }),
      url,
      path: outputPathOf(url),
      root: rootFrom(url),
      to: entry.url,
      headline: entry.headline,
    }),
  }));
}

function translatedAt(entry: Entry, site: Site): Readonly<Record<string, Url>> {
  return Object.fromEntries((site.translations.get(entry.url) ?? []).map(({ language, url }) => [language, url]));
}

function translationKey(entry: Entry, site: Site): string {
  return keyOf((site.translations.get(entry.url) ?? []).flatMap(({ language, url }) => [language, url]));
}
