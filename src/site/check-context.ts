import type { Url } from '../base/address.ts';
import type { Diagnostic, Location, Severity } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Place } from '../content/article.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Publication } from './publication.ts';
import type { Site } from './site.ts';

/** A parsed file with its path: what the cross-checks know of it. */
export interface CheckedArticle extends ParsedArticle {
  readonly path: SourcePath;
}

/** What the cross-checks compare. */
export interface CheckContext {
  readonly site: Site;
  readonly parts: Publication['parts'];
  readonly articles: readonly CheckedArticle[];
  /** By today's addresses and by old ones. */
  readonly byUrl: {
    get(url: Url): CheckedArticle | undefined;
    /** But for those of settled articles. */
    keys(): Iterable<Url>;
  };
  /** Addresses of the pages that no file makes: fronts, lists, feeds. */
  readonly generated: {
    /** Says yes to any settled page, too. */
    has(url: Url): boolean;
    /** But for settled ones. */
    keys(): Iterable<Url>;
  };
  /** Addresses of files that could not be read; links to them are not called dead. */
  readonly unreadable: ReadonlySet<Url>;
  readonly locate: (path: SourcePath, place: Place) => Location;
}

export function mistake(
  severity: Severity,
  code: DiagnosticCode,
  location: Location,
  message: string,
  hint: string,
): Diagnostic {
  return { severity, code, message, hint, location };
}
