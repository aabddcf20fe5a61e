import type { SafeBytes } from '../../src/content/markdown/body-shelf.ts';
import type { SafeHtml } from '../../src/content/markdown/render-body.ts';
import { inset, Markup } from '../jsx/jsx-runtime.ts';
import type { Sheet } from '../style-sheet.ts';

/** HTML that the Markdown room made. The type is what keeps any other text out. */
export function Prose({ html }: { html: SafeHtml | SafeBytes }): Markup {
  return <div class="prose">{typeof html === 'string' ? new Markup(html) : inset(html)}</div>;
}

/** Data about the page for machines, which nothing runs; `json` has no `<` in it, so it cannot end the element. */
export function StructuredData({ json }: { json: string }): Markup {
  return <script type="application/ld+json">{new Markup(json)}</script>;
}

/** A style sheet inside the page, so that the first answer of a slow network is enough to draw it. */
export function StyleSheet({ sheet }: { sheet: Sheet }): Markup {
  return <style>{inset(sheet.bytes)}</style>;
}
