import { languageOf } from '../../src/base/languages/languages.ts';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { HtmlPage, ShareImage } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { addressOn } from '../structured/publisher.ts';
import type { Setting } from './setting.ts';

/** A picture narrower than this is shown beside the text of a preview, not above it. */
const largeFrom = 300;

/** The page as chat apps and social networks show it where somebody shares it (Open Graph, and Twitter's one word of its own). */
export function Preview({ page, setting }: { page: HtmlPage; setting: Setting }): Markup {
  const { description, canonical, frame } = page;
  const { shareImage } = page;
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
      {shareImage && <PreviewImage image={shareImage} page={page} />}
      {page.kind === 'article' && <ArticleFacts page={page} />}
      <meta
        name="twitter:card"
        content={shareImage && shareImage.width >= largeFrom ? 'summary_large_image' : 'summary'}
      />
    </>
  );
}

function PreviewImage({ image, page }: { image: ShareImage; page: HtmlPage }): Markup {
  return (
    <>
      <meta property="og:image" content={addressOn(page, image.url)} />
      <meta property="og:image:type" content={image.type} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      {image.alt && <meta property="og:image:alt" content={image.alt} />}
    </>
  );
}

/** One element for each author and tag, as ogp.me has it for properties with several values. */
function ArticleFacts({ page }: { page: ArticlePage }): Markup {
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
