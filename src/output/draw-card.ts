import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../base/digest.ts';
import { languageOf } from '../base/languages/languages.ts';
import { type CardText, cardSize } from '../site/share-images.ts';

/** Bold Arabic and Latin letters. The machine's own fonts are never asked, so that a card is the same everywhere. */
const fontFile = fileURLToPath(new URL('./fonts/vazirmatn-bold.ttf', import.meta.url));
const font = { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Vazirmatn' };

const { width, height } = cardSize;
const margin = 72;
const column = width - 2 * margin;
const mostLines = 4;
const accent = '#b00f2b';

let recipe: string | undefined;

/** Changes with all that decides a card's bytes besides its text. */
export function cardRecipe(): string {
  const library = createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json');
  const parts = [fileURLToPath(import.meta.url), library, fontFile];
  recipe ??= digestOf(Buffer.concat(parts.map((file) => fs.readFileSync(file)))).slice(0, 8);
  return recipe;
}

/** A share card as a PNG: the publication's name, the headline in large letters, and below a line the outlet and the day. */
export async function drawnCard(text: CardText): Promise<Uint8Array> {
  const { Resvg, renderAsync } = await import('@resvg/resvg-js');
  const measure = (words: string) =>
    (new Resvg(svg(textAt({ words, y: 0, size: 100 })), { font }).getBBox()?.width ?? 0) / 100;
  const card = await renderAsync(svg(cardOf(text, measure)), { font });
  return card.asPng();
}

function cardOf({ language, publication, headline, outlet, day }: CardText, measure: Measure): string {
  const rtl = languageOf(language).direction === 'rtl';
  // Persian letters have more below and above their line.
  const leading = rtl ? 1.55 : 1.22;
  const large = brokenLines(headline, column / 76, measure);
  const [size, lines] = large.length <= 3 ? [76, large] : [60, cut(brokenLines(headline, column / 60, measure))];
  const first = 316 - ((lines.length - 1) * size * leading) / 2 + size * 0.35;
  const below = [outlet === publication ? '' : outlet, day].filter(Boolean).join(' · ');
  return [
    `<rect width="${width}" height="${height}" fill="#fff"/><rect width="${width}" height="14" fill="${accent}"/>`,
    textAt({ words: publication, y: 104, size: 44, colour: accent, rtl }),
    ...lines.map((words, row) => textAt({ words, y: Math.round(first + row * size * leading), size, rtl })),
    `<rect x="${margin}" y="530" width="${column}" height="2" fill="#d3d6da"/>`,
    textAt({ words: below, y: 582, size: 30, colour: '#565c64', rtl }),
  ].join('');
}

/** The width of words by the size of their letters. */
type Measure = (words: string) => number;

/** As many words on each line as go into its width; a word that is wider than a line is broken in itself. */
function brokenLines(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      if (line !== '' && measure(line + segment) > room) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
    // Nobody sees more.
    if (lines.length > mostLines) return lines;
  }
  return [...lines, line];
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), `${last.replace(/[\s.,:;،؛]*\S*$/, '')}…`];
}

interface TextLine {
  readonly words: string;
  readonly y: number;
  readonly size: number;
  readonly colour?: string;
  readonly rtl?: boolean;
}

/** resvg takes every line for left to right, so one of the other direction is isolated in it (U+2067 to U+2069). */
function textAt({ words, y, size, colour = '#16181b', rtl = false }: TextLine): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const side = rtl ? `x="${width - margin}" text-anchor="end"` : `x="${margin}"`;
  const directed = rtl ? `\u2067${escaped}\u2069` : escaped;
  return `<text ${side} y="${y}" font-family="Vazirmatn" font-size="${size}" font-weight="700" fill="${colour}">${directed}</text>`;
}

function svg(inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;
}
