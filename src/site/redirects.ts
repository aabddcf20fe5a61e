import { outputPathOf, type Url } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import { type RedirectsPage, redirectFormats } from './machine-page.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { Site } from './site.ts';

const addresses: Readonly<Record<RedirectsPage['format'], Url>> = {
  hosts: '/_redirects' as Url,
  nginx: '/redirects/nginx.map' as Url,
  caddy: '/redirects/caddy.map' as Url,
};

/**
 * Old addresses and where they lead, for servers that can redirect by themselves. They hold nothing that the redirect pages
 * do not say, so they are published with them. Without old addresses there are none.
 */
export function redirectsOutlines(site: Site): readonly PageOutline[] {
  const { basePath } = site.edition;
  const mounted = (url: Url) => basePath + url.slice(1);
  const own = [...site.articles, ...site.gone, ...site.standingPages].flatMap(({ aliases, url }) =>
    aliases.map((from) => ({ from, to: url })),
  );
  const redirects = [...site.past.aliases, ...own]
    .map(({ from, to }) => ({ from: mounted(from), to: mounted(to) }))
    .sort((a, b) => compareText(a.from, b.from));
  if (redirects.length === 0) return [];
  const key = keyOf(redirects.flatMap(({ from, to }) => [from, to]));
  return redirectFormats.map((format): PageOutline => {
    const url = addresses[format];
    const path = outputPathOf(url);
    const compose = (): RedirectsPage => ({ kind: 'redirects', url, path, format, redirects });
    return { kind: 'redirects', url, path, key, compose };
  });
}
