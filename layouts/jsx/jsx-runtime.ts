// What the compiler makes of the markup in TSX files. A layout has no state and is rendered once, so no tree is built first:
// components are called as they are met, and elements become text. In the bundle of the program they are text already
// (`src/cli/compile-markup.mjs`), with `attribute`, `html` and `markup` for what is not known before a page is.
import type { JSX as Known } from 'preact';

/** HTML: markup as it stands, and everything else escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** HTML that is bytes already. In a page's text it stands as its number between two signs that no text has. */
const insets: Uint8Array[] = [];

/** Lets bytes of HTML stand in the page that is being put together. */
export function inset(bytes: Uint8Array): Markup {
  return new Markup(`\0${insets.push(bytes) - 1}\0`);
}

/** A file in parts: text, and bytes that stand in it as they are. */
export type FileParts = readonly (string | Uint8Array)[];

/** A whole page with its insets in their places, after which there is nothing left to be put into it. */
export function partsOfPage({ html }: Markup): FileParts {
  const parts = html.split('\0').map((part, at) => (at % 2 === 0 ? part : (insets[Number(part)] ?? '')));
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

type Attribute = string | number | boolean | null | undefined;

interface Props {
  readonly [attribute: string]: Attribute | Children;
  readonly children?: Children;
}

type Component = (props: Props) => Markup | null;

/** Elements that have no content and no end. */
const empty: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** An element, or what a component makes of its props. */
export function jsx(type: string | Component, props: Props): Markup | null {
  if (typeof type !== 'string') return type(props);
  let opening = `<${type}`;
  for (const name in props) if (name !== 'children') opening += attribute(` ${name}="`, props[name] as Attribute);
  return new Markup(empty.has(type) ? `${opening}>` : `${opening}>${html(props.children)}</${type}>`);
}

/** An attribute, where its value asks for one. `opening` is what stands before a value. */
export function attribute(opening: string, value: Attribute): string {
  if (value === undefined || value === null || value === false) return '';
  return value === true || value === '' ? opening.slice(0, -2) : `${opening}${escaped(String(value))}"`;
}

/** HTML that was put together from text that is escaped. */
export function markup(text: string): Markup {
  return new Markup(text);
}

export { jsx as jsxs };

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

const special = /["&<\0]/;
const eachSpecial = /["&<\0]/g;
const entities: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '\0': '\ufffd' };

/** A text as it may stand between tags and in quotation marks. HTML has no sign zero, which insets are told by. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(eachSpecial, (sign) => entities[sign] ?? sign) : text;
}
