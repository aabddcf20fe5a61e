import type { Diagnostic } from '../base/diagnostic.ts';
import { quoted } from '../base/words.ts';
import { type CheckContext, mistake } from './check-context.ts';

/** The oldest article's spelling stands; the others are told, and shown in its spelling. */
export function tagSpellings({ parts, locate }: CheckContext): Diagnostic[] {
  const tags = parts.flatMap(({ part }) => [...part.tags.values()]);
  return tags.flatMap((tag) =>
    tag.respelled.map(({ path, name }) =>
      mistake(
        'warning',
        'tag/spelling',
        locate(path, { field: ['tags', name] }),
        `The tag ${quoted(name)} is spelled ${quoted(tag.name)} in ${quoted(tag.first)}.`,
        `Write ${quoted(tag.name)}.`,
      ),
    ),
  );
}
