import { type Digest, digestOf } from '../base/digest.ts';
import { searchableForIndex, searchableRules } from '../base/searchable.ts';
import type { Article } from '../content/article.ts';
import { plainTextOf } from '../content/markdown/plain-text.ts';
import { dayOf } from '../content/moment.ts';
import { archiveOf } from './archive.ts';
import { keyOf } from './outline.ts';
import { shownTime } from './shown.ts';
import { articlesIn, type Site } from './site.ts';

/** The articles of a year in a language, to be indexed together, and again only when one of them changes. */
export interface SearchVolume {
  readonly language: string;
  /** `2026`. */
  readonly year: string;
  /** Names all that the index of the volume is made of. */
  readonly digest: Digest;
  readonly records: () => Iterable<SearchRecord>;
}

/** An article as the search page needs it. */
export interface SearchRecord {
  /** From the root of the site, without its slash. */
  readonly path: string;
  readonly headline: string;
  /** Its standfirst, or how it begins. */
  readonly summary: string;
  /** `2026-11-22`, and as readers see it. */
  readonly date: string;
  readonly day: string;
  /** All its words, in the writing of the index. */
  readonly text: string;
}

/** What can be searched, newest year first in each language: nothing that is not public, and no text that was taken back. */
export function searchVolumes(site: Site): readonly SearchVolume[] {
  return site.config.languages.flatMap((language) =>
    archiveOf(articlesIn(site, language))
      .toReversed()
      .map(({ period: year, months }) => {
        const articles = months.flatMap(({ days }) => days.flatMap((day) => day.articles));
        return {
          language,
          year,
          digest: digestOf(
            keyOf([
              JSON.stringify(searchableRules),
              site.config.zone,
              ...articles.flatMap(({ url, digest }) => [url, digest]),
            ]),
          ),
          *records() {
            for (const article of articles) yield recordOf(article, site);
          },
        };
      }),
  );
}

const longestSummary = 160;

function recordOf(article: Article, site: Site): SearchRecord {
  const { headline, standfirst, kicker, dateline, authors, outlet, tags, published, url, language, path } = article;
  const body = plainTextOf({ markdown: site.markdownOf(article), language, path, url, pictures: {} });
  const names = [...authors, outlet, ...tags].map(({ name }) => name);
  const text = [headline, standfirst, kicker, dateline, ...names, body].filter(Boolean).join('\n');
  return {
    path: url.slice(1),
    headline,
    summary:
      standfirst ?? (body.length > longestSummary ? `${body.slice(0, body.lastIndexOf(' ', longestSummary))}…` : body),
    date: dayOf(published),
    day: shownTime(published, language, site.config).day,
    text: searchableForIndex(text),
  };
}
