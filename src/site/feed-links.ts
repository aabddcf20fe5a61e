import type { Url } from '../base/address.ts';
import type { FeedFormat } from '../content/publisher-settings.ts';
import type { FeedLink } from './page.ts';

const names: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
const types: Readonly<Record<FeedFormat, FeedLink['type']>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The feeds of the page at an address, for its head. A front page has every format, a list those that site.yaml asks for. */
export function feedLinks(url: Url, title: string, formats: readonly FeedFormat[]): readonly FeedLink[] {
  return formats.map((format) => ({ type: types[format], title, url: feedAddress(url, format) }));
}

export function feedAddress(list: Url, format: FeedFormat): Url {
  return `${list}${names[format]}` as Url;
}
