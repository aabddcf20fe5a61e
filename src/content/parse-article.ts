import { kindOfLink, type Url } from '../base/address.ts';
import type { Diagnostic, Location } from '../base/diagnostic.ts';
import { locationOf, type SourceFile, wholeFile } from '../base/source-file.ts';
import type { Entry, Place, Reference } from './article.ts';
import { type ArticleFields, type ArticleValues, articleFields, standingPageFields } from './article-fields.ts';
import { cutTexts } from './cut-texts.ts';
import { entryOf } from './entry.ts';
import { fieldKey } from './field-name.ts';
import { type FieldLocator, type FieldPath, fieldLocator } from './field-place.ts';
import { oneLine } from './field-values.ts';
import { type FieldMistake, placed, readFields } from './fields.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { inspectBody } from './markdown/inspect-body.ts';
import type { Moment } from './moment.ts';
import type { SiteConfig } from './site-config.ts';
import { isMapping } from './yaml.ts';

/** One article's file, as far as it could be understood by itself. */
export interface ParsedArticle {
  readonly url: Url;
  readonly language: string;
  /** Absent when the front matter has mistakes. */
  readonly entry: Entry | undefined;
  /** Collected even then, so that every mistake is told at once. */
  readonly references: readonly Reference[];
  /** Undefined when the body could not be looked at. */
  readonly anchors: readonly string[] | undefined;
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
  return `/${path.replace(/\.md$/, '').normalize('NFC')}/` as Url;
}

/** A first folder that names a declared language chooses it. */
function languageOfSource(path: string, languages: readonly string[]): string {
  const folder = path.split('/', 1)[0] ?? '';
  return languages.includes(folder) ? folder : (languages[0] ?? 'en');
}

/** Reads one file against the contract. Never throws; tells everything that is wrong with the file by itself. */
export function parseArticle(file: SourceFile, config: SiteConfig, contracts: Contracts): ParsedArticle {
  const url = urlOfSource(file.path);
  const language = languageOfSource(file.path, config.languages);
  const { value: frontMatter, diagnostics } = parseFrontMatter(file);
  const nothing = { url, language, entry: undefined, references: [], anchors: undefined };
  if (!frontMatter) return { ...nothing, diagnostics };

  const { body, references, diagnostics: bodyDiagnostics } = inspectBody(file, frontMatter.bodyStart, url);
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
  const isSound = mistakes.length === 0 && diagnostics.length === 0;
  return {
    url,
    language,
    entry: isSound ? entryOf({ path: file.path, url, language, digest: file.digest, body }, values) : undefined,
    references: [...references, ...(diagnostics.length === 0 ? fieldReferences(written) : [])],
    anchors: body.anchors,
    diagnostics: [
      ...diagnostics,
      ...bodyDiagnostics,
      ...placed(mistakes, locatorIn(frontMatter)).filter(({ location }) => !frontMatter.unread.has(location.line)),
      ...cutTexts(frontMatter),
      ...emptyBody(frontMatter, values),
    ],
  };
}

/** The location of something that only the whole site could find wrong. */
export function placeIn(file: SourceFile, place: Place): Location {
  if ('range' in place) return locationOf(file, place.range);
  const frontMatter = parseFrontMatter(file).value;
  return frontMatter ? locatorIn(frontMatter)(place.field) : wholeFile(file.path);
}

/** A field that the front matter lacks is located at its opening dashes. */
function locatorIn({ file, block, yaml }: FrontMatter): FieldLocator {
  const locate = fieldLocator(file, block, yaml);
  return (path, part) => (path.length === 0 ? locationOf(file, { start: 0, end: 3 }) : locate(path, part));
}

function isStandingPage(written: Readonly<Record<string, unknown>>): boolean {
  const type = fieldIn(written, 'type');
  return typeof type === 'string' && type.trim().toLowerCase() === 'page';
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
    ...(date && updated && precedes(updated, date)
      ? [
          mistake(
            'updated',
            'The article was updated before it was published.',
            'Correct the one that is wrong: date: is the first publication, updated: the last change.',
          ),
        ]
      : []),
    ...(date && expires && expires.time <= date.time
      ? [
          mistake(
            'expires',
            'The article expires before it is published.',
            'Correct the one that is wrong: expires: has to be after date:.',
          ),
        ]
      : []),
  ];
}

/** By day where one of the two has no time: an article may well be updated on the day it was published. */
function precedes(one: Moment, other: Moment): boolean {
  const timed = one.iso.includes('T') && other.iso.includes('T');
  return timed ? one.time < other.time : one.iso.slice(0, 10) < other.iso.slice(0, 10);
}

function emptyBody({ file, block, body }: FrontMatter, { status }: ArticleValues): Diagnostic[] {
  if (body.trim() !== '' || status === 'withdrawn' || status === 'draft') return [];
  return [
    {
      severity: 'warning',
      code: 'article/empty-body',
      message: 'There is no text below the front matter.',
      hint: 'Write the article below the second line ---.',
      location: locationOf(file, { start: block.end, end: block.end + 3 }),
    },
  ];
}

/** Taken from what was written, so that a dead link is told even where another mistake leaves the field without a value. */
function fieldReferences(written: Readonly<Record<string, unknown>>): Reference[] {
  const items = fieldIn(written, 'inBrief');
  const image = fieldIn(written, 'image');
  const reference = (kind: Reference['kind'], value: unknown, field: FieldPath): Reference[] =>
    typeof value === 'string' && oneLine(value) !== '' ? [{ kind, target: oneLine(value), place: { field } }] : [];
  return [
    ...(Array.isArray(items) ? items : [items])
      .flatMap((item, at) => reference('more', isMapping(item) && fieldIn(item, 'more'), ['inBrief', at, 'more']))
      .filter(({ target }) => kindOfLink(target) === 'path'),
    ...reference('translation', fieldIn(written, 'translationOf'), ['translationOf']),
    ...reference('picture', isMapping(image) ? fieldIn(image, 'src') : image, ['image', 'src']),
  ];
}

function fieldIn(written: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = fieldKey(name);
  for (const spelled of Object.keys(written)) if (fieldKey(spelled) === key) return written[spelled];
  return undefined;
}
