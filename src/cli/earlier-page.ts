import type { OutputPath } from '../base/address.ts';
import type { FoundFile, SourceFile, SourcePath } from '../base/source-file.ts';
import { workOut } from '../pipeline.ts';
import { fingerprintOf } from '../plan/fingerprint.ts';
import type { Page } from '../site/page.ts';
import type { PlannedSite } from './plan-site.ts';

/**
 * A page as the last build composed it: from the articles and the clock that the manifest remembers. Bodies are not kept,
 * so an edited article has today's. Undefined when it cannot be known, as after a build that was cut short.
 */
export function earlierPage(path: OutputPath, planned: PlannedSite): Page | undefined {
  const { remembered, sources, wanted } = planned;
  if (!remembered) return undefined;
  const today = new Map(sources.articles.map((found) => [found.path, found]));
  const textOf = ({ path: file, digest }: FoundFile): SourceFile => {
    const found = today.get(file);
    return found ? sources.textOf(found) : { path: file, text: '', digest };
  };
  const { pages } = workOut(
    {
      articles: [...remembered.articles.values()],
      pictures: [...remembered.pictures.values()],
      settings: sources.settings,
      colourOf: ({ colour }) => colour,
      diagnostics: [],
      textOf,
    },
    { ...wanted, now: remembered.now },
    ({ path: file }) => remembered.articles.get(file)?.parsed,
  );
  const outline = pages.find((page) => page.path === path);
  return outline && fingerprintOf(outline) === remembered.files.get(path)?.fingerprint ? outline.compose() : undefined;
}

/** The files of the articles whose whole text a page shows. */
export function bodiesOn(page: Page): readonly SourcePath[] {
  if (page.kind === 'feed') return page.entries.flatMap(({ content }) => ('body' in content ? content.body.path : []));
  return (page.kind === 'article' || page.kind === 'standing') && page.body ? [page.body.path] : [];
}
