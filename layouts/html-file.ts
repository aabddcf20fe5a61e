import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * A tag that closes itself as XML would have it. `<` is always escaped in text and `"` in attributes, so nothing a
 * newsroom writes can look like one.
 */
const selfClosing = /(<(?:img|link|meta)(?:[^">]|"[^"]*")*)\/>/g;

/** The page as a file, in the one notation of HTML that bodies are written in too. */
export function htmlFile(page: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToString(page).replace(selfClosing, '$1>')}\n`;
}
