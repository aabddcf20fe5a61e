import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { type CheckContext, mistake } from './check-context.ts';

/** The oldest article's spelling stands; the others are told, and shown in its spelling. */
export function tagSpellings({ site, locate }: CheckContext): Diagnostic[] {
  const spellings = new Map<string, Map<string, { tag: string; path: SourcePath }>>();
  const mistakes: Diagnostic[] = [];
  for (const language of site.config.languages) {
    const known = site.past
      .of(language)
      .tags.map(({ slug, name, first }) => [slug, { tag: name, path: first }] as const);
    spellings.set(language, new Map(known));
  }
  for (const { tags, language, path } of site.articles) {
    const ofLanguage = spellings.get(language) ?? new Map<string, { tag: string; path: SourcePath }>();
    spellings.set(language, ofLanguage);
    for (const { slug, name } of tags) {
      const first = ofLanguage.get(slug);
      if (!first) ofLanguage.set(slug, { tag: name, path });
      if (!first || first.tag === name) continue;
      mistakes.push(
        mistake(
          'warning',
          'tag/spelling',
          locate(path, { field: ['tags', name] }),
          `The tag ${quoted(name)} is spelled ${quoted(first.tag)} in ${quoted(first.path)}.`,
          `Write ${quoted(first.tag)}.`,
        ),
      );
    }
  }
  return mistakes;
}
