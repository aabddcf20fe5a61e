import { kindOfLink, type Url, urlOf } from '../base/address.ts';
import type { Diagnostic, Location } from '../base/diagnostic.ts';
import { locationOf, type SourceFile } from '../base/source-file.ts';
import type { Entry, Place, Reference } from './article.ts';
import { type ArticleFields, type ArticleValues, articleFields, standingPageFields } from './article-fields.ts';
import { entryOf } from './entry.ts';
import { fieldKey } from './field-name.ts';
import { type FieldPath, fieldLocation } from './field-place.ts';
import { type FieldMistake, placed, readFields } from './fields.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { inspectBody } from './markdown/inspect-body.ts';
import type { SiteConfig } from './site-config.ts';

/** One article's file, as far as it could be understood by itself. */
export interface ParsedArticle {
  readonly url: Url;
  readonly language: string;
  /** Absent when the front matter has mistakes. */
  readonly entry: Entry | undefined;
  /** Collected even then, so that every mistake is told at once. */
  readonly references: readonly Reference[];
  readonly anchors: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The contracts of one build, made once for each language. */
export type Contracts = ReadonlyMap<
  string,
  { readonly article: ArticleFields; readonly page: ReturnType<typeof standingPageFields> }
>;

export function contractsFor(config: SiteConfig): Contracts {
  return new Map(
    config.languages.map((language) => {
      const article = articleFields(config, language);
      return [language, { article, page: standingPageFields(article) }];
    }),
  );
}

/** The path is the URL: `fa/2020/07/06/x.md` is `/fa/2020/07/06/x/`. */
export function urlOfSource(path: string): Url {
  return urlOf(...path.replace(/\.md$/, '').normalize('NFC').split('/'));
}

/** A first folder that names a declared language chooses it. */
export function languageOfSource(path: string, languages: readonly string[]): string {
  const folder = path.split('/', 1)[0] ?? '';
  return languages.includes(folder) ? folder : (languages[0] ?? 'en');
}

/** Reads one file against the contract. Never throws; tells everything that is wrong with the file by itself. */
export function parseArticle(file: SourceFile, config: SiteConfig, contracts: Contracts): ParsedArticle {
  const url = urlOfSource(file.path);
  const language = languageOfSource(file.path, config.languages);
  const { value: frontMatter, diagnostics } = parseFrontMatter(file);
  const nothing = { url, language, entry: undefined, references: [], anchors: [] };
  if (!frontMatter) return { ...nothing, diagnostics };

  const { body, references, diagnostics: bodyDiagnostics } = inspectBody(file, frontMatter.bodyStart, language, url);
  const contract = contracts.get(language);
  const written = frontMatter.fields;
  if (!written || !contract) {
    return { ...nothing, references, anchors: body.anchors, diagnostics: [...diagnostics, ...bodyDiagnostics] };
  }
  const { values, mistakes: ownMistakes } = readFields(
    written,
    isStandingPage(written) ? contract.page : contract.article,
    'article',
  );
  const mistakes = [...ownMistakes, ...dateOrder(values)];
  const place = (path: FieldPath, part: 'name' | 'value') => fieldLocation(file, frontMatter.block, path, part);
  return {
    url,
    language,
    entry:
      mistakes.length === 0
        ? entryOf({ path: file.path, url, language, digest: file.digest, body }, values)
        : undefined,
    references: [...references, ...fieldReferences(values)],
    anchors: body.anchors,
    diagnostics: [...diagnostics, ...bodyDiagnostics, ...placed(mistakes, place), ...emptyBody(frontMatter, values)],
  };
}

/** The location of something that only the whole site could find wrong. */
export function placeIn(file: SourceFile, place: Place): Location {
  if ('range' in place) return locationOf(file, place.range);
  const block = parseFrontMatter(file).value?.block ?? { start: 0, end: 0 };
  return fieldLocation(file, block, place.field);
}

function isStandingPage(written: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(written).some(([name, value]) => fieldKey(name) === 'type' && value === 'page');
}

function dateOrder({ date, updated, expires }: ArticleValues): FieldMistake[] {
  const mistake = (field: string, message: string, hint: string): FieldMistake => ({
    path: [field],
    part: 'value',
    code: 'date/order',
    message,
    hint,
  });
  return [
    ...(date && updated && updated.time < date.time
      ? [
          mistake(
            'updated',
            'The article was updated before it was published.',
            'Write a date that is not before date:.',
          ),
        ]
      : []),
    ...(date && expires && expires.time <= date.time
      ? [mistake('expires', 'The article expires before it is published.', 'Write a date after date:.')]
      : []),
  ];
}

function emptyBody({ file, body, bodyStart }: FrontMatter, { status }: ArticleValues): Diagnostic[] {
  if (body.trim() !== '' || status === 'withdrawn' || status === 'draft') return [];
  return [
    {
      severity: 'warning',
      code: 'article/empty-body',
      message: 'There is no text below the front matter.',
      hint: 'Write the article below the second line ---.',
      location: locationOf(file, { start: bodyStart - 1, end: bodyStart - 1 }),
    },
  ];
}

function fieldReferences({ inBrief = [], translationOf, image }: ArticleValues): Reference[] {
  return [
    ...inBrief.flatMap(({ more }, at): Reference[] =>
      more !== undefined && kindOfLink(more) === 'path'
        ? [{ kind: 'more', target: more, place: { field: ['inBrief', at, 'more'] } }]
        : [],
    ),
    ...(translationOf !== undefined
      ? [{ kind: 'translation', target: translationOf, place: { field: ['translationOf'] } } as const]
      : []),
    ...(image ? [{ kind: 'picture', target: image.src, place: { field: ['image', 'src'] } } as const] : []),
  ];
}
