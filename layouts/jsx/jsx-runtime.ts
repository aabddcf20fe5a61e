// What the compiler makes of the markup in TSX files. A layout has no state and is rendered once, so no tree is built first:
// components are called as they are met, and elements become text. In the bundle of the program they are text already
// (`src/cli/compile-markup.mjs`), with `attribute` and `html` for what is not known before a page is.
import type { JSX as Known } from 'preact';
import { type AttributeValue, attribute, emptyElements, escaped } from '../../src/base/html-pieces.mjs';

/** HTML: markup as it stands, and everything else escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** HTML that is bytes already, in pieces. In a page's text it stands as its number between two signs that no text has. */
const insets: (readonly Uint8Array[])[] = [];

/** Lets bytes of HTML stand in the page that is being put together, one piece after the other. */
export function inset(...pieces: readonly Uint8Array[]): Markup {
  return new Markup(`\0${insets.push(pieces) - 1}\0`);
}

/** A file in parts: text, and bytes that stand in it as they are. */
export type FileParts = readonly (string | Uint8Array)[];

/** A whole page with its insets in their places, after which there is nothing left to be put into it. */
export function partsOfPage({ html }: Markup): FileParts {
  const parts = html
    .split('\0')
    .flatMap((part, at): FileParts => (at % 2 === 0 ? [part] : (insets[Number(part)] ?? [])));
  insets.length = 0;
  return parts;
}

/** What may stand in an element. Texts are escaped; nothing is shown for what is absent, or only true or false. */
export type Children = Markup | string | number | boolean | null | undefined | readonly Children[];

/** What TypeScript checks layouts against; the elements and their attributes are those that preact's types know. */
export declare namespace JSX {
  type Element = Markup;
  type ElementType = keyof IntrinsicElements | ((props: never) => Markup | null);
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  type IntrinsicElements = { readonly [Name in keyof Known.IntrinsicElements]: Escaped<Known.IntrinsicElements[Name]> };
}

/** Without what would let anything in that was not escaped. An element may have several types, each for itself. */
type Escaped<Attributes> = Attributes extends unknown
  ? Omit<Attributes, 'children' | 'dangerouslySetInnerHTML' | 'style'> & { readonly children?: Children }
  : never;

interface Props {
  readonly [attribute: string]: AttributeValue | Children;
  readonly children?: Children;
}

type Component = (props: Props) => Markup | null;

/** An element, or what a component makes of its props. */
export function jsx(type: string | Component, props: Props): Markup | null {
  if (typeof type !== 'string') return type(props);
  let opening = `<${type}`;
  for (const name in props) if (name !== 'children') opening += attribute(` ${name}="`, props[name] as AttributeValue);
  return new Markup(emptyElements.has(type) ? `${opening}>` : `${opening}>${html(props.children)}</${type}>`);
}

export { attribute, jsx as jsxs };

/** Several children without an element around them. */
export function Fragment({ children }: { readonly children?: Children }): Markup {
  return new Markup(html(children));
}

/** What stands in an element, as HTML. */
export function html(children: Children): string {
  if (typeof children === 'string') return escaped(children);
  if (children instanceof Markup) return children.html;
  if (typeof children === 'number') return String(children);
  if (typeof children !== 'object' || children === null) return '';
  let all = '';
  for (const child of children) all += html(child);
  return all;
}
