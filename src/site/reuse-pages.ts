import { outputPathOf, type Url, webAddress } from '../base/address.ts';
import type { Article } from '../content/article.ts';
import { instantOf } from '../content/moment.ts';
import { tagLink } from './article-pages.ts';
import { lastChange } from './changes.ts';
import type { LanguagePart } from './language-part.ts';
import { type List, newestOf } from './list-pages.ts';
import { articleOf } from './listed.ts';
import { keyOf, LateOutline, type PageOutline } from './outline.ts';
import type { Link } from './page.ts';
import { bodyKey, pictureKey, shownPicture } from './pictures.ts';
import type { ArticleIndexPage, ArticleJsonPage, LlmsPage, ReusedArticle, TrustPage } from './reuse-page.ts';
import { bodyTextOf } from './shown.ts';
import type { Site } from './site.ts';

/** More than are in any feed. */
export const articlesInIndex = 100;

/** What site.yaml offers for reuse: each article as JSON, the newest of them, and the two files of text. */
export function reuseOutlines(
  parts: readonly LanguagePart[],
  latest: readonly List[],
  site: Site,
): readonly PageOutline[] {
  const { reuse, trust } = site.config;
  return [
    ...(reuse.articleJson ? parts.flatMap((part) => part.articles.map((one) => articleJson(one, part, site))) : []),
    ...(reuse.index ? [articleIndex(parts, latest, site)] : []),
    ...(reuse.llms ? [llms(parts, site)] : []),
    ...(trust ? [trustOutline(trust)] : []),
  ];
}

/** Where an article is as JSON. */
export function articleJsonAddress(url: Url): Url {
  return `${url}index.json` as Url;
}

export function articleJson(article: Article, part: LanguagePart, site: Site): PageOutline {
  const url = articleJsonAddress(article.url);
  const key = () => keyOf([reusedKey(article, part, site), pictureKey(article.image, site), bodyKey(article, site)]);
  return new LateOutline('article-json', url, key, (): ArticleJsonPage => {
    const picture = shownPicture(article.image, site);
    return {
      kind: 'article-json',
      url,
      path: outputPathOf(url),
      article: reused(article, part, site),
      ...(picture && { picture }),
      body: bodyTextOf(article, site),
      site: site.config.url,
    };
  });
}

function reusedKey(article: Article, part: LanguagePart, site: Site): string {
  const tags = article.tags.map(({ slug }) => part.tags.get(slug)?.name);
  return keyOf([article.url, article.digest, lastChange(article, site.edition).iso, ...tags]);
}

function reused(article: Article, part: LanguagePart, site: Site): ReusedArticle {
  const { config, edition } = site;
  const { kicker, standfirst, dateline, language, headline, outlet, body } = article;
  const terms = termsOf(site, language);
  return {
    address: webAddress(config.url, article.url),
    language,
    headline,
    ...(kicker !== undefined && { kicker }),
    ...(standfirst !== undefined && { standfirst }),
    ...(dateline !== undefined && { dateline }),
    authors: article.authors.map(({ name }) => name),
    outlet,
    published: instantOf(article.published, config.zone),
    changed: instantOf(lastChange(article, edition), config.zone),
    tags: article.tags.map((tag) => {
      const { text, url } = tagLink(tag, part);
      return { text, url: webAddress(config.url, url) };
    }),
    words: body.words,
    publication: part.frame.name,
    ...(terms !== undefined && { terms }),
  };
}

/** The licence in a line. */
function termsOf({ config }: Site, language: string): string | undefined {
  const { licence } = config.reuse;
  return licence && [licence.text[language], licence.url].filter(Boolean).join(' ');
}

function articleIndex(parts: readonly LanguagePart[], latest: readonly List[], site: Site): PageOutline {
  const url = '/index.json' as Url;
  const path = outputPathOf(url);
  const byLanguage = new Map(parts.map((part) => [part.language, part]));
  const newest = newestOf(latest)
    .slice(-articlesInIndex)
    .reverse()
    .map(articleOf)
    .flatMap((article) => {
      const part = byLanguage.get(article.language);
      return part ? [{ article, part }] : [];
    });
  return {
    kind: 'article-index',
    url,
    path,
    key: keyOf(newest.map(({ article, part }) => reusedKey(article, part, site))),
    compose: (): ArticleIndexPage => ({
      kind: 'article-index',
      url,
      path,
      name: parts[0]?.frame.name ?? '',
      site: site.config.url,
      articles: newest.map(({ article, part }) => reused(article, part, site)),
    }),
  };
}

function llms(parts: readonly LanguagePart[], site: Site): PageOutline {
  const url = '/llms.txt' as Url;
  const path = outputPathOf(url);
  const address = ({ text, url: of }: Link): Link => ({ text, url: webAddress(site.config.url, of) });
  const [first] = parts;
  return {
    kind: 'llms',
    url,
    path,
    key: keyOf(parts.map(({ frameKey }) => frameKey)),
    compose: (): LlmsPage => {
      const terms = termsOf(site, first?.language ?? '');
      return {
        kind: 'llms',
        url,
        path,
        name: first?.frame.name ?? '',
        ...(first?.frame.tagline !== undefined && { tagline: first.frame.tagline }),
        ...(terms !== undefined && { terms }),
        parts: parts.map(({ frame }) => ({
          heading: frame.name,
          links: [
            { text: frame.name, url: frame.home },
            ...frame.navigation,
            frame.inBrief,
            ...frame.footer,
            ...frame.feeds.map(({ type, url: feed }) => ({ text: type, url: feed })),
          ].map(address),
        })),
      };
    },
  };
}

function trustOutline(lines: TrustPage['lines']): PageOutline {
  const url = '/trust.txt' as Url;
  const path = outputPathOf(url);
  return { kind: 'trust', url, path, key: '', compose: (): TrustPage => ({ kind: 'trust', url, path, lines }) };
}
