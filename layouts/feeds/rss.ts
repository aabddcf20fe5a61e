import { Feed } from 'feed';
import { languageOf } from '../../src/base/languages/languages.ts';
import type { BodyText, SafeHtml } from '../../src/content/markdown/render-body.ts';
import type { FeedEntry, FeedPage } from '../../src/site/machine-page.ts';
import type { Picture } from '../../src/site/page.ts';
import { escaped, wellFormed } from './xml.ts';

/** RSS 2.0 with full texts. Its time is that of its newest entry, or 1970 when there is none: never the clock. */
export function rss(page: FeedPage, renderBody: (body: BodyText, root: string) => SafeHtml): string {
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
function contentOf(
  { id, picture, body }: FeedEntry,
  { language, root }: FeedPage,
  renderBody: (body: BodyText, root: string) => SafeHtml,
): string {
  const source = picture && escaped(new URL(encodeURI(picture.url.slice(1)), root).href);
  const figure = picture
    ? `<figure><img src="${source}" alt="${escaped(picture.alt)}" width="${picture.width}" height="${picture.height}">${captionOf(picture)}</figure>`
    : '';
  // A note's mark leads to its note on the article's own page.
  const text = renderBody(body, root).replaceAll('href="#', `href="${escaped(id)}#`);
  return `<div lang="${language}" dir="${languageOf(language).direction}">${figure}${text}</div>`;
}

function captionOf({ caption = '', credit = '' }: Picture): string {
  const words = [caption, credit].filter(Boolean).map(escaped).join(' ');
  return words && `<figcaption>${words}</figcaption>`;
}
