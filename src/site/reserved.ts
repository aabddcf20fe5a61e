import type { Url } from '../base/address.ts';
import type { SiteConfig } from '../content/site-config.ts';

/**
 * What Dateline keeps an address for, in an editor's words; undefined when a file may have it. A day of the archive is
 * kept before it has any articles: a page that stood there would stop the build on the day the first one appears.
 */
export function reservedFor(url: Url, { languages, textEdition, offline }: SiteConfig): string | undefined {
  const [first = '', ...rest] = url.slice(1, -1).split('/');
  if (first === 'text' && textEdition) return 'the text edition';
  if (first === 'search') return 'search';
  if (first === 'offline' && offline) return 'the pages that devices keep';
  const parts = languages.includes(first) ? rest : [first, ...rest];
  return /^\d{4}(\/\d\d){0,2}$/.test(parts.join('/')) ? 'the archive of a year, a month or a day' : undefined;
}
