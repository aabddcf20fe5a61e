import { outputPathOf, type Url } from '../base/address.ts';
import type { Article, Entry } from '../content/article.ts';
import { dayOf, instantOf, type Moment } from '../content/moment.ts';
import { webAddressOf } from './addresses.ts';
import { byPeriod } from './archive.ts';
import { lastChange } from './changes.ts';
import type { NewsSitemapPage, RobotsPage, SitemapAddress, SitemapIndexPage, SitemapPage } from './machine-page.ts';
import { keyOf, LateOutline, type PageOutline } from './outline.ts';
import { bodyKey, bodyPictures, pictureKey, shownPicture } from './pictures.ts';
import type { Site } from './site.ts';
import { filledParts } from './sitemap-parts.ts';

const index = '/sitemap.xml' as Url;
const news = '/sitemap-news.xml' as Url;

/** The sitemap of some articles of a month, and when something in them last changed. */
interface MonthPart {
  readonly url: Url;
  readonly changed: string;
  readonly articles: readonly Article[];
}

/**
 * One sitemap for each month of articles, so that an old month's file never changes, or several where a month has more
 * than one may hold; one for the pages that are no articles, which are `listed`; one for the news of two days; and the index
 * of all.
 */
export function sitemapOutlines(listed: readonly Url[], site: Site): readonly PageOutline[] {
  const pages = filledParts(listed, (url) => bytesOfPage(url, site)).map((part, at) => pagesOutline(part, at, site));
  const months = monthParts(site);
  return [
    indexOutline([...pages.map(({ url }) => ({ url })), ...site.past.sitemaps, ...months], site),
    ...pages,
    ...months.map((part) => monthOutline(part, site)),
    newsOutline(site),
  ];
}

/** The sitemaps of articles by their addresses, oldest first, and when something in them last changed. */
export function monthSitemaps(site: Site): readonly { readonly url: Url; readonly changed: string }[] {
  return monthParts(site).map(({ url, changed }) => ({ url, changed }));
}

function monthParts(site: Site): readonly MonthPart[] {
  return byPeriod(site.articles, ({ published }) => dayOf(published).slice(0, 'YYYY-MM'.length)).flatMap(
    ([month, articles]) =>
      filledParts(articles, (article) => bytesOfArticle(article, site)).map((part, at) => ({
        url: addressOf(month, at),
        changed: newestChange(part, site).iso,
        articles: part,
      })),
  );
}

function newestChange(articles: readonly Article[], { edition }: Site): Moment {
  return articles.map((article) => lastChange(article, edition)).reduce((a, b) => (b.time > a.time ? b : a));
}

/** Percent signs make nine bytes of a character at most, and each address stands in an element of its own. */
function bytesOf(address: string, { config }: Site): number {
  return 9 * address.length + config.url.length + 100;
}

/** What a page takes, whose own address stands there again as one of its languages and as the one for readers of none. */
function bytesOfPage(url: Url, site: Site): number {
  const translations = site.translations.get(url) ?? [];
  let bytes = 200 + bytesOf(url, site) * (translations.length === 0 ? 1 : 3);
  for (const translation of translations) bytes += bytesOf(translation.url, site);
  return bytes;
}

const picture = 'pictures/-0123456789-00000.jpg';

/** Asked for every article at every build. */
function bytesOfArticle({ url, image, body }: Article, site: Site): number {
  let bytes = bytesOfPage(url, site);
  if (image) bytes += bytesOf(picture + image.src, site);
  for (const src of body.pictures) bytes += bytesOf(picture + src, site);
  return bytes;
}

function translationsOf(url: Url, site: Site): readonly Url[] {
  return (site.translations.get(url) ?? []).map((entry) => entry.url);
}

function pagesOutline(pages: readonly Url[], at: number, site: Site): PageOutline {
  const key = () => keyOf(pages.flatMap((url) => [url, ...translationsOf(url, site)]));
  const addresses = () =>
    pages.map((url) => ({
      loc: webAddressOf(site.config, url),
      ...alternatesOf(url, site.byUrl.get(url)?.entry, site),
    }));
  return sitemap(addressOf('pages', at), key, addresses);
}

