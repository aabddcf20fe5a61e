import { unreachable } from '../../src/base/unreachable.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FeedPage } from '../../src/site/feed-page.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** A feed as the text of its file. */
export function feed(page: FeedPage, bodies: Bodies): string {
  switch (page.format) {
    case 'rss':
      return rss(page, bodies);
    case 'atom':
      return atom(page, bodies);
    case 'json':
      return jsonFeed(page, bodies);
    default:
      return unreachable(page.format);
  }
}
