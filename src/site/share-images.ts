import type { OutputPath, Url } from '../base/address.ts';
import { type Digest, digestOf } from '../base/digest.ts';
import type { Article, Entry } from '../content/article.ts';
import type { ShareImage } from './page.ts';
import { shownPicture } from './pictures.ts';
import { shownTime } from './shown.ts';
import { goneOf, type Site } from './site.ts';

/** In pixels, as the places where people share ask for. */
export const cardSize = { width: 1200, height: 630 };

/** What a share card says. */
export interface CardText {
  readonly language: string;
  readonly publication: string;
  readonly headline: string;
  readonly outlet: string;
  readonly day: string;
}

/** A card before it is drawn. Its path names what it says. */
export interface ShareCard {
  readonly kind: 'card';
  readonly path: OutputPath;
  readonly url: Url;
  readonly compose: () => CardText;
}

/** The picture that stands for a page where it is shared: the article's own, or its card when the publication has them. */
export function shareImageOf(entry: Entry, site: Site): ShareImage | undefined {
  if (goneOf(entry, site.edition)) return undefined;
  const picture = shownPicture(entry.image, site);
  if (picture) {
    const { url, width, height } = picture.large;
    return { url, type: 'image/jpeg', width, height, alt: picture.alt };
  }
  const card = entry.type === 'page' ? undefined : cardOf(entry, site);
  return card && { url: card.url, type: 'image/png', ...cardSize, alt: entry.headline };
}

/** The cards of all articles that have no picture, each once. */
export function shareCards(site: Site): readonly ShareCard[] {
  if (!site.config.shareCards) return [];
  const cards = site.articles.flatMap((article) => cardOf(article, site) ?? []);
  return [...new Map(cards.map((card) => [card.path, card])).values()];
}

function cardOf(article: Article, site: Site): ShareCard | undefined {
  if (!site.config.shareCards || (article.image && site.pictures.has(article.image.src))) return undefined;
  const { language, outlet, headline, published, teaserDigest } = article;
  const publication = site.config.name[language] ?? '';
  // The first half is the article's own: headline and date. The other half is the same for thousands of articles.
  const path = `cards/${teaserDigest.slice(0, 16)}${frameDigest([language, publication, outlet.name]).slice(0, 8)}.png`;
  return {
    kind: 'card',
    path: path as OutputPath,
    url: `/${path}` as Url,
    compose: () => ({
      language,
      publication,
      headline,
      outlet: outlet.name,
      day: shownTime(published, language, site.config).day,
    }),
  };
}

const digests = new Map<string, Digest>();

function frameDigest(parts: readonly string[]): Digest {
  const text = parts.join('\u0000');
  const digest = digests.get(text) ?? digestOf(text);
  digests.set(text, digest);
  return digest;
}
