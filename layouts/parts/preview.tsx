import type { JSX } from 'preact';
import { languageOf } from '../../src/base/languages/languages.ts';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { HtmlPage, Picture } from '../../src/site/page.ts';
import { addressOn } from '../structured/publisher.ts';
import type { Setting } from './setting.ts';

/** A picture narrower than this is shown beside the text of a preview, not above it. */
const largeFrom = 300;

/** The page as chat apps and social networks show it where somebody shares it (Open Graph, and Twitter's one word of its own). */
export function Preview({ page, setting }: { page: HtmlPage; setting: Setting }): JSX.Element {
  const { description, canonical, frame } = page;
  const picture = 'picture' in page ? page.picture : undefined;
  return (
    <>
      <meta property="og:site_name" content={frame.name} />
      <meta property="og:title" content={'headline' in page ? page.headline : page.title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={page.kind === 'article' ? 'article' : 'website'} />
      <meta property="og:locale" content={setting.language.locale} />
      {page.languages.flatMap(({ code, translated }) =>
        translated ? <meta property="og:locale:alternate" content={languageOf(code).locale} /> : [],
      )}
      {canonical && <meta property="og:url" content={canonical} />}
      {picture && <PreviewPicture picture={picture} page={page} />}
      {page.kind === 'article' && <ArticleFacts page={page} />}
      <meta name="twitter:card" content={picture && picture.width >= largeFrom ? 'summary_large_image' : 'summary'} />
    </>
  );
}

function PreviewPicture({ picture, page }: { picture: Picture; page: HtmlPage }): JSX.Element {
  return (
    <>
      <meta property="og:image" content={addressOn(page, picture.url)} />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
    </>
  );
}

/** One element for each author and tag, as ogp.me has it for properties with several values. */
function ArticleFacts({ page }: { page: ArticlePage }): JSX.Element {
  const { instants, section, byline, tags } = page;
  return (
    <>
      <meta property="article:published_time" content={instants.published} />
      {instants.changed !== instants.published && <meta property="article:modified_time" content={instants.changed} />}
      {section && <meta property="article:section" content={section.text} />}
      {byline.map(({ url }) => (
        <meta property="article:author" content={addressOn(page, url)} />
      ))}
      {tags.map(({ text }) => (
        <meta property="article:tag" content={text} />
      ))}
    </>
  );
}
