import { outputPathOf, resolveLink } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { addressesIn } from './addresses.ts';
import { everywhere, htmlBase } from './frame.ts';
import { sidebarAsOf } from './in-brief.ts';
import type { LanguagePart } from './list-pages.ts';
import type { FrontPage, NotFoundPage, Teaser } from './page.ts';
import type { Site } from './site.ts';

const secondaryStories = 4;
const latestStories = 10;
const storiesOfSection = 3;

/** The front page of a language: what leads, what is newest, and what each section has besides. */
export function frontPage(part: LanguagePart, site: Site): FrontPage {
  const { config, edition } = site;
  const addresses = addressesIn(config, part.language);
  const newest = [...part.articles].reverse();
  const leading = new Set(
    config.lead.map((path) => site.byUrl.get(resolveLink(path, addresses.front)?.url ?? addresses.front)?.entry.url),
  );
  const lead = newest.find(({ url }) => leading.has(url)) ?? newest[0];
  const others = newest.filter((article) => article !== lead);
  const above = others.slice(0, secondaryStories + latestStories);
  const teasers = (articles: readonly Article[]): Teaser[] =>
    articles.flatMap(({ url }) => part.teasers.get(url) ?? []);
  const [leader] = lead ? teasers([lead]) : [];
  return {
    kind: 'front',
    ...htmlBase(site, part.frame, {
      url: addresses.front,
      language: part.language,
      title: part.frame.tagline ? `${part.frame.name} – ${part.frame.tagline}` : part.frame.name,
      description: part.frame.tagline,
      translatedAt: everywhere(site, (code) => addressesIn(config, code).front),
    }),
    ...(leader && { lead: leader }),
    secondary: teasers(above.slice(0, secondaryStories)),
    latest: teasers(above.slice(secondaryStories)),
    sections: config.sections.flatMap(({ id, name }) => {
      const rest = others
        .filter((article) => article.section === id && !above.includes(article))
        .slice(0, storiesOfSection);
      return rest.length === 0
        ? []
        : [{ link: { text: name[part.language] ?? id, url: addresses.section(id) }, teasers: teasers(rest) }];
    }),
    all: addresses.latest,
    sidebar: sidebarAsOf(edition.now, part.inBrief, site, part.language),
  };
}

/** Hosts serve it for any unknown address, at any depth, so its links begin at the root. */
export function notFoundPage(part: LanguagePart, site: Site): NotFoundPage {
  const url = addressesIn(site.config, part.language).notFound;
  const { canonical: _, ...base } = htmlBase(site, part.frame, {
    url,
    language: part.language,
    title: `${languageOf(part.language).words.notFound} | ${part.frame.name}`,
  });
  return { kind: 'not-found', ...base, path: outputPathOf(url), root: site.edition.basePath, latest: [] };
}
