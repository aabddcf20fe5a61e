import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The page as a file, in the one notation of HTML that bodies are written in too. */
export function htmlFile(page: JSX.Element): string {
  return ['<!DOCTYPE html>\n', ...withoutSlashes(renderToString(page)), '\n'].join('');
}

/**
 * A tag that closes itself as XML would have it, up to its slash. `<` is always escaped in text and in attributes, and `"`
 * in attributes, so nothing a newsroom writes can look like one.
 */
const selfClosing = /^<(?:img|input|link|meta|source)(?:[^">]|"[^"]*")*$/;

/** What stands between the slashes. Tags are found by them, of which a page has few, because this is done to every byte of a site. */
function withoutSlashes(html: string): readonly string[] {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf('/>'); at >= 0; at = html.indexOf('/>', at + 2)) {
    if (!selfClosing.test(html.slice(html.lastIndexOf('<', at), at))) continue;
    kept.push(html.slice(from, at));
    from = at + 1;
  }
  kept.push(html.slice(from));
  return kept;
}
