import { outputPathOf, resolveLink, type Url } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import type { Section } from '../content/site-config.ts';
import { addressesIn } from './addresses.ts';
import { everywhere, htmlBase } from './frame.ts';
import type { LanguagePart } from './language-part.ts';
import type { List } from './list-pages.ts';
import { articleOf } from './listed.ts';
import { keyOf, type PageOutline } from './outline.ts';
import type { FrontPage, NotFoundPage } from './page.ts';
import { goneOf, inOrder, type Site } from './site.ts';

const secondaryStories = 4;
const latestStories = 10;
const storiesOfSection = 3;
const storiesNotSought = 5;

/** Which articles stand where on a front page. */
interface Front {
  readonly lead: Article | undefined;
  readonly secondary: readonly Article[];
  readonly latest: readonly Article[];
  readonly sections: readonly { readonly section: Section; readonly articles: readonly Article[] }[];
}

/** The front page of a language: what leads, what is newest, and what each section has besides. */
export function frontOutline(part: LanguagePart, site: Site, lists: readonly List[]): PageOutline {
  const front = frontOf(part, site, lists);
  const sidebar = part.inBrief.asOf(site.edition.now);
  const { lead, secondary, latest, sections } = front;
  const url = part.addresses.front;
  return {
    kind: 'front',
    url,
    path: outputPathOf(url),
    key: keyOf([
      ...[lead ? [lead] : [], secondary, latest, ...sections.map(({ articles }) => articles)].flatMap((articles) => [
        articles.length,
        ...articles.map(part.teaserKey),
      ]),
      sidebar.key,
      part.frameKey,
    ]),
    compose: (): FrontPage => ({
      kind: 'front',
      ...htmlBase(site, part.frame, {
        url,
        language: part.language,
        title: part.frame.tagline ? `${part.frame.name} – ${part.frame.tagline}` : part.frame.name,
        description: part.frame.tagline,
        translatedAt: everywhere(site, (code) => addressesIn(site.config, code).front),
      }),
      ...(lead && { lead: part.teaser(lead) }),
      secondary: secondary.map(part.teaser),
      latest: latest.map(part.teaser),
      sections: sections.map(({ section: { id, name }, articles }) => ({
        link: { text: name[part.language] ?? id, url: part.addresses.section(id) },
        teasers: articles.map(part.teaser),
      })),
      all: part.addresses.latest,
      sidebar: sidebar.compose(),
    }),
  };
}

function frontOf({ language, addresses }: LanguagePart, site: Site, lists: readonly List[]): Front {
  const { config, byUrl, edition } = site;
  const newest = newestOn(addresses.latest, lists, secondaryStories + latestStories + 1);
  const leading = config.lead.flatMap((path) => {
    const entry = byUrl.get(resolveLink(path, addresses.front)?.url ?? addresses.front)?.entry;
    return entry && entry.type !== 'page' && entry.language === language && !goneOf(entry, edition) ? [entry] : [];
  });
  const lead = inOrder(leading).at(-1) ?? newest[0];
  const above = newest.filter((article) => article !== lead).slice(0, secondaryStories + latestStories);
  const shown = new Set([lead, ...above]);
  return {
    lead,
    secondary: above.slice(0, secondaryStories),
    latest: above.slice(secondaryStories),
    sections: config.sections.flatMap((section) => {
      const newest = newestOn(addresses.section(section.id), lists, shown.size + storiesOfSection);
      const rest = newest.filter((article) => !shown.has(article));
      return rest.length === 0 ? [] : [{ section, articles: rest.slice(0, storiesOfSection) }];
    }),
  };
}

/** Those of the list at an address; of the past only so many of the last as are asked for. */
function newestOn(url: Url, lists: readonly List[], count: number): readonly Article[] {
  const listed = lists.find((list) => list.url === url)?.articles() ?? [];
  return listed.slice(-count).reverse().map(articleOf);
}

/** Hosts serve it for any unknown address, at any depth, so its links begin at the root. */
export function notFoundOutline(part: LanguagePart, site: Site, lists: readonly List[]): PageOutline {
  const url = part.addresses.notFound;
  const newest = newestOn(part.addresses.latest, lists, storiesNotSought);
  return {
    kind: 'not-found',
    url,
    path: outputPathOf(url),
    key: keyOf([...newest.map(part.teaserKey), part.frameKey]),
    compose: (): NotFoundPage => {
      const {
        canonical: _,
        onion: __,
        textEdition: ___,
        ...base
      } = htmlBase(site, part.frame, {
        url,
        language: part.language,
        title: `${languageOf(part.language).words.notFound} | ${part.frame.name}`,
      });
      return { kind: 'not-found', ...base, root: site.edition.basePath, latest: newest.map(part.teaser) };
    },
  };
}
