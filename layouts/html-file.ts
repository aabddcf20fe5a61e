import { type FileParts, type Markup, partsOfPage } from './jsx/jsx-runtime.ts';

/** The page as a file. */
export function htmlFile(page: Markup): FileParts {
  return ['<!DOCTYPE html>\n', ...partsOfPage(page), '\n'];
}
