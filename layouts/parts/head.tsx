import type { HtmlPage } from '../../src/site/page.ts';
import type { Children, Markup } from '../jsx/jsx-runtime.ts';
import { versioned } from '../scripts.ts';
import { colours, type OwnRules, sheetsOf } from '../style-sheet.ts';
import { HeadForMachines } from './head-for-machines.tsx';
import { StyleSheet } from './safe-html.tsx';
import { Safety } from './safety.tsx';
import { href, type Setting } from './setting.ts';

interface HeadProps {
  readonly page: HtmlPage;
  readonly setting: Setting;
  readonly rules: readonly OwnRules[];
  /** Whether search engines should pass the page by. */
  readonly hidden: boolean;
  readonly children?: Children;
}

/** What browsers, and then machines, are told about the page. */
export function Head({ page, setting, rules, hidden, children }: HeadProps): Markup {
  const { title, description } = page;
  const sheets = sheetsOf(setting.language, setting.root, rules);
  return (
    <head>
      <meta charset="utf-8" />
      <Safety
        sheets={sheets}
        onion={page.onion}
        search={page.kind === 'search'}
        offline={page.frame.offline !== undefined}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      <meta name="generator" content="Dateline" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={colours.paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={colours.paper.dark} media="(prefers-color-scheme: dark)" />
      <HeadForMachines page={page} setting={setting} hidden={hidden} />
      {children}
      {page.frame.offline && <script defer src={versioned(href(setting, page.frame.offline.script), 'offline')} />}
      {sheets.map((sheet) => (
        <StyleSheet sheet={sheet} />
      ))}
    </head>
  );
}
