import type { FeedLink, Frame, HtmlPage } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { iconAddress } from '../publication/icon.ts';
import { addressOn } from '../structured/publisher.ts';
import { structuredData } from '../structured/structured-data.ts';
import { framed } from './kept.ts';
import { Preview } from './preview.tsx';
import { StructuredData } from './safe-html.tsx';
import { href, type Setting } from './setting.ts';

interface Props {
  readonly page: HtmlPage;
  readonly setting: Setting;
  /** Whether search engines should pass the page by. */
  readonly hidden: boolean;
}

/** What search engines, feed readers, chat apps and home screens are told about the page. */
export function HeadForMachines({ page, setting, hidden }: Props): Markup {
  const { canonical, frame } = page;
  const passedBy =
    hidden ||
    'gone' in page ||
    page.kind === 'not-found' ||
    page.kind === 'search' ||
    page.kind === 'offline' ||
    page.kind === 'redirect';
  const json = hidden ? undefined : structuredData(page);
  return (
    <>
      <meta name="robots" content={passedBy ? 'noindex' : 'max-image-preview:large'} />
      {canonical && <link rel="canonical" href={canonical} />}
      <Translations page={page} />
      {page.textEdition && (
        <link
          rel="alternate"
          type="text/html"
          title={setting.language.words.textEdition}
          href={href(setting, page.textEdition)}
        />
      )}
      {feedsOfAll(frame, setting)}
      {page.feeds && feedLinks(page.feeds, setting)}
      {frame.licence?.url && <link rel="license" href={frame.licence.url} />}
      {page.kind === 'article' && frame.articleJson && !page.gone && (
        <link rel="alternate" type="application/json" href={href(setting, `${page.url}index.json`)} />
      )}
      {icons(frame, setting)}
      {page.kind !== 'redirect' && <Preview page={page} setting={setting} />}
      {json && <StructuredData json={json} />}
    </>
  );
}

/** The same page in every language that has it, itself included, and the one for readers of none of them. */
function Translations({ page }: { page: HtmlPage }): Markup | null {
  const { canonical, kind, languages, forOthers } = page;
  if (!canonical || kind === 'redirect' || forOthers === undefined) return null;
  const translations = languages.filter(({ translated }) => translated);
  return (
    <>
      <link rel="alternate" hreflang={page.language} href={canonical} />
      {translations.map(({ code, url }) => (
        <link rel="alternate" hreflang={code} href={addressOn(page, url)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={addressOn(page, forOthers)} />
    </>
  );
}

/** The picture in a tab and on a home screen: the publication's logo, or its initial. */
const icons = framed(({ name, publisher, manifest }: Frame, setting) => (
  <>
    <link rel="icon" href={publisher.logo ? href(setting, publisher.logo.url) : iconAddress(name)} />
    {publisher.logo && <link rel="apple-touch-icon" href={href(setting, publisher.logo.url)} />}
    <link rel="manifest" href={href(setting, manifest)} />
  </>
));

const feedsOfAll = framed((frame, setting) => feedLinks(frame.feeds, setting));

function feedLinks(feeds: readonly FeedLink[], setting: Setting): Markup {
  return (
    <>
      {feeds.map(({ type, title, url }) => (
        <link rel="alternate" type={type} title={title} href={href(setting, url)} />
      ))}
    </>
  );
}
