import type MarkdownIt from 'markdown-it';

/** The signs at which a rule may begin or end that is in use here. */
const sign = /[\n!&*<[\\\]^_`~]/g;

/**
 * Text up to the next sign. The rule it stands in for looks at each letter by itself, and ends at signs of rules that others may
 * add, such as each hyphen; it takes more than twice as long.
 */
export function useTextSigns(markdown: MarkdownIt): void {
  markdown.inline.ruler.at('text', (state, silent) => {
    sign.lastIndex = state.pos;
    const found = sign.test(state.src) ? sign.lastIndex - 1 : state.posMax;
    const end = Math.min(found, state.posMax);
    if (end === state.pos) return false;
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}
