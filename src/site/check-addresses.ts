import type { Url } from '../base/address.ts';
import { compareText, type Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { type CheckContext, type CheckedArticle, fileStart, mistake } from './check-context.ts';

/** A first folder that names a language the publication does not have. */
export function languageMistakes({ path }: CheckedArticle, { site, locate }: CheckContext): Diagnostic[] {
  const [folder = '', ...below] = path.split('/');
  if (below.length === 0 || !/^[a-z]{2}$/.test(folder) || site.config.languages.includes(folder)) return [];
  const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(folder);
  if (language === undefined) return [];
  return [
    mistake(
      'error',
      'article/unknown-language',
      locate(path, fileStart),
      `The folder ${quoted(folder)} is for articles in ${language}, which site.yaml does not declare.`,
      `Add ${folder} to languages: in site.yaml, or give the folder another name.`,
    ),
  ];
}

/** Two pages that want the same address, whatever the capitals. */
export function addressMistakes({ articles, generated, locate }: CheckContext): Diagnostic[] {
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
            locate(path, fileStart),
            `This file and ${quoted(other)} would both be the page ${url}.`,
            'Rename one of them.',
          ),
        ];
      if (!generated.has(url)) return [];
      return [
        mistake(
          'error',
          'file/duplicate-url',
          locate(path, fileStart),
          `The page ${url} is made by Dateline: a front page or a list.`,
          'Give the file another name.',
        ),
      ];
    });
}

/** Old addresses that a page has, or that two pages claim. */
export function aliasMistakes({ articles, byUrl, generated, locate }: CheckContext): Diagnostic[] {
  const owners = new Map<Url, SourcePath>();
  return articles.flatMap(({ path, entry }) =>
    (entry?.aliases ?? []).flatMap((alias, at) => {
      const page = byUrl.get(alias)?.path ?? (generated.has(alias) ? alias : undefined);
      const owner = owners.get(alias);
      owners.set(alias, owner ?? path);
      if (page === undefined && owner === undefined) return [];
      const why =
        page === undefined ? `is an old address of ${quoted(owner ?? '')} too` : `is the address of ${quoted(page)}`;
      return [
        mistake(
          'error',
          'alias/collision',
          locate(path, { field: ['aliases', at] }),
          `${quoted(alias)} ${why}.`,
          'An old address can lead to one page only: remove it here or there.',
        ),
      ];
    }),
  );
}
