import { unreachable } from '../../src/base/unreachable.ts';
import type { RenderBody } from '../../src/content/markdown/render-body.ts';
import type { FeedPage } from '../../src/site/feed-page.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** A feed as the text of its file. */
export function feed(page: FeedPage, renderBody: RenderBody): string {
  switch (page.format) {
    case 'rss':
      return rss(page, renderBody);
    case 'atom':
      return atom(page, renderBody);
    case 'json':
      return jsonFeed(page, renderBody);
    default:
      return unreachable(page.format);
  }
}
