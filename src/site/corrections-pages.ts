import { outputPathOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import { addressesIn } from './addresses.ts';
import type { DatedCorrection } from './corrections.ts';
import { feedLinks } from './feed-links.ts';
import type { CorrectionsPage } from './finding-page.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { LanguagePart } from './language-part.ts';
import { numberedAddress, pagerKey, pagerOf, titleOf } from './list-pages.ts';
import { type NumberedPage, numberedPages } from './numbered-pages.ts';
import { keyOf, type PageOutline } from './outline.ts';
import { shownTime } from './shown.ts';
import type { Site } from './site.ts';

/** `/corrections/` and its numbered pages: all that was corrected, newest first. */
export function correctionsOutlines(part: LanguagePart, site: Site): readonly PageOutline[] {
  return numberedPages(part.corrections, part.past.earlierCorrections).map((page): PageOutline => {
    const url = numberedAddress(part.addresses.corrections, page);
    return {
      kind: 'corrections',
      url,
      path: outputPathOf(url),
      key: keyOf([...page.shown.map(({ key }) => key), pagerKey(page), part.frameKey]),
      compose: () => correctionsPage(page, part, site),
    };
  });
}

function correctionsPage(page: NumberedPage<DatedCorrection>, part: LanguagePart, site: Site): CorrectionsPage {
  const { language, addresses, frame } = part;
  const front = addresses.corrections;
  const heading = languageOf(language).words.corrections;
  return {
    kind: 'corrections',
    ...htmlBase(site, frame, {
      url: numberedAddress(front, page),
      language,
      title: `${titleOf(heading, page, language)} | ${frame.name}`,
      ...(page.number === undefined && {
        translatedAt: everywhere(site, (code) => addressesIn(site.config, code).corrections),
        feeds: feedLinks(front, heading, site.config.feeds.lists),
      }),
    }),
    heading,
    corrections: page.shown.map(({ article, correction: { type, date, text } }) => ({
      article: { text: article.headline, url: article.url },
      type,
      time: shownTime(date, language, site.config),
      text,
    })),
    pager: pagerOf(front, page, language),
  };
}
