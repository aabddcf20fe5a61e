import { webAddress } from '../../src/base/address.ts';
import { languageOf } from '../../src/base/languages/languages.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FeedEntry } from '../../src/site/feed-page.ts';
import type { Picture } from '../../src/site/page.ts';
import { escaped } from './xml.ts';

/** The newest articles stand in several feeds, each in several formats. */
const rendered = new WeakMap<FeedEntry, string>();

/** An entry's whole text as HTML: its picture, then its text, with the language and direction that a reader's own page does not know. */
export function contentOf(entry: FeedEntry, bodies: Bodies): string {
  const html = rendered.get(entry) ?? newlyRendered(entry, bodies);
  rendered.set(entry, html);
  return html;
}

function newlyRendered({ url, language, picture, content }: FeedEntry, bodies: Bodies): string {
  const opening = `<div lang="${language}" dir="${languageOf(language).direction}">`;
  if ('text' in content) return `${opening}<p>${escaped(content.text)}</p></div>`;
  const { body, site } = content;
  // A note's mark leads to its note on the article's own page.
  const text = bodies.render(body, site, 'feed').replaceAll('href="#', `href="${escaped(url)}#`);
  return `${opening}${picture ? figure(picture, site) : ''}${text}</div>`;
}

function figure({ large, alt, caption = '', credit = '' }: Picture, site: string): string {
  const { url, width, height } = large;
  const source = escaped(webAddress(site, url));
  const words = [caption, credit].filter(Boolean).map(escaped).join(' ');
  const below = words && `<figcaption>${words}</figcaption>`;
  return `<figure><img src="${source}" alt="${escaped(alt)}" width="${width}" height="${height}">${below}</figure>`;
}
