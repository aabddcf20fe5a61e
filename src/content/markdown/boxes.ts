import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import container from 'markdown-it-container';
import { fieldKey } from '../field-name.ts';

/** The boxes a body may hold, as an editor calls them after `:::`. */
export const boxKinds = ['pull quote', 'fact box'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** `::: pull quote Sara Ahmadi, farmer` is a pull quote with a label; undefined for a kind nobody knows. */
export function readBox(info: string): { kind: BoxKind; label: string } | undefined {
  const words = info.trim().split(/\s+/);
  for (const kind of boxKinds) {
    for (const length of [1, 2]) {
      if (fieldKey(words.slice(0, length).join(' ')) === fieldKey(kind))
        return { kind, label: words.slice(length).join(' ') };
    }
  }
  return undefined;
}

/** A pull quote with who said it, and a fact box with a title. */
export function useBoxes(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  const render = (tokens: Token[], index: number): string => {
    const token = tokens[index];
    const opening = token?.nesting === 1 ? token : openingOf(tokens, index);
    const box = readBox(opening?.info ?? '');
    const label = escapeHtml(box?.label ?? '');
    const opens = token?.nesting === 1;
    switch (box?.kind) {
      case 'pull quote':
        if (opens) return '<figure class="pull-quote"><blockquote>\n';
        return `</blockquote>${label && `<figcaption>${label}</figcaption>`}</figure>\n`;
      case 'fact box':
        return opens ? `<div class="fact-box">\n${label && `<h2>${label}</h2>\n`}` : '</div>\n';
      case undefined:
        return opens ? '<div>\n' : '</div>\n';
    }
  };
  markdown.use(container, 'box', { validate: (info: string) => info.trim() !== '', render });
}

/** The token that opened the box which the token at `index` closes. */
function openingOf(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.type === 'container_box_open' && token.level === level) return token;
  }
  return undefined;
}
