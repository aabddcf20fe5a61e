import { Parser } from 'htmlparser2';

export interface HeadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The head of a page as a parser finds it. */
export class HeadOf {
  readonly elements: readonly HeadElement[];

  constructor(html: string) {
    const elements: HeadElement[] = [];
    const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
    parser.end(html.slice(0, html.indexOf('</head>')));
    this.elements = elements;
  }

  /** The values of every meta element with a name or property. */
  meta(name: string): readonly string[] {
    return this.elements
      .filter(({ attributes }) => attributes['name'] === name || attributes['property'] === name)
      .map(({ attributes }) => attributes['content'] ?? '');
  }

  links(rel: string): readonly Readonly<Record<string, string>>[] {
    return this.elements
      .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)
      .map(({ attributes }) => attributes);
  }

  /** Addresses by language. */
  get translations(): Readonly<Record<string, string>> {
    const found = this.links('alternate').filter(({ hreflang }) => hreflang !== undefined);
    return Object.fromEntries(found.map(({ hreflang = '', href = '' }) => [hreflang, href]));
  }
}
