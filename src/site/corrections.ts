import { compareText } from '../base/diagnostic.ts';
import type { Article, Correction } from '../content/article.ts';
import { keyOf } from './outline.ts';
import type { Site } from './site.ts';

/** A correction with the article that it corrects. */
export interface DatedCorrection {
  readonly article: Article;
  readonly correction: Correction;
  /** Its place in the article's own list. */
  readonly at: number;
  readonly key: string;
}

/**
 * Every correction of a language, oldest first, those of withdrawn articles too; none of the future but in a preview. Of the past
 * only those that are not on pages that stand.
 */
export function correctionsIn(site: Site, language: string): readonly DatedCorrection[] {
  const { preview, now } = site.edition;
  const own = [...site.articles, ...site.gone]
    .filter((article) => article.language === language && article.corrections.length > 0)
    .flatMap((article) => article.corrections.map((correction, at) => dated(article, correction, at)));
  const older = site.past
    .of(language)
    .corrections.flatMap(({ article, at }) =>
      article.corrections[at] ? [dated(article, article.corrections[at], at)] : [],
    );
  return [...older, ...own]
    .filter(({ correction }) => preview || correction.date.time <= now)
    .sort(
      (a, b) =>
        a.correction.date.time - b.correction.date.time || compareText(a.article.path, b.article.path) || a.at - b.at,
    );
}

function dated(article: Article, correction: Correction, at: number): DatedCorrection {
  const { date, type, text } = correction;
  return { article, correction, at, key: keyOf([article.url, article.headline, date.iso, type, text]) };
}
