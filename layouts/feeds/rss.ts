import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FeedEntry, FeedPage } from '../../src/site/feed-page.ts';
import { contentOf } from './entry-content.ts';
import { htmlNamespace, notice, opening, wayToEntry } from './for-browsers.ts';
import { cdata, element, escaped, wellFormed } from './xml.ts';

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  htmlNamespace,
].join(' ');

/** RSS 2.0 with full texts. Its time is that of its newest change, or 1970 when there is none: never the clock. */
export function rss(page: FeedPage, bodies: Bodies): string {
  const language = page.language === undefined ? '' : ` xml:lang="${page.language}"`;
  return wellFormed(
    `${opening(page)}<rss version="2.0"${language} ${namespaces}>\n<channel>\n` +
      element('title', {}, page.title) +
      element('link', {}, page.home) +
      element('description', {}, page.description) +
      (page.language === undefined ? '' : element('language', {}, page.language)) +
      element('lastBuildDate', {}, rfc822(page.changed)) +
      element('generator', {}, 'Dateline') +
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: page.self }) +
      (page.hub === undefined ? '' : element('atom:link', { rel: 'hub', href: page.hub })) +
      notice(page) +
      page.entries.map((entry) => item(entry, contentOf(entry, bodies))).join('') +
      '</channel>\n</rss>\n',
  );
}

function item(entry: FeedEntry, content: string): string {
  const { id, url, headline, standfirst, published, changed, authors, tags } = entry;
  return (
    '<item>\n' +
    element('title', {}, headline) +
    element('link', {}, url) +
    element('guid', { isPermaLink: String(id === url) }, id) +
    element('pubDate', {}, rfc822(published)) +
    (changed === published ? '' : element('atom:updated', {}, changed)) +
    // RSS's own author is an e-mail address, which a newsroom does not ask for.
    authors.map((name) => element('dc:creator', {}, name)).join('') +
    tags.map((name) => element('category', {}, name)).join('') +
    wayToEntry(entry) +
    // Feed readers take a description for HTML.
    (standfirst === undefined ? '' : element('description', {}, escaped(standfirst))) +
    `<content:encoded>${cdata(content)}</content:encoded>\n` +
    '</item>\n'
  );
}

function rfc822(iso: string): string {
  return new Date(iso).toUTCString();
}
