import { kindOfLink, resolveLink, urlOf } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { addressMistakes, aliasMistakes, languageMistakes } from './check-addresses.ts';
import { type CheckContext, type CheckedArticle, mistake } from './check-context.ts';
import { nearPath, referenceMistakes } from './check-links.ts';
import { tagSpellings } from './check-tags.ts';

/** Everything that only the whole site can find wrong: links, translations, addresses, tags, and where site.yaml leads. */
export function crossCheck(context: CheckContext): readonly Diagnostic[] {
  return [
    ...context.articles.flatMap((article) => referencesOf(article, context)),
    ...context.articles.flatMap((article) => languageMistakes(article, context)),
    ...addressMistakes(context),
    ...aliasMistakes(context),
    ...tagSpellings(context),
    ...settingsMistakes(context),
    ...logoMistakes(context),
  ];
}

/** More mistakes in one article help nobody, and a file made to have thousands must not hold up a build. */
const mostTold = 100;

function referencesOf(article: CheckedArticle, context: CheckContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const reference of article.references) {
    if (found.length >= mostTold) break;
    found.push(...referenceMistakes(article, reference, context));
  }
  return found;
}

function logoMistakes({ site, locate }: CheckContext): Diagnostic[] {
  const { logo } = site.config;
  if (logo === undefined || site.pictures.has(logo)) return [];
  return [
    mistake(
      'error',
      'image/missing',
      locate('site.yaml' as SourcePath, { field: ['logo'] }),
      `There is no picture ${quoted(logo)} in the content folder.`,
      'Put it there, or write the path of one that is.',
    ),
  ];
}

/** Links of the header and footer, the leading articles, and the policies. */
function settingsMistakes({ site, byUrl, generated, unreadable, locate }: CheckContext): Diagnostic[] {
  const { navigation, footer = [], lead, policies } = site.config;
  const links = [
    ...Object.entries({ navigation, footer }).flatMap(([setting, entries]) =>
      entries.flatMap((entry, at) => ('link' in entry ? [{ link: entry.link, field: [setting, at, 'link'] }] : [])),
    ),
    ...lead.map((link, at) => ({ link, field: ['lead', at] })),
    ...Object.entries(policies).flatMap(([policy, links]) =>
      [...new Set(Object.values(links))].map((link) => ({ link, field: ['policies', policy] })),
    ),
  ];
  return links.flatMap(({ link, field }) => {
    const kind = kindOfLink(link);
    const url = kind === 'path' ? resolveLink(link, urlOf())?.url : undefined;
    const leadsSomewhere =
      kind === 'web' || kind === 'mail' || (url && (byUrl.get(url) || generated.has(url) || unreadable.has(url)));
    if (leadsSomewhere) return [];
    const near = nearPath(url, { byUrl, generated });
    return [
      mistake(
        'error',
        'site/dead-link',
        locate('site.yaml' as SourcePath, { field }),
        url ? `There is no page ${quoted(link)}.` : `A link of the site cannot lead to ${quoted(link)}.`,
        near
          ? `Did you mean ${quoted(near)}?`
          : 'Write the path of a page, such as /about/, or a web address that begins with https://.',
      ),
    ];
  });
}
