import { stringify } from 'yaml';
import type { SourcePath } from '../base/source-file.ts';
import { slugOf } from '../base/words.ts';
import { writtenMoment } from './moment.ts';
import type { SiteConfig } from './site-config.ts';

/** A new article before anyone has written it. */
export interface BegunArticle {
  readonly path: SourcePath;
  readonly text: string;
}

/** Addresses longer than this are cut at a word. In characters. */
const longestSlug = 60;

/** The file of a new draft: at today's path, with front matter that passes the contract. */
export function beginArticle(
  headline: string,
  {
    config,
    language,
    section,
    now,
  }: { config: SiteConfig; language: string; section: string | undefined; now: number },
): BegunArticle {
  const date = writtenMoment(now, config.zone);
  const folder = language === config.languages[0] ? [] : [language];
  const path = [...folder, ...date.slice(0, 10).split('-'), `${shortSlug(headline)}.md`].join('/') as SourcePath;
  const fields = [
    stringify({ headline }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }).trimEnd(),
    `outlet: ${config.outlets[0]?.id ?? JSON.stringify(config.name[language] ?? '')}`,
    `date: ${date}`,
    `section: ${section ?? ''}`.trimEnd(),
    'standfirst:',
    'tags: []',
    'status: draft',
  ];
  return { path, text: `---\n${fields.join('\n')}\n---\n\n` };
}

function shortSlug(headline: string): string {
  const slug = slugOf(headline) || 'article';
  if (slug.length <= longestSlug) return slug;
  const cut = slug.lastIndexOf('-', longestSlug);
  return slug.slice(0, cut > 0 ? cut : longestSlug);
}
