import { type Url, urlOf, webAddress } from '../base/address.ts';
import type { Period } from '../content/period.ts';
import type { SiteConfig } from '../content/site-config.ts';

export type Addresses = ReturnType<typeof addressesOf>;

/** Asked for by every page, and the same for all of them. */
const known = new WeakMap<SiteConfig, Map<string, Addresses>>();

/** Where the pages that no file makes live. The default language is at the root. */
export function addressesIn(config: SiteConfig, language: string): Addresses {
  const ofConfig = known.get(config) ?? new Map<string, Addresses>();
  const before = ofConfig.get(language);
  if (before) return before;
  const addresses = addressesOf(config, language);
  known.set(config, ofConfig.set(language, addresses));
  return addresses;
}

function addressesOf(config: SiteConfig, language: string) {
  const front = urlOf(language === config.languages[0] ? '' : language);
  const below = (...parts: readonly string[]) => `${front}${parts.join('/')}/` as Url;
  const tags = new Map<string, Url>();
  return {
    front,
    latest: below('latest'),
    section: (id: string) => below(id),
    // Asked for with every tag of every article, and few differ.
    tag: (slug: string) => {
      const known = tags.get(slug);
      if (known !== undefined) return known;
      const url = below('tag', slug);
      tags.set(slug, url);
      return url;
    },
    author: (slug: string) => below('author', slug),
    inBrief: below('in-brief'),
    archive: below('archive'),
    search: below('search'),
    offline: below('offline'),
    /** `/2026/`, `/2026/11/` or `/2026/11/22/`: the folders that articles usually live in. */
    period: (period: Period) => below(period.replaceAll('-', '/')),
    corrections: below('corrections'),
    icon: `${front}icon.svg` as Url,
    manifest: `${front}site.webmanifest` as Url,
    notFound: `${front}404.html` as Url,
  };
}

/** A page of the site as a web address, percent-encoded. */
export function webAddressOf(config: SiteConfig, url: Url): string {
  return webAddress(config.url, url);
}
