import { type Url, urlOf } from '../base/address.ts';
import { slugOf } from '../base/words.ts';
import type { SiteConfig } from '../content/site-config.ts';

/** Where the pages that no file makes live. The default language is at the root. */
export function addressesIn(config: SiteConfig, language: string) {
  const folder = language === config.languages[0] ? '' : language;
  return {
    front: urlOf(folder),
    latest: urlOf(folder, 'latest'),
    section: (id: string) => urlOf(folder, id),
    tag: (name: string) => urlOf(folder, 'tag', slugOf(name)),
    author: (slug: string) => urlOf(folder, 'author', slug),
    inBrief: urlOf(folder, 'in-brief'),
    feed: `${urlOf(folder)}feed.xml` as Url,
    notFound: `${urlOf(folder)}404.html` as Url,
  };
}

/** A page of the site as a web address, percent-encoded. */
export function webAddressOf(config: SiteConfig, url: Url): string {
  return config.url + encodeURI(url.slice(1));
}
