import type MarkdownIt from 'markdown-it';

type StateCore = Parameters<Parameters<MarkdownIt['core']['ruler']['at']>[1]>[0];
type Token = StateCore['tokens'][number];

/** The blocks of the text that was looked at last, as they were before anything was done to them. */
let kept: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/** A body is looked at, and often rendered next. Its blocks are the same both times; only what is in them is read otherwise. */
export function keepBlocks(markdown: MarkdownIt): MarkdownIt {
  markdown.core.ruler.at('block', (state) => {
    parseBlocks(state);
    const { references, footnotes } = state.env;
    // Those are noted beside the blocks, and changed as their paragraphs are read.
    kept =
      references || footnotes
        ? undefined
        : { text: state.src, tokens: state.tokens.map((token) => copy(token, state)) };
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
}

function parseBlocks({ src, md, env, tokens }: StateCore): void {
  md.block.parse(src, md, env, tokens);
}

function copy(from: Token, { Token }: StateCore): Token {
  const to = new Token(from.type, from.tag, from.nesting);
  // Its own, because headings are given ids.
  to.attrs = from.attrs?.map(([name, value]) => [name, value]) ?? null;
  to.map = from.map;
  to.level = from.level;
  to.children = from.children && [];
  to.content = from.content;
  to.markup = from.markup;
  to.info = from.info;
  to.meta = from.meta;
  to.block = from.block;
  to.hidden = from.hidden;
  return to;
}
