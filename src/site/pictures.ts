import type { Url } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import {
  cutsFrom,
  type DerivedPicture,
  filesFrom,
  logoFrom,
  pictureFormats,
  type ShownFiles,
  shownFrom,
} from '../base/picture-files.ts';
import type { PictureFile, SourcePath } from '../base/source-file.ts';
import type { Article, ArticleImage, Entry } from '../content/article.ts';
import type { BodyPictures } from '../content/markdown/environment.ts';
import type { Picture } from './page.ts';
import { goneOf, type Site } from './site.ts';

/** A picture as an article or a teaser shows it; undefined when it is not there, which is an error told elsewhere. */
export function shownPicture(image: ArticleImage | undefined, site: Site): Picture | undefined {
  const file = image && site.pictures.get(image.src);
  if (!image || !file) return undefined;
  const { alt, caption, credit } = image;
  return {
    ...filesOf(file, site),
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The pictures of an entry's body by their paths, those it only links to among them. */
export function bodyPictures({ body }: Entry, site: Site): BodyPictures {
  return Object.fromEntries(
    body.pictures.flatMap((path) => {
      const file = site.pictures.get(path);
      return file ? [[path, filesOf(file, site)]] : [];
    }),
  );
}

function filesOf(file: PictureFile, site: Site): ShownFiles {
  return shownFrom(file, site.config.avif, site.colourOf(file));
}

/** A picture's bytes, from which its files, sizes and colour follow; the rest of the picture is in the key of the article. */
export function pictureKey(image: { readonly src: SourcePath } | undefined, site: Site): string | undefined {
  return image && site.pictures.get(image.src)?.digest;
}

/** An article's picture cut to other shapes, for machines that show it elsewhere. */
export function cutsOf({ image }: Article, site: Site): readonly Url[] {
  const picture = image && site.pictures.get(image.src);
  return picture ? cutsFrom(picture).map(({ url }) => url) : [];
}

/** The bytes of a body's pictures. */
export function bodyKey({ body }: Entry, site: Site): string {
  return body.pictures.map((src) => pictureKey({ src }, site)).join();
}

/** The pictures that some page of this edition shows, each once, by path. */
export function picturesShown(site: Site): readonly PictureFile[] {
  const shown = new Set<string>();
  for (const { image, body } of [
    ...site.articles,
    ...site.standingPages.filter((page) => !goneOf(page, site.edition)),
  ]) {
    if (image) shown.add(image.src);
    for (const picture of body.pictures) shown.add(picture);
  }
  return [...shown].sort(compareText).flatMap((path) => site.pictures.get(path) ?? []);
}

/** What is made from these pictures, and from the logo; each file once, since a picture may lie in two folders. */
export function derivedPictures(pictures: readonly PictureFile[], site: Site): readonly DerivedPicture[] {
  const byPath = new Map<string, DerivedPicture>();
  for (const picture of pictures) {
    const files = filesFrom(picture, site.config.avif);
    for (const format of pictureFormats) {
      for (const file of files[format]) byPath.set(file.path, file);
    }
  }
  for (const { image } of site.articles) {
    const picture = image && site.pictures.get(image.src);
    for (const cut of picture ? cutsFrom(picture) : []) byPath.set(cut.path, cut);
  }
  const logo = site.config.logo && site.pictures.get(site.config.logo);
  if (logo) byPath.set(logoFrom(logo).path, logoFrom(logo));
  return [...byPath.values()];
}
