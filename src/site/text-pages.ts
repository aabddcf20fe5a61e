import { outputPathOf, type Url } from '../base/address.ts';
import type { OfflinePage, SearchPage } from './finding-page.ts';
import { keyOf, LateOutline, type PageOutline } from './outline.ts';
import type { HtmlPage, NotFoundPage, Page, PageBase, PageKind } from './page.ts';

const without: ReadonlySet<PageKind> = new Set(['not-found', 'search', 'offline']);

/** A page without pictures and with hardly any style, in one small file. It shows what the page itself shows. */
export interface TextPage extends PageBase {
  readonly kind: 'text';
  readonly page: Exclude<HtmlPage, NotFoundPage | SearchPage | OfflinePage>;
}

/** Where the text edition has a page of the site: the same site, one folder deeper. */
export function textAddressOf(url: Url): Url {
  return `/text${url}` as Url;
}

/**
 * The text edition of readers' pages: each is its page's own value under another kind and address, so that the two are
 * rendered together or not at all. Old addresses are among them, because texts link to those too.
 */
export function textOutlines(pages: readonly PageOutline[]): readonly PageOutline[] {
  return pages
    .filter(({ kind }) => !without.has(kind))
    .map((full) => {
      const url = textAddressOf(full.url);
      const key = () => keyOf([full.kind, full.key]);
      return new LateOutline('text', url, key, (): TextPage => {
        const page = full.compose();
        if (!hasTextEdition(page)) throw new Error(`There is no text edition of a ${page.kind} page.`);
        return { kind: 'text', url, path: outputPathOf(url), page };
      });
    });
}

function hasTextEdition(page: Page): page is TextPage['page'] {
  return 'frame' in page && page.kind !== 'not-found' && page.kind !== 'search' && page.kind !== 'offline';
}