function monthOutline({ url, articles }: MonthPart, site: Site): PageOutline {
  const last = (article: Article) => lastChange(article, site.edition);
  const key = () =>
    keyOf(
      articles.flatMap((article) => [
        article.url,
        last(article).iso,
        pictureKey(article.image, site),
        bodyKey(article, site),
        ...translationsOf(article.url, site),
      ]),
    );
  return sitemap(url, key, () => articles.map((article) => articleAddress(article, last(article).iso, site)));
}

function articleAddress(article: Article, lastmod: string, site: Site): SitemapAddress {
  const lead = shownPicture(article.image, site);
  const pictures = [...(lead ? [lead] : []), ...Object.values(bodyPictures(article, site))];
  const images = [...new Set(pictures.map(({ large }) => webAddressOf(site.config, large.url)))];
  return {
    loc: webAddressOf(site.config, article.url),
    lastmod,
    ...alternatesOf(article.url, article, site),
    ...(images.length > 0 && { images }),
  };
}

/** A page in every language that has it, itself included. */
function alternatesOf(url: Url, entry: Entry | undefined, site: Site): Pick<SitemapAddress, 'alternates'> {
  const others = site.translations.get(url) ?? [];
  if (!entry || others.length === 0) return {};
  const { config } = site;
  const all = config.languages.flatMap((code) => [entry, ...others].find(({ language }) => language === code) ?? []);
  const address = (one: Entry) => webAddressOf(config, one.url);
  return {
    alternates: [
      ...all.map((one) => ({ language: one.language, href: address(one) })),
      { language: 'x-default', href: address(all[0] ?? entry) },
    ],
  };
}

function addressOf(name: string, at: number): Url {
  return `/sitemap-${name}${at === 0 ? '' : `-${at + 1}`}.xml` as Url;
}

function sitemap(url: Url, key: () => string, addresses: () => SitemapPage['addresses']): PageOutline {
  const compose = (): SitemapPage => ({ kind: 'sitemap', url, path: outputPathOf(url), addresses: addresses() });
  return new LateOutline('sitemap', url, key, compose);
}

function indexOutline(sitemaps: Site['past']['sitemaps'], { config }: Site): PageOutline {
  const path = outputPathOf(index);
  return {
    kind: 'sitemap-index',
    url: index,
    path,
    key: keyOf(sitemaps.flatMap(({ url, changed }) => [url, changed])),
    compose: (): SitemapIndexPage => ({
      kind: 'sitemap-index',
      url: index,
      path,
      sitemaps: sitemaps.map(({ url, changed }) => ({
        loc: webAddressOf(config, url),
        ...(changed !== undefined && { lastmod: changed }),
      })),
    }),
  };
}

const twoDays = 2 * 24 * 3_600_000;
/** Google reads no more of one file. */
const mostNews = 1000;

/** The articles of the last two days by the build clock: the one sitemap that changes as time passes. */
function newsOutline({ config, articles, edition: { now } }: Site): PageOutline {
  const path = outputPathOf(news);
  const fresh = articles.filter(({ published: { time } }) => time <= now && time > now - twoDays).slice(-mostNews);
  return {
    kind: 'news-sitemap',
    url: news,
    path,
    key: keyOf(fresh.flatMap(({ url, headline, published }) => [url, headline, published.iso])),
    compose: (): NewsSitemapPage => ({
      kind: 'news-sitemap',
      url: news,
      path,
      articles: [...fresh].reverse().map(({ url, language, headline, published }) => ({
        loc: webAddressOf(config, url),
        publication: config.name[language] ?? '',
        language,
        published: instantOf(published, config.zone),
        title: headline,
      })),
    }),
  };
}

export function robotsOutline({ config }: Site): PageOutline {
  const url = '/robots.txt' as Url;
  const path = outputPathOf(url);
  const sitemaps = [index, news].map((sitemapUrl) => webAddressOf(config, sitemapUrl));
  return { kind: 'robots', url, path, key: '', compose: (): RobotsPage => ({ kind: 'robots', url, path, sitemaps }) };
}
