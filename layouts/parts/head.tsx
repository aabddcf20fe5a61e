import type { ComponentChildren, JSX } from 'preact';
import type { HtmlPage } from '../../src/site/page.ts';
import { StyleSheet } from './safe-html.tsx';
import { href, type Setting } from './setting.ts';

interface HeadProps {
  readonly page: HtmlPage;
  readonly setting: Setting;
  /** Whether search engines should pass the page by. */
  readonly hidden: boolean;
  readonly children?: ComponentChildren;
}

/** What browsers, search engines and people who share the page are told about it. */
export function Head({ page, setting, hidden, children }: HeadProps): JSX.Element {
  const { title, description, canonical, frame } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {(hidden || 'gone' in page || page.kind === 'not-found' || page.kind === 'redirect') && (
        <meta name="robots" content="noindex" />
      )}
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <meta name="generator" content="Dateline" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#131416" media="(prefers-color-scheme: dark)" />
      {canonical && <link rel="canonical" href={canonical} />}
      <Translations page={page} setting={setting} />
      <link rel="alternate" type="application/rss+xml" title={frame.name} href={href(setting, frame.feed)} />
      <meta property="og:site_name" content={frame.name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={page.kind === 'article' ? 'article' : 'website'} />
      <meta property="og:locale" content={setting.language.locale} />
      {canonical && <meta property="og:url" content={canonical} />}
      {children}
      <StyleSheet />
    </head>
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
