import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted, slugOf } from '../base/words.ts';
import { type CheckContext, mistake } from './check-context.ts';

/** The oldest article's spelling stands; the others are told, and shown in its spelling. */
export function tagSpellings({ site, locate }: CheckContext): Diagnostic[] {
  const spellings = new Map<string, { tag: string; path: SourcePath }>();
  return site.articles.flatMap(({ tags, language, path }) =>
    tags.flatMap((tag) => {
      const key = `${language} ${slugOf(tag)}`;
      const first = spellings.get(key);
      if (!first) spellings.set(key, { tag, path });
      if (!first || first.tag === tag) return [];
      return [
        mistake(
          'warning',
          'tag/spelling',
          locate(path, { field: ['tags', tag] }),
          `The tag ${quoted(tag)} is spelled ${quoted(first.tag)} in ${quoted(first.path)}.`,
          `Write ${quoted(first.tag)}.`,
        ),
      ];
    }),
  );
}
