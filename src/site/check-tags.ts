import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { type CheckContext, mistake } from './check-context.ts';

/** The oldest article's spelling stands; the others are told, and shown in its spelling. */
export function tagSpellings({ site, locate }: CheckContext): Diagnostic[] {
  const spellings = new Map<string, { tag: string; path: SourcePath }>();
  return site.articles.flatMap(({ tags, language, path }) =>
    tags.flatMap(({ slug, name }) => {
      const key = `${language} ${slug}`;
      const first = spellings.get(key);
      if (!first) spellings.set(key, { tag: name, path });
      if (!first || first.tag === name) return [];
      return [
        mistake(
          'warning',
          'tag/spelling',
          locate(path, { field: ['tags', name] }),
          `The tag ${quoted(name)} is spelled ${quoted(first.tag)} in ${quoted(first.path)}.`,
          `Write ${quoted(first.tag)}.`,
        ),
      ];
    }),
  );
}
