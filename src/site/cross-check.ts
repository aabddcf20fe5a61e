import { kindOfLink, resolveLink, urlOf } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { addressMistakes, aliasMistakes, languageMistakes } from './check-addresses.ts';
import { type CheckContext, mistake } from './check-context.ts';
import { referenceMistakes } from './check-links.ts';
import { tagSpellings } from './check-tags.ts';

/** Everything that only the whole site can find wrong: links, translations, addresses, tags, and where site.yaml leads. */
export function crossCheck(context: CheckContext): readonly Diagnostic[] {
  return [
    ...context.articles.flatMap((article) =>
      article.references.flatMap((reference) => referenceMistakes(article, reference, context)),
    ),
    ...context.articles.flatMap((article) => languageMistakes(article, context)),
    ...addressMistakes(context),
    ...aliasMistakes(context),
    ...tagSpellings(context),
    ...settingsMistakes(context),
  ];
}

/** Links of the header and footer, and the leading articles. */
function settingsMistakes({ site, byUrl, generated, unreadable, locate }: CheckContext): Diagnostic[] {
  const { navigation, footer = [], lead } = site.config;
  const links = [
    ...Object.entries({ navigation, footer }).flatMap(([setting, entries]) =>
      entries.flatMap((entry, at) => ('link' in entry ? [{ link: entry.link, field: [setting, at, 'link'] }] : [])),
    ),
    ...lead.map((link, at) => ({ link, field: ['lead', at] })),
  ];
  return links.flatMap(({ link, field }) => {
    const kind = kindOfLink(link);
    const url = kind === 'path' ? resolveLink(link, urlOf())?.url : undefined;
    const leadsSomewhere =
      kind === 'web' || kind === 'mail' || (url && (byUrl.has(url) || generated.has(url) || unreadable.has(url)));
    if (leadsSomewhere) return [];
    const location = locate('site.yaml' as SourcePath, { field });
    return [
      mistake(
        'error',
        'site/dead-link',
        location,
        `There is no page ${quoted(link)}.`,
        'Write the path of a page, such as /about/, or a web address that begins with https://.',
      ),
    ];
  });
}
