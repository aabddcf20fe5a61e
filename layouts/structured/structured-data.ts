import type {
  BreadcrumbList,
  CollectionPage,
  ListItem,
  ProfilePage,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import { languageOf } from '../../src/base/languages/languages.ts';
import { unreachable } from '../../src/base/unreachable.ts';
import type { FrontPage, HtmlPage, Link, ListPage } from '../../src/site/page.ts';
import { newsArticle } from './news-article.ts';
import { addressOn, publisherId, publisherJson } from './publisher.ts';

/** What a page is, in the words of schema.org, as JSON that may stand inside a script element; nothing where there is no such page to find. */
export function structuredData(page: HtmlPage): string | undefined {
  const things = thingsOn(page);
  if (things.length === 0) return undefined;
  const graph = [...things.map((thing) => JSON.stringify(thing)), publisherJson(page)];
  return `{"@context":"https://schema.org","@graph":[${graph.join()}]}`.replaceAll('<', '\\u003c');
}

function thingsOn(page: HtmlPage): readonly Thing[] {
  switch (page.kind) {
    case 'front':
      return [webSite(page), collection(page, [page.lead ? [page.lead] : [], page.secondary, page.latest].flat())];
    case 'list':
      return [page.list === 'author' ? profile(page) : collection(page, page.teasers), breadcrumbs(page, page.heading)];
    case 'in-brief':
      return [collection(page, itemsOf(page.days)), breadcrumbs(page, page.heading)];
    case 'corrections':
      return [
        collection(
          page,
          page.corrections.map(({ article }) => article),
        ),
        breadcrumbs(page, page.heading),
      ];
    case 'archive':
      return [
        collection(page, page.teasers.length > 0 ? page.teasers : page.groups.flatMap(({ entries }) => entries)),
        breadcrumbs(page, page.heading),
      ];
    case 'article':
      return [newsArticle(page), breadcrumbs(page, page.headline)];
    case 'standing':
      return [webPage(page), breadcrumbs(page, page.headline)];
    case 'search':
    case 'offline':
    case 'not-found':
    case 'redirect':
      return [];
    default:
      return unreachable(page);
  }
}

function webSite(page: FrontPage): WebSite {
  const { name, tagline } = page.frame;
  return {
    '@type': 'WebSite',
    '@id': `${page.canonical}#website`,
    url: page.canonical ?? '',
    name,
    ...(tagline !== undefined && { description: tagline }),
    inLanguage: page.language,
    publisher: publisherId(page),
    potentialAction: searchAction(page),
  };
}

/** Google's word for what is to be filled in; schema-dts does not know it. */
type SearchActionWithQuery = SearchAction & { readonly 'query-input': string };

function searchAction(page: FrontPage): Exclude<SearchActionWithQuery, string> {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${addressOn(page, page.frame.search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
}

/** A list page with the addresses of what it lists, in its order. */
function collection(page: HtmlPage, listed: readonly { readonly url: string }[]): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...pageFields(page),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: listed.map(
        ({ url }, at): ListItem => ({ '@type': 'ListItem', position: at + 1, url: addressOn(page, url) }),
      ),
    },
  };
}

function profile(page: ListPage): ProfilePage {
  const { heading, introduction } = page;
  return {
    '@type': 'ProfilePage',
    ...pageFields(page),
    mainEntity: {
      '@type': 'Person',
      name: heading,
      url: page.canonical ?? '',
      ...(introduction !== undefined && { description: introduction }),
      worksFor: publisherId(page),
    },
  };
}

function webPage(page: HtmlPage): WebPage {
  return { '@type': 'WebPage', ...pageFields(page) };
}

function pageFields(page: HtmlPage) {
  const { canonical = '', title, description, language } = page;
  return {
    '@id': canonical,
    url: canonical,
    name: title,
    ...(description !== undefined && { description }),
    inLanguage: language,
    publisher: publisherId(page),
  };
}

/** Where More of each in brief item leads, each page once. */
function itemsOf(days: readonly { readonly items: readonly { readonly more?: { readonly url: string } }[] }[]) {
  const urls = days.flatMap(({ items }) => items.flatMap(({ more }) => more?.url ?? []));
  return [...new Set(urls)].map((url) => ({ url }));
}

/** The way from the front page to this one: through the section of an article, or the year of a month. */
function breadcrumbs(page: Exclude<HtmlPage, FrontPage>, name: string): BreadcrumbList {
  const front: Link = { text: languageOf(page.language).words.front, url: page.frame.home };
  const way = [front, ...between(page)].map(({ text, url }) => ({ name: text, item: addressOn(page, url) }));
  const here = { name, item: page.canonical ?? addressOn(page, page.url) };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...way, here].map(
      ({ name, item }, at): ListItem => ({ '@type': 'ListItem', position: at + 1, name, item }),
    ),
  };
}

function between(page: HtmlPage): readonly Link[] {
  if (page.kind === 'archive') return page.trail;
  return page.kind === 'article' && page.section ? [page.section] : [];
}
