import { outputPathOf } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import { languageOf } from '../base/languages/languages.ts';
import { addressesIn } from './addresses.ts';
import { yearsOf } from './archive-pages.ts';
import type { SearchPage } from './finding-page.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { LanguagePart } from './language-part.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { Link } from './page.ts';
import { scriptAddresses } from './script-files.ts';
import type { Site } from './site.ts';

/** A page with every tag of a large archive would be too heavy for the readers who need it most. */
const mostTags = 300;

/** Where readers search; without a script, or without an index, the months of the archive and the tags lead on. */
export function searchOutline(part: LanguagePart, site: Site): PageOutline {
  const { addresses, language, archive, frame } = part;
  const url = addresses.search;
  const tags = tagsOf(part);
  const { words } = languageOf(language);
  return {
    kind: 'search',
    url,
    path: outputPathOf(url),
    key: keyOf([
      ...archive.flatMap(({ months }) => months.map(({ period }) => period)),
      ...tags.flatMap((tag) => [tag.text, tag.url]),
      part.frameKey,
    ]),
    compose: (): SearchPage => {
      const { textEdition: _, ...base } = htmlBase(site, frame, {
        url,
        language,
        title: `${words.search} | ${frame.name}`,
        translatedAt: everywhere(site, (code) => addressesIn(site.config, code).search),
      });
      return { kind: 'search', ...base, script: scriptAddresses.search, years: yearsOf(part), tags };
    },
  };
}

/** By name; of very many, those that most articles have. */
function tagsOf({ tags }: LanguagePart): readonly Link[] {
  return [...tags.values()]
    .sort((a, b) => b.count - a.count || compareText(a.slug, b.slug))
    .slice(0, mostTags)
    .sort((a, b) => compareText(a.slug, b.slug))
    .map(({ name, url }) => ({ text: name, url }));
}
