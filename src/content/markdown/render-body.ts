import type { Url } from '../../base/address.ts';
import { languageOf } from '../../base/languages/languages.ts';
import type { SourcePath } from '../../base/source-file.ts';
import { markdownFor } from './engine.ts';
import type { Environment, PictureSizes } from './environment.ts';

/** HTML that was made from escaped text by this room, and may stand in a page as it is. */
export type SafeHtml = string & { readonly brand: 'SafeHtml' };

/** All that the HTML of a body depends on: equal values give equal bytes. */
export interface BodyText {
  readonly markdown: string;
  readonly language: string;
  readonly path: SourcePath;
  readonly url: Url;
  readonly pictures: PictureSizes;
}

/** The body as HTML for a page whose links to the site begin with `root`, with its pictures or described in words. */
export function renderBody(body: BodyText, root: string, edition: 'full' | 'text' = 'full'): SafeHtml {
  const { path, url, pictures } = body;
  const environment: Environment = { path, url, root, pictures, textOnly: edition === 'text' };
  return markdownFor(languageOf(body.language)).render(body.markdown, environment) as SafeHtml;
}
