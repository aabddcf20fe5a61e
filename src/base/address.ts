/** A page's address on its site, from the root: `/2020/07/06/hisham-al-hashimi/`, or `/feed.xml`. */
export type Url = string & { readonly brand: 'Url' };

/** A file below the output folder, with `/`: `2020/07/06/hisham-al-hashimi/index.html`. */
export type OutputPath = string & { readonly brand: 'OutputPath' };

/** What a link may be: a web address, a mail address, a path of this site, a part of the same page, or refused. */
export type LinkKind = 'web' | 'mail' | 'path' | 'fragment' | 'unsafe';

/** Joins the parts into an address with a leading and a closing slash: `('fa', 'tag', 'x')` is `/fa/tag/x/`. */
export function urlOf(...parts: readonly string[]): Url {
  return `/${parts
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}` as Url;
}

/** The file that a static host answers an address with. */
export function outputPathOf(url: Url): OutputPath {
  return (url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)) as OutputPath;
}

/** An address of the site, or elsewhere, as a web address, percent-encoded; `site` is where it is published and ends in `/`. */
export function webAddress(site: string, url: string): string {
  if (url.startsWith('/')) return site + encodeURI(url.slice(1));
  return URL.canParse(url) ? new URL(url).href : url;
}

/** A link from a page with this root to an address of the site, relative so that the site can be mounted anywhere. */
export function linkTo(root: string, url: string): string {
  return `${root}${url.slice(1)}` || './';
}

/** How a page at `url` reaches the root of its site, wherever the site is mounted: `../../` or nothing. */
export function rootFrom(url: Url): string {
  let depth = 0;
  for (let at = url.indexOf('/', 1); at >= 0; at = url.indexOf('/', at + 1)) depth++;
  return '../'.repeat(depth);
}

/** A link as an editor reads it: Persian letters instead of percent signs. */
export function readable(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** The part of an address without percent signs; as it stands when it cannot be decoded. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Most links are web addresses with nothing in them that a browser drops before it looks. */
const plainlyWeb = /^https?:\/\/[a-z0-9]/;

/**
 * Sorts a link an editor wrote by what a browser would do with it. Browsers drop tabs, newlines and leading control
 * characters before they look for a scheme, so the same is done here; only http, https and mailto are let through.
 */
export function kindOfLink(link: string): LinkKind {
  if (plainlyWeb.test(link)) return 'web';
  const seen = link.replace(/^[\p{Cc} ]+|[\t\n\r]/gu, '');
  if (/^https?:\/\/[^/\\]/i.test(seen)) return 'web';
  if (/^mailto:[^/]/i.test(seen)) return 'mail';
  if (seen.startsWith('#')) return 'fragment';
  if (/^[a-z][a-z0-9+.-]*:/i.test(seen) || /^[/\\]{2}/.test(seen) || seen.includes('\\')) return 'unsafe';
  return 'path';
}

/**
 * The address a path link means, seen from the page it stands on, with its fragment apart.
 * Undefined for a path that leaves the site or cannot be decoded.
 */
export function resolveLink(link: string, from: Url): { url: Url; fragment: string } | undefined {
  const [path = '', fragment = ''] = link.split('#', 2);
  try {
    const decoded = decodeURIComponent((path.split('?', 1)[0] ?? '').normalize('NFC'));
    if (decoded.includes('\\') || decoded.includes('\0')) return undefined;
    const base = decoded.startsWith('/') ? [] : from.split('/').slice(1, -1);
    for (const part of decoded.split('/')) {
      if (part === '..') {
        if (base.pop() === undefined) return undefined;
      } else if (part !== '' && part !== '.') base.push(part);
    }
    const isFile = /\.[a-z0-9]+$/i.test(base.at(-1) ?? '') && !decoded.endsWith('/');
    const url = isFile ? (`/${base.join('/')}` as Url) : urlOf(...base);
    return { url, fragment: decodeURIComponent(fragment) };
  } catch {
    return undefined;
  }
}
