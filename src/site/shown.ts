import type { Article, Entry } from '../content/article.ts';
import type { BodyText } from '../content/markdown/render-body.ts';
import type { Moment } from '../content/moment.ts';
import type { SiteConfig } from '../content/site-config.ts';
import { addressesIn } from './addresses.ts';
import type { Link, ShownTime, Teaser } from './page.ts';
import { bodyPictures, shownPicture } from './pictures.ts';
import { markOf, type Site } from './site.ts';
import { TimesShown } from './times-shown.ts';

const times = new WeakMap<SiteConfig, Map<string, TimesShown>>();

/** A moment in the words, digits and calendar of a language. */
export function shownTime(moment: Moment, language: string, config: SiteConfig): ShownTime {
  return timesIn(language, config).of(moment);
}

function timesIn(language: string, config: SiteConfig): TimesShown {
  const ofConfig = times.get(config) ?? new Map<string, TimesShown>();
  const known = ofConfig.get(language);
  if (known) return known;
  const inLanguage = new TimesShown(language, config);
  times.set(config, ofConfig.set(language, inLanguage));
  return inLanguage;
}

/** An article as every list of its language shows it. */
export function teaserOf(article: Article, site: Site): Teaser {
  const picture = shownPicture(article.image, site);
  const mark = markOf(article, site.edition);
  const kicker = article.kicker ?? sectionLink(article, site.config)?.text;
  return {
    url: article.url,
    headline: article.headline,
    type: article.type,
    published: shownTime(article.published, article.language, site.config),
    ...(kicker !== undefined && { kicker }),
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    ...(picture && { picture }),
    ...(mark && { mark }),
  };
}

export function sectionLink({ section, language }: Article, config: SiteConfig): Link | undefined {
  const declared = config.sections.find(({ id }) => id === section);
  return (
    declared && {
      text: declared.name[language] ?? declared.id,
      url: addressesIn(config, language).section(declared.id),
    }
  );
}

/** A body with the pictures it shows. Its text is read when it is asked for: most were rendered as they were parsed. */
export function bodyTextOf(entry: Entry, site: Site): BodyText {
  return new LateBody(entry, site);
}

/** A class, because to make an object with a getter of its own takes longer than all else that is done for a body here. */
class LateBody implements BodyText {
  readonly language: string;
  readonly path: Entry['path'];
  readonly url: Entry['url'];
  readonly pictures: BodyText['pictures'];
  readonly #entry: Entry;
  readonly #site: Site;

  constructor(entry: Entry, site: Site) {
    this.language = entry.language;
    this.path = entry.path;
    this.url = entry.url;
    this.pictures = bodyPictures(entry, site);
    this.#entry = entry;
    this.#site = site;
  }

  get markdown(): string {
    return this.#site.markdownOf(this.#entry);
  }
}
