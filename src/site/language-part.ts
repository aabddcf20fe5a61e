import type { Url } from '../base/address.ts';
import type { Article } from '../content/article.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { type ArchiveYear, archiveOf } from './archive.ts';
import { correctionsIn, type DatedCorrection } from './corrections.ts';
import { frameOf } from './frame.ts';
import { type DatedInBrief, InBriefIndex } from './in-brief.ts';
import { keyOf } from './outline.ts';
import type { Frame, Teaser } from './page.ts';
import { pictureKey } from './pictures.ts';
import { relatedAmong } from './related.ts';
import { teaserOf } from './shown.ts';
import { articlesIn, markOf, type Site } from './site.ts';

/** What the pages of one language share, computed once. */
export interface LanguagePart {
  readonly language: string;
  readonly addresses: Addresses;
  readonly frame: Frame;
  /** The standing pages that the footer names and the logo's size; the rest of the frame is site.yaml's. */
  readonly frameKey: string;
  readonly inBrief: InBriefIndex;
  /** Oldest first; without those of the future, which only their own article shows. */
  readonly inBriefListed: readonly DatedInBrief[];
  /** Oldest first. */
  readonly corrections: readonly DatedCorrection[];
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly archive: readonly ArchiveYear[];
  /** The one spelling of each tag, by the address of its page. */
  readonly tagNames: ReadonlyMap<Url, string>;
  /** Composed when a list that shows it is rendered, once. */
  readonly teaser: (article: Article) => Teaser;
  readonly teaserKey: (article: Article) => string;
  /** What to read besides an article; nothing for one that is gone. */
  readonly related: (article: Article) => readonly Article[];
}

export function languagePart(site: Site, language: string): LanguagePart {
  const articles = articlesIn(site, language);
  const addresses = addressesIn(site.config, language);
  const frame = frameOf(site, language);
  const related = relatedAmong(articles);
  const { logo } = site.config;
  const inBrief = new InBriefIndex(site, language, articles);
  const teasers = new Map<Article, Teaser>();
  const teaserKeys = new Map<Article, string>();
  return {
    language,
    addresses,
    frame,
    frameKey: keyOf([
      ...frame.footer.flatMap(({ text, url }) => [text, url]),
      pictureKey(logo === undefined ? undefined : { src: logo }, site),
    ]),
    inBrief,
    inBriefListed: inBrief.items.filter(({ moment }) => site.edition.preview || moment.time <= site.edition.now),
    corrections: correctionsIn(site, language),
    articles,
    archive: archiveOf(articles),
    tagNames: tagNames(articles, addresses),
    teaser: (article) => {
      const known = teasers.get(article);
      if (known) return known;
      const teaser = teaserOf(article, site);
      teasers.set(article, teaser);
      return teaser;
    },
    // The digest names what the article's file says; the picture's bytes and the mark come from elsewhere.
    teaserKey: (article) => {
      const known = teaserKeys.get(article);
      if (known !== undefined) return known;
      const mark = markOf(article, site.edition);
      const key = keyOf([article.url, article.teaserDigest, pictureKey(article.image, site), mark]);
      teaserKeys.set(article, key);
      return key;
    },
    related: (article) => related.get(article) ?? [],
  };
}

/** The spelling of the oldest article stands, so that a new one cannot rename a tag. */
function tagNames(articles: readonly Article[], addresses: Addresses): ReadonlyMap<Url, string> {
  const found = new Map<Url, string>();
  for (const { tags } of articles) {
    for (const { slug, name } of tags) {
      const url = addresses.tag(slug);
      if (!found.has(url)) found.set(url, name);
    }
  }
  return found;
}
