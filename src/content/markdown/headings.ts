import type MarkdownIt from 'markdown-it';
import { slugOf } from '../../base/words.ts';

/** Gives headings ids to link to. The headline is the page's one `h1`, so a first-level heading becomes a second-level one. */
export function useHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('headings', ({ tokens }) => {
    const taken = new Set<string>(['footnotes']);
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
      if (token.tag === 'h1') {
        token.tag = 'h2';
        token.meta = { wasFirstLevel: true };
      }
      if (token.type === 'heading_close') continue;
      const text = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join('');
      const slug = slugOf(text) || 'heading';
      let id = slug;
      for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
      taken.add(id);
      token.attrSet('id', id);
    }
  });
}
