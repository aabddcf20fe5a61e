import type { Markup } from './jsx/jsx-runtime.ts';

/** The page as a file. */
export function htmlFile(page: Markup): string {
  return `<!DOCTYPE html>\n${page.html}\n`;
}
