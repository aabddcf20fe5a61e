import type {
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  CreativeWork,
  ImageObject,
  NewsArticle,
  OpinionNewsArticle,
  Organization,
  Person,
} from 'schema-dts';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { Picture } from '../../src/site/page.ts';
import { addressOn, publisherId } from './publisher.ts';

/** What schema.org calls each type of article. */
const types = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
} as const;

/** An article without its text, which stands beside it in the page. */
export function newsArticle(
  page: ArticlePage,
): NewsArticle | AnalysisNewsArticle | OpinionNewsArticle | BackgroundNewsArticle {
  const { canonical = '', instants, gone } = page;
  const { kicker, standfirst, section, dateline, picture } = page;
  return {
    '@type': types[page.type],
    '@id': idOf(canonical),
    url: canonical,
    mainEntityOfPage: canonical,
    headline: page.headline,
    ...(kicker !== undefined && { alternativeHeadline: kicker }),
    ...(standfirst !== undefined && { description: standfirst }),
    ...(picture && { image: imagesOf(picture, page) }),
    datePublished: instants.published,
    dateModified: instants.changed,
    author: authorsOf(page),
    publisher: publisherId(page),
    inLanguage: page.language,
    isAccessibleForFree: true,
    ...(page.frame.licence?.url !== undefined && { license: page.frame.licence.url }),
    ...(section && { articleSection: section.text }),
    ...(page.tags.length > 0 && { keywords: page.tags.map(({ text }) => text) }),
    ...(gone ? { creativeWorkStatus: gone === 'withdrawn' ? 'Withdrawn' : 'Expired' } : { wordCount: page.words }),
    ...(dateline !== undefined && !gone && { locationCreated: { '@type': 'Place', name: dateline } }),
    ...(page.corrections.length > 0 && {
      correction: page.corrections.map(({ time, text }) => ({
        '@type': 'CorrectionComment' as const,
        datePublished: time.iso,
        text,
      })),
    }),
    ...translationsOf(page),
    ...(!page.own && { sourceOrganization: outletOf(page), isBasedOn: storyOf(page) }),
  };
}

function idOf(address: string): string {
  return `${address}#article`;
}

function authorsOf(page: ArticlePage): readonly (Person | Organization)[] {
  if (page.byline.length > 0)
    return page.byline.map(({ text, url }) => ({ '@type': 'Person', name: text, url: addressOn(page, url) }));
  return [
    page.own ? { '@type': 'Organization', name: page.frame.name, url: page.frame.publisher.site } : outletOf(page),
  ];
}

function imagesOf(
  { large: { url, width, height }, caption, credit }: Picture,
  page: ArticlePage,
): readonly (ImageObject | string)[] {
  return [
    {
      '@type': 'ImageObject',
      url: addressOn(page, url),
      width: String(width),
      height: String(height),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { creditText: credit }),
    },
    ...(page.cuts ?? []).map((cut) => addressOn(page, cut)),
  ];
}

/** The original leads to its translations, and each of those to the original. */
function translationsOf(page: ArticlePage): Pick<CreativeWorkFields, 'translationOfWork' | 'workTranslation'> {
  if (page.original !== undefined) return { translationOfWork: { '@id': idOf(addressOn(page, page.original)) } };
  const translations = page.languages.filter(({ translated }) => translated);
  if (translations.length === 0) return {};
  return { workTranslation: translations.map(({ url }) => ({ '@id': idOf(addressOn(page, url)) })) };
}

type CreativeWorkFields = Exclude<CreativeWork, string>;

function outletOf(page: ArticlePage): Organization {
  const { name, url } = page.outlet;
  return { '@type': 'Organization', name, ...(url !== undefined && { url }) };
}

/** The story of another outlet, by its address where that is known. */
function storyOf(page: ArticlePage): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(page.basedOn !== undefined && { url: page.basedOn }),
    publisher: outletOf(page),
  };
}
