import { compareText, type Diagnostic } from '../base/diagnostic.ts';
import { type SourcePath, wholeFile } from '../base/source-file.ts';
import { isolated, quoted } from '../base/words.ts';
import { type CheckContext, type CheckedArticle, mistake } from './check-context.ts';
import { reservedFor } from './reserved.ts';

/** A first folder that names a language the publication does not have. */
export function languageMistakes({ path }: CheckedArticle, { site }: CheckContext): Diagnostic[] {
  const folder = /^([a-z]{2})\//.exec(path)?.[1];
  if (folder === undefined || site.config.languages.includes(folder)) return [];
  const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(folder);
  if (language === undefined) return [];
  return [
    mistake(
      'error',
      'article/unknown-language',
      wholeFile(path),
      `The folder ${quoted(folder)} is for articles in ${language}, which site.yaml does not declare.`,
      `Add ${folder} to languages: in site.yaml, or give the folder another name.`,
    ),
  ];
}

const madeByDateline = 'a page that Dateline makes';

/** Two pages that want the same address, whatever the capitals. */
export function addressMistakes({ articles, generated, site }: CheckContext): Diagnostic[] {
  const taken = new Map<string, SourcePath>();
  return [...articles]
    .sort((a, b) => compareText(a.path, b.path))
    .flatMap(({ url, path }) => {
      const key = url.toLowerCase();
      const other = taken.get(key);
      taken.set(key, other ?? path);
      if (other !== undefined)
        return [
          mistake(
            'error',
            'file/duplicate-url',
            wholeFile(path),
            `This file and ${quoted(other)} would both be the page ${isolated(url)}.`,
            'Rename one of them.',
          ),
        ];
      const what = reservedFor(url, site.config) ?? (generated.has(url) && 'a front page, a list or a feed');
      if (!what) return [];
      return [
        mistake(
          'error',
          'file/duplicate-url',
          wholeFile(path),
          `The address ${isolated(url)} belongs to ${madeByDateline}: ${what}.`,
          'Give the file another name.',
        ),
      ];
    });
}

/** Old addresses that a page has, or that two pages claim, whatever the capitals. */
export function aliasMistakes({ articles, generated, site, locate }: CheckContext): Diagnostic[] {
  if (articles.every(({ entry }) => !entry || entry.aliases.length === 0)) return [];
  const pages = new Map<string, string>([
    ...[...generated.keys()].map((url) => [url.toLowerCase(), madeByDateline] as const),
    ...articles.map(({ url, path }) => [url.toLowerCase(), path] as const),
  ]);
  const owners = new Map<string, SourcePath>();
  return articles.flatMap(({ path, entry }) =>
    (entry?.aliases ?? []).flatMap((alias, at) => {
      const key = alias.toLowerCase();
      const page = pages.get(key) ?? (reservedFor(alias, site.config) && madeByDateline);
      const owner = owners.get(key);
      owners.set(key, owner ?? path);
      if (page === undefined && owner === undefined) return [];
      const whose = owner === path ? 'stands in this list' : `is an old address of ${quoted(owner ?? '')}`;
      const who = page === path ? 'this very page' : page === madeByDateline ? page : quoted(page ?? '');
      const why = page === undefined ? `${whose} already` : `is the address of ${who}`;
      return [
        mistake(
          'error',
          'alias/collision',
          locate(path, { field: ['aliases', at] }),
          `${quoted(alias)} ${why}.`,
          page === path || page === madeByDateline || owner === path
            ? 'Remove it.'
            : 'An old address can lead to one page only: remove it here or there.',
        ),
      ];
    }),
  );
}
