import type { Token } from 'markdown-it/index.js';
import type { Url } from '../../base/address.ts';
import { languageOf } from '../../base/languages/languages.ts';
import type { SourcePath } from '../../base/source-file.ts';
import type { SafeBytes } from './body-shelf.ts';
import { markdownFor } from './engine.ts';
import type { BodyPictures, Environment, Medium } from './environment.ts';

/** HTML that was made from escaped text by this room, and may stand in a page as it is. */
export type SafeHtml = string & { readonly brand: 'SafeHtml' };

/** All that the HTML of a body depends on: equal values give equal bytes. */
export interface BodyText {
  readonly markdown: string;
  readonly language: string;
  readonly path: SourcePath;
  readonly url: Url;
  readonly pictures: BodyPictures;
}

/** A body on the page of its article or standing page. */
export interface OwnBody<Html = SafeHtml | SafeBytes> {
  readonly html: Html;
  /** Whether there is nothing but paragraphs, headings, lists, quotes and links in it. */
  readonly isPlain: boolean;
}

/** How layouts get the HTML of bodies. */
export interface Bodies {
  readonly render: typeof renderBody;
  readonly own: (body: BodyText, root: string) => OwnBody;
}

/** The body as HTML for a page whose links to the site begin with `root`. */
export function renderBody(body: BodyText, root: string, medium: Medium): SafeHtml {
  return markdownFor(languageOf(body.language)).render(body.markdown, environmentOf(body, root, medium)) as SafeHtml;
}

/** The same for its own page, with what a layout asks about it. */
export function renderOwnBody(body: BodyText, root: string): OwnBody<SafeHtml> {
  const markdown = markdownFor(languageOf(body.language));
  const environment = environmentOf(body, root, 'page');
  const tokens = markdown.parse(body.markdown, environment);
  const html = markdown.renderer.render(tokens, markdown.options, environment) as SafeHtml;
  return { html, isPlain: isPlain(tokens) };
}

function environmentOf({ path, url, pictures }: BodyText, root: string, medium: Medium): Environment {
  return { path, url, root, pictures, medium };
}

const plain: ReadonlySet<string> = new Set([
  ...[
    'paragraph',
    'heading',
    'bullet_list',
    'ordered_list',
    'list_item',
    'blockquote',
    'link',
    'strong',
    'em',
    's',
  ].flatMap((element) => [`${element}_open`, `${element}_close`]),
  ...['inline', 'text', 'softbreak', 'hardbreak'],
]);

function isPlain(tokens: readonly Token[]): boolean {
  return tokens.every(({ type, children }) => plain.has(type) && (children === null || isPlain(children)));
}
