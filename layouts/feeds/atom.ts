import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FeedEntry, FeedPage } from '../../src/site/feed-page.ts';
import { contentOf } from './entry-content.ts';
import { htmlNamespace, notice, opening, wayToEntry } from './for-browsers.ts';
import { cdata, element, wellFormed } from './xml.ts';

/** Atom 1.0 (RFC 4287) with full texts. A feed is known by its own address. */
export function atom(page: FeedPage, bodies: Bodies): string {
  const { language, self, home, hub } = page;
  const spoken = language === undefined ? '' : ` xml:lang="${language}"`;
  return wellFormed(
    `${opening(page)}<feed xmlns="http://www.w3.org/2005/Atom" ${htmlNamespace}${spoken}>\n` +
      element('id', {}, self) +
      element('title', {}, page.title) +
      element('subtitle', {}, page.description) +
      element('updated', {}, page.changed) +
      `<author>${element('name', {}, page.publication)}</author>\n` +
      element('generator', {}, 'Dateline') +
      element('link', { rel: 'alternate', type: 'text/html', href: home }) +
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }) +
      (hub === undefined ? '' : element('link', { rel: 'hub', href: hub })) +
      notice(page) +
      page.entries.map((entry) => entryElement(entry, contentOf(entry, bodies))).join('') +
      '</feed>\n',
  );
}

function entryElement(entry: FeedEntry, content: string): string {
  const { id, url, language, headline, standfirst, published, changed, authors, tags } = entry;
  return (
    `<entry xml:lang="${language}">\n` +
    element('id', {}, id) +
    element('title', {}, headline) +
    element('link', { rel: 'alternate', type: 'text/html', href: url }) +
    wayToEntry(entry) +
    element('published', {}, published) +
    element('updated', {}, changed) +
    authors.map((name) => `<author>${element('name', {}, name)}</author>\n`).join('') +
    tags.map((term) => element('category', { term })).join('') +
    (standfirst === undefined ? '' : element('summary', {}, standfirst)) +
    `<content type="html">${cdata(content)}</content>\n` +
    '</entry>\n'
  );
}
