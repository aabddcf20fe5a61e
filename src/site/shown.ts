import { type Url, urlOf } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { PictureFile, SourcePath } from '../base/source-file.ts';
import type { Article, ArticleImage, Entry } from '../content/article.ts';
import type { PictureSizes } from '../content/markdown/environment.ts';
import type { BodyText } from '../content/markdown/render-body.ts';
import { type Moment, shownMoment } from '../content/moment.ts';
import type { SiteConfig } from '../content/site-config.ts';
import { addressesIn } from './addresses.ts';
import type { Link, Picture, ShownTime, Teaser } from './page.ts';
import { goneOf, markOf, type Site } from './site.ts';

/** An in brief item's time stands in the sidebar of every page of its day, and finding its words takes long. */
const timesShown = new WeakMap<SiteConfig, Map<string, WeakMap<Moment, ShownTime>>>();

/** A moment in the words, digits and calendar of a language. */
export function shownTime(moment: Moment, language: string, config: SiteConfig): ShownTime {
  const ofConfig = timesShown.get(config) ?? new Map<string, WeakMap<Moment, ShownTime>>();
  const inLanguage = ofConfig.get(language) ?? new WeakMap<Moment, ShownTime>();
  const shown = inLanguage.get(moment) ?? newlyShown(moment, language, config);
  timesShown.set(config, ofConfig.set(language, inLanguage.set(moment, shown)));
  return shown;
}

function newlyShown(moment: Moment, language: string, config: SiteConfig): ShownTime {
  const { day, gregorian, clock, offset } = shownMoment(moment, languageOf(language), config.zone);
  return {
    iso: moment.iso,
    day,
    ...(gregorian !== undefined && { gregorian }),
    ...(clock !== undefined && { clock }),
    zone: config.zoneLabel?.[language] ?? offset,
  };
}

/** A picture with its size; undefined when it is not there, which is an error told elsewhere. */
export function shownPicture(image: ArticleImage | undefined, site: Site): Picture | undefined {
  const file = image && site.pictures.get(image.src);
  if (!image || !file) return undefined;
  const { alt, caption, credit } = image;
  return {
    url: urlOfPicture(image.src),
    width: file.width,
    height: file.height,
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** A picture's file by what pages show of it; the rest of the picture is in the key of the article. */
export function pictureKey(image: { readonly src: SourcePath } | undefined, site: Site): string | undefined {
  const file = image && site.pictures.get(image.src);
  return file && `${file.width}x${file.height}`;
}

/** The pictures that some page of this edition shows, each once, by path. */
export function picturesShown(site: Site): readonly PictureFile[] {
  const shown = new Set<string>(site.config.logo === undefined ? [] : [site.config.logo]);
  for (const { image, body } of [
    ...site.articles,
    ...site.standingPages.filter((page) => !goneOf(page, site.edition)),
  ]) {
    if (image) shown.add(image.src);
    for (const picture of body.pictures) shown.add(picture);
  }
  return [...shown].sort(compareText).flatMap((path) => site.pictures.get(path) ?? []);
}

/** The sizes of a body's pictures. */
export function bodyKey({ body }: Entry, site: Site): string {
  return body.pictures.map((src) => pictureKey({ src }, site)).join();
}

export function urlOfPicture(path: string): Url {
  return `${urlOf()}${path}` as Url;
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

/** A body with the sizes of the pictures it shows. */
export function bodyTextOf(entry: Entry, site: Site): BodyText {
  const { body, language, path, url } = entry;
  const sizes: PictureSizes = Object.fromEntries(
    body.pictures.flatMap((picture) => {
      const file = site.pictures.get(picture);
      return file ? [[picture, { width: file.width, height: file.height }]] : [];
    }),
  );
  return { markdown: site.markdownOf(entry), language, path, url, pictures: sizes };
}
