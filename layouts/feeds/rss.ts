import { Feed } from 'feed';
import { languageOf } from '../../src/base/languages/languages.ts';
import type { FeedEntry, FeedPage } from '../../src/site/machine-page.ts';
import type { Picture } from '../../src/site/page.ts';
import type { RenderBody } from '../render-page.tsx';
import { escaped, wellFormed } from './xml.ts';

/** RSS 2.0 with full texts. Its time is that of its newest entry, or 1970 when there is none: never the clock. */
export function rss(page: FeedPage, renderBody: RenderBody): string {
  const feed = new Feed({
    title: page.title,
    description: page.description,
    link: page.home,
    feed: page.self,
    language: page.language,
    generator: 'Dateline',
    updated: new Date(Math.max(0, ...page.entries.map(({ published }) => Date.parse(published)))),
  });
  for (const entry of page.entries) {
    const { id, headline, standfirst, published, authors, tags } = entry;
    feed.addItem({
      id,
      link: id,
      title: headline,
      date: new Date(published),
      // Feed readers take a description for HTML.
      ...(standfirst !== undefined && { description: escaped(standfirst) }),
      // The library declares the namespace of dc:creator only where there is content.
      content: contentOf(entry, page, renderBody),
      category: tags.map((name) => ({ name })),
      // RSS's own author is an e-mail address, which a newsroom does not ask for.
      ...(authors.length > 0 && { extensions: [{ name: 'dc:creator', objects: { _text: authors.join(', ') } }] }),
    });
  }
  return wellFormed(feed.rss2());
}

/** The whole article: its picture, then its text, with the language and direction that a reader's own page does not know. */
function contentOf({ id, picture, body }: FeedEntry, { language, root }: FeedPage, renderBody: RenderBody): string {
  const figure = picture ? figureOf(picture, root) : '';
  // A note's mark leads to its note on the article's own page.
  const text = renderBody(body, root, 'feed').replaceAll('href="#', `href="${escaped(id)}#`);
  return `<div lang="${language}" dir="${languageOf(language).direction}">${figure}${text}</div>`;
}

function figureOf(picture: Picture, root: string): string {
  const { url, width, height } = picture.large;
  const source = escaped(new URL(encodeURI(url.slice(1)), root).href);
  return `<figure><img src="${source}" alt="${escaped(picture.alt)}" width="${width}" height="${height}">${captionOf(picture)}</figure>`;
}

function captionOf({ caption = '', credit = '' }: Picture): string {
  const words = [caption, credit].filter(Boolean).map(escaped).join(' ');
  return words && `<figcaption>${words}</figcaption>`;
}
