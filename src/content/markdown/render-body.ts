import type { Url } from '../../base/address.ts';
import { languageOf } from '../../base/languages/languages.ts';
import type { SourcePath } from '../../base/source-file.ts';
import type { SafeBytes } from './body-shelf.ts';
import { markdownFor } from './engine.ts';
import type { BodyPictures, Environment, Medium } from './environment.ts';

/** HTML that was made from escaped text by this room, and may stand in a page as it is. */
export type SafeHtml = string & { readonly brand: 'SafeHtml' };

/** All that the HTML of a body depends on: equal values give equal bytes. */
export interface BodyText {
  readonly markdown: string;
  readonly language: string;
  readonly path: SourcePath;
  readonly url: Url;
  readonly pictures: BodyPictures;
}

/** How layouts get the HTML of bodies. */
export interface Bodies {
  readonly render: typeof renderBody;
  /** That of an article's or standing page's own page, where it was rendered before. */
  readonly ready: (body: BodyText) => SafeBytes | undefined;
}

/** The body as HTML for a page whose links to the site begin with `root`. */
export function renderBody(body: BodyText, root: string, medium: Medium): SafeHtml {
  const { path, url, pictures } = body;
  const environment: Environment = { path, url, root, pictures, medium };
  return markdownFor(languageOf(body.language)).render(body.markdown, environment) as SafeHtml;
}
