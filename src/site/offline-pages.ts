import { outputPathOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import { addressesIn } from './addresses.ts';
import type { OfflinePage } from './finding-page.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { LanguagePart } from './language-part.ts';
import { keyOf, type PageOutline } from './outline.ts';
import { scriptOutline } from './script-files.ts';
import type { Site } from './site.ts';

/** What keeps the pages a reader has opened: a worker, the script that registers it, and a page for each language. */
export function offlineOutlines(parts: readonly LanguagePart[], site: Site): readonly PageOutline[] {
  return [
    ...parts.map((part) => offlineOutline(part, site)),
    scriptOutline('offline'),
    scriptOutline(
      'service-worker',
      parts.map(({ addresses }) => addresses.offline),
    ),
  ];
}

function offlineOutline({ addresses, language, frame, frameKey }: LanguagePart, site: Site): PageOutline {
  const url = addresses.offline;
  return {
    kind: 'offline',
    url,
    path: outputPathOf(url),
    key: keyOf([frameKey]),
    compose: (): OfflinePage => {
      const { textEdition: _, ...base } = htmlBase(site, frame, {
        url,
        language,
        title: `${languageOf(language).words.offline} | ${frame.name}`,
        translatedAt: everywhere(site, (code) => addressesIn(site.config, code).offline),
      });
      return { kind: 'offline', ...base };
    },
  };
}
