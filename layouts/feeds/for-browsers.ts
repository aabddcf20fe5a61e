import { languages } from '../../src/base/languages/languages.ts';
import type { FeedEntry, FeedPage } from '../../src/site/feed-page.ts';
import { element, escaped } from './xml.ts';

/** What the documents of both kinds begin with. The style sheet is found wherever the site is mounted. */
export function opening({ root }: FeedPage): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${root}feed.css"?>\n`;
}

/** Declared once in a feed; feed readers pass over elements of other namespaces. */
export const htmlNamespace = 'xmlns:html="http://www.w3.org/1999/xhtml"';

/** For a person who opens the feed in a browser: what this is, in every language it has, and the way to the site. */
export function notice({ language, home, title }: FeedPage): string {
  const spoken = languages.filter(({ code }) => language === undefined || code === language);
  const words = spoken.map(
    ({ code, words }) => `<html:span xml:lang="${code}">${escaped(words.feedNotice)}</html:span>`,
  );
  return `<html:p>${words.join(' ')} <html:a href="${escaped(home)}">${escaped(title)}</html:a></html:p>\n`;
}

/** The headline as a link that a browser can follow. */
export function wayToEntry({ url, headline }: FeedEntry): string {
  return element('html:a', { href: url }, headline);
}
