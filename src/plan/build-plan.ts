import type { SourcePath } from '../base/source-file.ts';
import type { Page } from '../site/page.ts';

/** What one build writes. */
export interface BuildPlan {
  readonly render: readonly Page[];
  /** The pictures that some page shows: a draft's or held article's are not published. */
  readonly pictures: readonly SourcePath[];
}

/** The plan of a clean build: everything. */
export function planCleanBuild(pages: readonly Page[]): BuildPlan {
  const pictures = new Set(pages.flatMap(picturesOf));
  return { render: pages, pictures: [...pictures].sort() };
}

function picturesOf(page: Page): readonly SourcePath[] {
  if (page.kind !== 'article' && page.kind !== 'standing') return [];
  const own = page.picture ? [page.picture.url.slice(1)] : [];
  return [...own, ...Object.keys(page.body?.pictures ?? {})].map((path) => path as SourcePath);
}
