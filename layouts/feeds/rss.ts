import { Feed } from 'feed';
import type { BodyText, SafeHtml } from '../../src/content/markdown/render-body.ts';
import type { FeedPage } from '../../src/site/page.ts';
import { escaped, wellFormed } from './xml.ts';

/** RSS 2.0 with full texts. Its time is that of its newest entry, or 1970 when there is none: never the clock. */
export function rss(page: FeedPage, renderBody: (body: BodyText, root: string) => SafeHtml): string {
  const feed = new Feed({
    title: page.title,
    description: page.description,
    link: page.home,
    feed: page.self,
    language: page.language,
    generator: 'Dateline',
    updated: new Date(Math.max(0, ...page.entries.map(({ published }) => Date.parse(published)))),
  });
  for (const { id, headline, standfirst, published, authors, tags, body, root } of page.entries) {
    feed.addItem({
      id,
      link: id,
      title: headline,
      date: new Date(published),
      // Feed readers take a description for HTML.
      ...(standfirst !== undefined && { description: escaped(standfirst) }),
      // The library declares the namespace of dc:creator only where there is content.
      content: renderBody(body, root) || ' ',
      category: tags.map((name) => ({ name })),
      // RSS's own author is an e-mail address, which a newsroom does not ask for.
      ...(authors.length > 0 && { extensions: [{ name: 'dc:creator', objects: { _text: authors.join(', ') } }] }),
    });
  }
  return wellFormed(feed.rss2());
}
