import { webAddress } from '../../src/base/address.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FeedEntry, FeedPage } from '../../src/site/feed-page.ts';
import { contentOf } from './entry-content.ts';

/** JSON Feed 1.1 with full texts. */
export function jsonFeed(page: FeedPage, bodies: Bodies): string {
  const { title, home, self, description, language, hub, publication } = page;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    ...(language !== undefined && { language }),
    authors: [{ name: publication }],
    ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: page.entries.map((entry) => item(entry, bodies)),
  };
  return `${JSON.stringify(written)}\n`;
}

function item(entry: FeedEntry, bodies: Bodies) {
  const { id, url, language, headline, standfirst, published, changed, authors, tags, picture, content } = entry;
  return {
    id,
    url,
    title: headline,
    ...(standfirst !== undefined && { summary: standfirst }),
    content_html: contentOf(entry, bodies),
    ...(picture && 'site' in content && { image: webAddress(content.site, picture.large.url) }),
    date_published: published,
    date_modified: changed,
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(tags.length > 0 && { tags }),
    language,
  };
}
