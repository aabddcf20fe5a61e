import { languages } from '../../src/base/languages/languages.ts';
import { colours, folded } from '../style-sheet.ts';

const rightToLeft = languages
  .filter(({ direction }) => direction === 'rtl')
  .map(({ code }) => `:lang(${code})`)
  .join(',');

/**
 * Draws RSS and Atom for a person who opens them in a browser: the title, what a feed is, and its entries. CSS and not
 * XSLT, which browsers are about to drop.
 */
export const feedStyle = `${folded(`
@namespace html "http://www.w3.org/1999/xhtml";
* { display: none; }
:root {
  color-scheme: light dark;
  display: block;
  box-sizing: border-box;
  max-width: 42rem;
  margin: 0 auto;
  padding: 1.5rem;
  font: 1rem/1.6 system-ui, sans-serif;
  background: ${colours.paper.light};
}
:is(${rightToLeft}) { direction: rtl; line-height: 1.9; }
@media (prefers-color-scheme: dark) { :root { background: ${colours.paper.dark}; } }
channel, item, entry, title, description, summary, pubDate, published, html|p { display: block; }
:is(item, entry) > title { display: none; }
html|a { display: inline; color: LinkText; }
html|span { display: inline; unicode-bidi: isolate; }
:is(channel, feed) > title { font: bold 2rem/1.2 serif; }
html|p { padding: .75rem 1rem; margin: 1rem 0 2rem; border: 1px solid; }
item, entry { padding: 1rem 0; border-top: 1px solid; overflow-wrap: anywhere; }
:is(item, entry) > html|a { display: block; font-weight: bold; font-size: 1.2rem; }
pubDate, published { font-size: .8125rem; opacity: .75; }
`)}\n`;
