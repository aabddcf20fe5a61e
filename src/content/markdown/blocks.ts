import type MarkdownIt from 'markdown-it';
import { parseBlocks, type StateCore } from './block-lines.ts';

type Token = StateCore['tokens'][number];

/** The blocks of the text that was looked at last. */
let kept: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/**
 * A body is looked at, and often rendered next. Its blocks are the same both times; what stands in a line is so too, until the
 * typographer changes it. `isTold` says which blocks are taken apart to be looked at; headings are in any case. Looking does
 * nothing to them that rendering would not do again: characters that were escaped stay apart, for the typographer to pass by.
 */
export function keepBlocks(markdown: MarkdownIt, isTold: (content: string) => boolean): MarkdownIt {
  markdown.core.ruler.at('block', (state) => {
    parseBlocks(state);
    const { references, footnotes } = state.env;
    // Those are noted beside the blocks, and changed as their paragraphs are read.
    kept = references || footnotes ? undefined : { text: state.src, tokens: [...state.tokens] };
  });
  markdown.core.ruler.at('inline', ({ tokens, md, env }) => {
    let before: Token | undefined;
    for (const token of tokens) {
      if (token.type === 'inline') {
        token.children ??= [];
        const isHeading = before?.type === 'heading_open';
        if (isHeading || isTold(token.content)) md.inline.parse(token.content, md, env, token.children);
      }
      before = token;
    }
    // A note inside a line is noted beside the blocks as well.
    if (env.footnotes) kept = undefined;
  });
  markdown.core.ruler.disable('text_join');
  return markdown;
}

/** Takes the blocks that were kept, when they are of the same text. */
export function useKeptBlocks(markdown: MarkdownIt): void {
  markdown.core.ruler.at('block', (state) => {
    if (kept?.text === state.src) for (const token of kept.tokens) state.tokens.push(token);
    else parseBlocks(state);
    kept = undefined;
  });
  markdown.core.ruler.at('inline', ({ tokens, md, env }) => {
    for (const { type, content, children } of tokens)
      if (type === 'inline' && children?.length === 0) md.inline.parse(content, md, env, children);
  });
}
