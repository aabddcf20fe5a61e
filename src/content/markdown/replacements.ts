import type MarkdownIt from 'markdown-it';

/** What is in each text that has something to be replaced. */
const signs = '.. -- ,, +- !!!! ???? (c) (C) (r) (R) (tm) (TM) (Tm) (tM)'.split(' ');

/**
 * What stands for other signs, such as `...` and `(c)`, replaced by markdown-it's own rule. That looks twice at each paragraph;
 * most bodies have none of it, and one look at the whole of them takes a fifth of the time.
 */
export function useReplacements(markdown: MarkdownIt): void {
  const { ruler } = markdown.core;
  const all = ruler.getRules('');
  ruler.disable('replacements');
  const others = ruler.getRules('');
  const replace = all.find((rule) => !others.includes(rule));
  ruler.enable('replacements');
  ruler.at('replacements', (state) => {
    if (signs.some((sign) => state.src.includes(sign))) replace?.(state);
  });
}
