import { type Url, urlOf } from '../base/address.ts';
import type { SiteConfig } from '../content/site-config.ts';

export type Addresses = ReturnType<typeof addressesIn>;

/** Where the pages that no file makes live. The default language is at the root. */
export function addressesIn(config: SiteConfig, language: string) {
  const front = urlOf(language === config.languages[0] ? '' : language);
  const below = (...parts: readonly string[]) => `${front}${parts.join('/')}/` as Url;
  return {
    front,
    latest: below('latest'),
    section: (id: string) => below(id),
    tag: (slug: string) => below('tag', slug),
    author: (slug: string) => below('author', slug),
    inBrief: below('in-brief'),
    feed: `${front}feed.xml` as Url,
    notFound: `${front}404.html` as Url,
  };
}

/** A page of the site as a web address, percent-encoded. */
export function webAddressOf(config: SiteConfig, url: Url): string {
  return config.url + encodeURI(url.slice(1));
}
