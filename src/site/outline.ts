import { type OutputPath, outputPathOf, type Url } from '../base/address.ts';
import type { DerivedPicture } from '../base/picture-files.ts';
import type { FontFile } from './fonts.ts';
import type { Page, PageKind } from './page.ts';
import type { ShareCard } from './share-images.ts';

/**
 * A page before its props are composed. At 50,000 articles even composing every page costs seconds, so whether a page
 * changed is decided by its key alone, and only the pages that are rendered are composed.
 */
export interface PageOutline {
  readonly kind: PageKind;
  readonly url: Url;
  readonly path: OutputPath;
  /**
   * Names everything the props depend on besides the program, the layouts and site.yaml: equal keys mean equal props. Made
   * of digests that are known already. What each part stands for is said where the key is made. Pages of which a site has
   * thousands make it when it is asked for.
   */
  readonly key: string;
  readonly compose: () => Page;
}

/** What is composed only when its key tells that it is needed; a key that is made when it is asked for. */
export class LateKeyed<Composed> {
  readonly compose: () => Composed;
  readonly #key: () => string;

  constructor(key: () => string, compose: () => Composed) {
    this.#key = key;
    this.compose = compose;
  }

  get key(): string {
    return this.#key();
  }
}

/** The outline of a page of which a site has thousands. As objects with getters of their own they would take four times as much memory. */
export class LateOutline extends LateKeyed<Page> implements PageOutline {
  readonly kind: PageKind;
  readonly url: Url;
  readonly path: OutputPath;

  constructor(kind: PageKind, url: Url, key: () => string, compose: () => Page) {
    super(key, compose);
    this.kind = kind;
    this.url = url;
    this.path = outputPathOf(url);
  }
}

/** A published file that is no page: made from a picture, drawn, or a font. Its path names its bytes. */
export type MadeFile = DerivedPicture | ShareCard | FontFile;

/** Joins the parts of a key. No published text holds the separator: control characters are taken out of fields. */
export function keyOf(parts: readonly (string | number | undefined)[]): string {
  return parts.join('\u0000');
}
