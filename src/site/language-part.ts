import { languageOf } from '../base/languages/languages.ts';
import type { Article } from '../content/article.ts';
import { type Period, shownPeriod } from '../content/period.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { type ArchiveYear, archiveOf } from './archive.ts';
import { correctionsIn, type DatedCorrection } from './corrections.ts';
import type { PeriodLink } from './finding-page.ts';
import { frameOf } from './frame.ts';
import { InBriefIndex } from './in-brief.ts';
import { articleOf, type Listed, PastArticle, publishedTime, urlOfListed } from './listed.ts';
import { keyOf } from './outline.ts';
import type { Frame, Teaser } from './page.ts';
import type { PastOfLanguage } from './past.ts';
import { pictureKey } from './pictures.ts';
import { lookedBack, relatedAmong } from './related.ts';
import { teaserOf } from './shown.ts';
import { articlesIn, markOf, oldestFirst, type Site } from './site.ts';
import { type TagOfLanguage, tagsIn } from './tags.ts';

/** What the pages of one language share, computed once. */
export interface LanguagePart {
  readonly language: string;
  readonly addresses: Addresses;
  readonly frame: Frame;
  /** The standing pages that the footer names and the logo's size; the rest of the frame is site.yaml's. */
  readonly frameKey: string;
  readonly inBrief: InBriefIndex;
  /** Oldest first; of the past only those that are not on pages that stand. */
  readonly corrections: readonly DatedCorrection[];
  /** Oldest first; without those of the past. */
  readonly articles: readonly Article[];
  readonly past: PastOfLanguage;
  readonly archive: readonly ArchiveYear[];
  /** A period with the address of its page. Those above and beside a page stand on many. */
  readonly period: (period: Period) => PeriodLink;
  /** By slug, in the order of their first articles. */
  readonly tags: ReadonlyMap<string, TagOfLanguage>;
  /** Composed when a list that shows it is rendered, once. */
  readonly teaser: (listed: Listed) => Teaser;
  readonly teaserKey: (listed: Listed) => string;
  /** What to read besides an article; nothing for one that is gone. */
  readonly related: (article: Article) => readonly Listed[];
}

export function languagePart(site: Site, language: string): LanguagePart {
  const articles = articlesIn(site, language);
  const addresses = addressesIn(site.config, language);
  const frame = frameOf(site, language);
  const past = site.past.of(language);
  const related = relatedAmong(articles, lookedBackOn(articles, past, addresses));
  const { logo } = site.config;
  const inBrief = new InBriefIndex(site, language, articles);
  const periods = new Map<Period, PeriodLink>();
  const teasers = new Map<Article, Teaser>();
  return {
    language,
    addresses,
    frame,
    frameKey: keyOf([
      ...frame.footer.flatMap(({ text, url }) => [text, url]),
      pictureKey(logo === undefined ? undefined : { src: logo }, site),
    ]),
    inBrief,
    corrections: correctionsIn(site, language),
    articles,
    past,
    archive: archiveOf(articles, past.months),
    period: (period) => {
      const known = periods.get(period);
      if (known) return known;
      const link = { url: addresses.period(period), ...shownPeriod(period, languageOf(language)) };
      periods.set(period, link);
      return link;
    },
    tags: tagsIn(articles, past, addresses),
    teaser: (listed) => {
      const article = articleOf(listed);
      const known = teasers.get(article);
      if (known) return known;
      const teaser = teaserOf(article, site);
      teasers.set(article, teaser);
      return teaser;
    },
    teaserKey: (listed) => {
      const shown = listed instanceof PastArticle ? listed.listing.teaserKey : shownInTeaser(listed, site);
      return keyOf([urlOfListed(listed), shown]);
    },
    related: (article) => (site.past.has(article.path) ? site.past.relatedTo(article) : (related.get(article) ?? [])),
  };
}

/** The digest names what the article's file says; the picture's bytes and the mark come from elsewhere. */
export function shownInTeaser(article: Article, site: Site): string {
  return keyOf([article.teaserDigest, pictureKey(article.image, site), markOf(article, site.edition)]);
}

/** Of what the articles are about, the last few articles of the past. */
function lookedBackOn(articles: readonly Article[], past: PastOfLanguage, addresses: Addresses): readonly Listed[] {
  if (past.months.length === 0) return [];
  const topics = new Set(
    articles.flatMap(({ tags, section }) => [
      ...tags.map(({ slug }) => addresses.tag(slug)),
      ...(section === undefined ? [] : [addresses.section(section)]),
    ]),
  );
  const last = [...topics].flatMap((url) => past.list(url).newest(lookedBack));
  return oldestFirst(last, publishedTime);
}
