import type { JSX } from 'preact';
import type { HtmlPage } from '../../src/site/page.ts';
import { structuredData } from '../structured/structured-data.ts';
import { StructuredData } from './safe-html.tsx';
import { href, type Setting } from './setting.ts';

interface Props {
  readonly page: HtmlPage;
  readonly setting: Setting;
  /** Whether search engines should pass the page by. */
  readonly hidden: boolean;
}

/** What search engines, feed readers and chat apps are told about the page. */
export function HeadForMachines({ page, setting, hidden }: Props): JSX.Element {
  const { title, description, canonical, frame } = page;
  const json = hidden ? undefined : structuredData(page);
  return (
    <>
      {(hidden || 'gone' in page || page.kind === 'not-found' || page.kind === 'redirect') && (
        <meta name="robots" content="noindex" />
      )}
      {canonical && <link rel="canonical" href={canonical} />}
      <Translations page={page} setting={setting} />
      {page.textEdition && (
        <link
          rel="alternate"
          type="text/html"
          title={setting.language.words.textEdition}
          href={href(setting, page.textEdition)}
        />
      )}
      <link rel="alternate" type="application/rss+xml" title={frame.name} href={href(setting, frame.feed)} />
      <meta property="og:site_name" content={frame.name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={page.kind === 'article' ? 'article' : 'website'} />
      <meta property="og:locale" content={setting.language.locale} />
      {canonical && <meta property="og:url" content={canonical} />}
      {json && <StructuredData json={json} />}
    </>
  );
}

/** The same page in every language that has it, itself included, as whole web addresses. */
function Translations({ page, setting }: { page: HtmlPage; setting: Setting }): JSX.Element | null {
  const { canonical, kind } = page;
  const translations = page.languages.filter(({ translated }) => translated);
  if (!canonical || kind === 'redirect' || translations.length === 0) return null;
  return (
    <>
      <link rel="alternate" hreflang={page.language} href={canonical} />
      {translations.map(({ code, url }) => (
        <link rel="alternate" hreflang={code} href={new URL(href(setting, url), canonical).href} />
      ))}
    </>
  );
}
