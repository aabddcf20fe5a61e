declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';
  export default function footnote(markdown: MarkdownIt): void;
}

declare module 'markdown-it-container' {
  import type MarkdownIt from 'markdown-it';
  import type { Token } from 'markdown-it/index.js';
  export default function container(
    markdown: MarkdownIt,
    name: string,
    options: { validate: (info: string) => boolean; render: (tokens: Token[], index: number) => string },
  ): void;
}
