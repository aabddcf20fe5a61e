import type MarkdownIt from 'markdown-it';
import { slugOf } from '../../base/words.ts';

/**
 * Gives headings ids to link to, from their words before the typographer has changed them. The headline is the page's one
 * `h1`, so a first-level heading becomes a second-level one.
 */
export function useHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'headings', ({ tokens }) => {
    const taken = new Set<string>(['footnotes']);
    const counts = new Map<string, number>();
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.type !== 'heading_open' && token?.type !== 'heading_close') continue;
      if (token.tag === 'h1') {
        token.tag = 'h2';
        token.meta = { wasFirstLevel: true };
      }
      if (token.type === 'heading_close') continue;
      const text = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join('');
      const slug = slugOf(text) || 'heading';
      let id = slug;
      let count = counts.get(slug) ?? 1;
      while (taken.has(id)) id = `${slug}-${++count}`;
      counts.set(slug, count);
      taken.add(id);
      token.attrSet('id', id);
    }
  });
}
