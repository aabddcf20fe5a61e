import type { SourcePath } from '../base/source-file.ts';
import type { Article } from '../content/article.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import { articleOutline } from './article-pages.ts';
import { settledFeedOutlines } from './feeds.ts';
import type { PageOutline } from './outline.ts';
import type { Publication } from './publication.ts';
import { articleJson } from './reuse-pages.ts';
import { goneOf } from './site.ts';
import { textOutlines } from './text-pages.ts';

/**
 * Whether an article was edited in such a way that only pages with its text can show it, and no other file can be wrong
 * because of it. An article of which there is anything to tell is not among them.
 */
export function isEditOfText(was: ParsedArticle, is: ParsedArticle | undefined): boolean {
  return (
    is !== undefined &&
    [was, is].every(({ diagnostics }) => diagnostics.length === 0) &&
    aroundText(was) === aroundText(is)
  );
}

/** Everything in an article but its words and where in its file things stand. */
function aroundText({ entry, references, diagnostics: _, ...others }: ParsedArticle): string {
  const { digest: __, body, ...fields } = entry ?? {};
  const led = references.map(({ kind, target }) => [kind, target]);
  return JSON.stringify([others, fields, body?.pictures, led]);
}

/** The page of a settled article; undefined for one whose text this edition does not show. */
export function ownPageOf(parsed: ParsedArticle, publication: Publication): PageOutline | undefined {
  const shown = shownIn(parsed, publication);
  return shown && articleOutline(shown.article, publication.site, shown.one.part);
}

/** The settled pages with the text of a settled article, its own first. */
export function pagesOfText(parsed: ParsedArticle, publication: Publication): readonly PageOutline[] {
  const shown = shownIn(parsed, publication);
  if (!shown) return [];
  const { article, one } = shown;
  const { site } = publication;
  const own = articleOutline(article, site, one.part);
  return [
    own,
    ...(site.config.textEdition ? textOutlines([own]) : []),
    ...(site.config.reuse.articleJson ? [articleJson(article, one.part, site)] : []),
    ...settledFeedOutlines(article, one, site),
  ];
}

/** An article whose text is shown, and all that is of its language. */
function shownIn({ entry }: ParsedArticle, { site, parts }: Publication) {
  const one = parts.find(({ part }) => part.language === entry?.language);
  return one && entry && entry.type !== 'page' && !goneOf(entry, site.edition) ? { article: entry, one } : undefined;
}

/** The settled articles that a settled one's page shows or leads to: those related to it, and its translations. */
export function besideOf(
  article: Article,
  { site, parts }: Publication,
  isSettled: (path: SourcePath) => boolean,
): readonly SourcePath[] {
  const related = parts.find(({ part }) => part.language === article.language)?.part.related(article) ?? [];
  const translations = site.translations.get(article.url) ?? [];
  return [...related, ...translations].map(({ path }) => path).filter(isSettled);
}
