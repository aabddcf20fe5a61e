import type { JSX } from 'preact';
import type { SafeHtml } from '../../src/content/markdown/render-body.ts';
import type { Sheet } from '../style-sheet.ts';

/** HTML that the Markdown room made. The type is what keeps any other text out. */
export function Prose({ html }: { html: SafeHtml }): JSX.Element {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Data about the page for machines, which nothing runs; `json` has no `<` in it, so it cannot end the element. */
export function StructuredData({ json }: { json: string }): JSX.Element {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** A style sheet inside the page, so that the first answer of a slow network is enough to draw it. */
export function StyleSheet({ sheet }: { sheet: Sheet }): JSX.Element {
  return <style>{sheet.number}</style>;
}
