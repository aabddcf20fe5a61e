import type MarkdownIt from 'markdown-it';

type StateCore = Parameters<Parameters<MarkdownIt['core']['ruler']['at']>[1]>[0];
type Token = StateCore['tokens'][number];

/** The blocks of the text that was looked at last, as they were before anything was done to them. */
let kept: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/**
 * A body is looked at, and often rendered next. Its blocks are the same both times; what stands in a line is so too, until the
 * typographer changes it. `isTold` says which blocks are taken apart to be looked at; headings are in any case.
 */
export function keepBlocks(markdown: MarkdownIt, isTold: (content: string) => boolean): MarkdownIt {
  markdown.core.ruler.at('block', (state) => {
    parseBlocks(state);
    const { references, footnotes } = state.env;
    // Those are noted beside the blocks, and changed as their paragraphs are read.
    kept =
      references || footnotes
        ? undefined
        : { text: state.src, tokens: state.tokens.map((token) => copy(token, state)) };
  });
  markdown.core.ruler.at('inline', (state) => {
    const { tokens, md, env } = state;
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'inline') continue;
      token.children ??= [];
      const isHeading = tokens[at - 1]?.type === 'heading_open';
      if (!isHeading && !isTold(token.content)) continue;
      md.inline.parse(token.content, md, env, token.children);
      const again = kept?.tokens[at];
      if (again) again.children = token.children.map((child) => copy(child, state));
    }
    // A note inside a line is noted beside the blocks as well.
    if (env.footnotes) kept = undefined;
  });
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

function parseBlocks({ src, md, env, tokens }: StateCore): void {
  md.block.parse(src, md, env, tokens);
}

function copy(from: Token, state: StateCore): Token {
  const to = new state.Token(from.type, from.tag, from.nesting);
  // Its own, because headings are given ids, and links are led.
  to.attrs = from.attrs?.map(([name, value]) => [name, value]) ?? null;
  to.map = from.map;
  to.level = from.level;
  to.children = from.children?.map((child) => copy(child, state)) ?? null;
  to.content = from.content;
  to.markup = from.markup;
  to.info = from.info;
  to.meta = from.meta;
  to.block = from.block;
  to.hidden = from.hidden;
  return to;
}
