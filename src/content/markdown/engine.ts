import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import footnote from 'markdown-it-footnote';
import type { Language } from '../../base/languages/language.ts';
import { shownNumber } from '../moment.ts';
import { keepBlocks, useKeptBlocks } from './blocks.ts';
import { useBoxes } from './boxes.ts';
import { useEmbeds } from './embeds.ts';
import { useFigures } from './figures.ts';
import { useHeadings } from './headings.ts';
import { useLineEnds } from './line-ends.ts';
import { useLinks } from './links.ts';
import { useReplacements } from './replacements.ts';
import { useTextSigns } from './text-signs.ts';

const engines = new Map<string, MarkdownIt>();

/** The Markdown of a language: no HTML, its own quotation marks, and the constructions of a newsroom. */
export function markdownFor(language: Language): MarkdownIt {
  const ready = engines.get(language.code);
  if (ready) return ready;
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: [...language.quotes] });
  useConstructions(markdown);
  useFootnoteWords(markdown, language);
  useTables(markdown, language);
  useEmbeds(markdown, language);
  useKeptBlocks(markdown);
  useReplacements(markdown);
  engines.set(language.code, markdown);
  return markdown;
}

/** What a link, a picture, a note or HTML has in it, be it as an entity. */
const telling = /[[<&]/;

/**
 * The same Markdown for looking at a body: its texts stay as they were typed, so that they are found again in the file. Most
 * paragraphs have nothing in them to look at; taking them apart would cost as much as rendering them.
 */
export const markdownAsTyped = keepBlocks(
  useConstructions(new MarkdownIt({ html: false, linkify: false, typographer: false })),
  (content) => telling.test(content),
);

function useConstructions(markdown: MarkdownIt): MarkdownIt {
  // A newsroom has no program code; an indented paragraph comes from a word processor.
  markdown.disable('code');
  useLineEnds(markdown);
  useTextSigns(markdown);
  markdown.use(footnote);
  useBoxes(markdown);
  useHeadings(markdown);
  useFigures(markdown);
  useLinks(markdown);
  return markdown;
}

function useFootnoteWords(markdown: MarkdownIt, language: Language): void {
  const { words } = language;
  const { rules } = markdown.renderer;
  rules['footnote_caption'] = (tokens, index) => `[${shownNumber(Number(tokens[index]?.meta?.id ?? 0) + 1, language)}]`;
  rules['footnote_block_open'] = () =>
    `<section class="footnotes" aria-labelledby="footnotes">\n<h2 id="footnotes">${words.footnotes}</h2>\n<ol>\n`;
  const anchor = rules['footnote_anchor'];
  rules['footnote_anchor'] = (...of) =>
    (anchor?.(...of) ?? '').replace(
      'class="footnote-backref"',
      `class="footnote-backref" aria-label="${words.backToText}"`,
    );
}

/** A wide table scrolls in its own box, which a keyboard can reach, and never moves the page. */
function useTables(markdown: MarkdownIt, { words }: Language): void {
  const { rules } = markdown.renderer;
  rules['table_open'] = () => `<div class="table" role="group" aria-label="${words.table}" tabindex="0"><table>\n`;
  rules['table_close'] = () => '</table></div>\n';
  rules['th_open'] = alignedCell;
  rules['td_open'] = alignedCell;
}

/** Cells are aligned by a class, which follows the direction of the page and needs no style attribute. */
function alignedCell(tokens: Token[], index: number): string {
  const token = tokens[index];
  const side = /text-align:(left|center|right)/.exec(token?.attrGet('style') ?? '')?.[1];
  const aligned = side === 'right' ? 'end' : side === 'center' ? 'center' : undefined;
  return aligned === undefined ? `<${token?.tag}>` : `<${token?.tag} class="${aligned}">`;
}
