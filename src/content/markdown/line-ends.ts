import type MarkdownIt from 'markdown-it';

/** One kind of line end, and no nulls. The rule it stands in for makes a text anew from its lines, whether it has others or not. */
export function useLineEnds(markdown: MarkdownIt): void {
  markdown.core.ruler.at('normalize', (state) => {
    if (state.src.includes('\r')) state.src = state.src.replace(/\r\n?/g, '\n');
    if (state.src.includes('\0')) state.src = state.src.replaceAll('\0', '\uFFFD');
  });
}
