import type MarkdownIt from 'markdown-it';
import { kindOfLink, linkTo, resolveLink, type Url } from '../../base/address.ts';
import { placeholderClasses, type ShownFiles } from '../../base/picture-files.ts';
import type { SourcePath } from '../../base/source-file.ts';
import type { Environment } from './environment.ts';

/**
 * The picture an editor means by `/images/lake.jpg` (from the content folder) or `lake.jpg` (beside the article).
 * Undefined for anything that is not a path inside the content folder.
 */
export function pictureFor(src: string, beside: SourcePath): SourcePath | undefined {
  if (kindOfLink(src) !== 'path') return undefined;
  const folder = `/${beside.slice(0, beside.lastIndexOf('/') + 1)}` as Url;
  const resolved = resolveLink(src, folder);
  return resolved && !resolved.url.endsWith('/') ? (resolved.url.slice(1) as SourcePath) : undefined;
}

/** `Caption | Credit`, as the title of a picture holds them. */
function readCaption(title: string): { caption: string; credit: string } {
  const bar = title.lastIndexOf('|');
  return bar < 0
    ? { caption: title.trim(), credit: '' }
    : { caption: title.slice(0, bar).trim(), credit: title.slice(bar + 1).trim() };
}

/** How wide the column of a body is, by the measure of the layouts' style sheet. */
const sizes = '(min-width:40em) 37rem,calc(100vw - 2rem)';

/** `alt` is escaped already; the addresses are our own. */
function pictureHtml({ sources, fallback, large, colour, ...size }: ShownFiles, alt: string, env: Environment): string {
  const address = (url: Url) => linkTo(env.root, encodeURI(url));
  if (env.medium === 'feed')
    return `<img src="${address(large.url)}" alt="${alt}" width="${large.width}" height="${large.height}">`;
  const offers = sources.map(({ type, files }) => {
    const srcset = files.map(({ url, width }) => `${address(url)} ${width}w`).join();
    return `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
  });
  const classes = colour ? ` class="${placeholderClasses(colour)}"` : '';
  const img = `<img src="${address(fallback.url)}" alt="${alt}" width="${size.width}" height="${size.height}"${classes} loading="lazy" decoding="async">`;
  return `<picture>${offers.join('')}${img}</picture>`;
}

/** A picture alone in its paragraph is a figure; its title is the caption and, after a bar, the credit. */
export function useFigures(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push('figures', ({ tokens }) => {
    for (let at = 1; at < tokens.length; at++) {
      const children = tokens[at]?.children;
      const picture = children?.length === 1 ? children[0] : undefined;
      if (picture?.type !== 'image') continue;
      const opening = tokens[at - 1];
      const closing = tokens[at + 1];
      if (opening?.type !== 'paragraph_open' || !closing) continue;
      opening.tag = 'figure';
      closing.tag = 'figure';
      opening.hidden = false;
      closing.hidden = false;
      picture.meta = { figure: true };
    }
  });
  markdown.renderer.rules['image'] = (tokens, index, options, env: Environment, self) => {
    const token = tokens[index];
    if (!token) return '';
    const source = pictureFor(token.attrGet('src') ?? '', env.path);
    if (!source) return '';
    const files = env.pictures[source];
    if (!files) return '';
    const alt = escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
    const img = env.medium === 'text' ? alt && `<em>[${alt}]</em> ` : pictureHtml(files, alt, env);
    if (!token.meta?.figure) return img;
    const { caption, credit } = readCaption(token.attrGet('title') ?? '');
    const inner = [caption && `<span>${escapeHtml(caption)}</span>`, credit && `<small>${escapeHtml(credit)}</small>`];
    const text = inner.filter(Boolean).join(' ');
    return text ? `${img}<figcaption>${text}</figcaption>` : img;
  };
}
