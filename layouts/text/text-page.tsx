import { linkTo } from '../../src/base/address.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { HtmlPage } from '../../src/site/page.ts';
import type { TextPage as TextPageProps } from '../../src/site/text-pages.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { StyleSheet } from '../parts/safe-html.tsx';
import { Safety } from '../parts/safety.tsx';
import { href, type Setting, settingOf } from '../parts/setting.ts';
import { textSheet } from '../style-sheet.ts';
import { TextContent } from './text-content.tsx';

const contentId = 'page_content';

/**
 * A page of the text edition: what the page itself shows, but for pictures, in one small file. Its links lead to other
 * pages of the edition, because the edition is the same site one folder deeper.
 */
export function TextPage({ page, bodies }: { page: TextPageProps['page']; bodies: Bodies }): Markup {
  const setting = settingOf(page, true);
  const { code, direction, words } = setting.language;
  const { frame } = page;
  return (
    <html lang={code} dir={direction}>
      <TextHead page={page} setting={setting} />
      <body>
        <header>
          <p>
            <a href={href(setting, frame.home)}>{frame.name}</a> · <a href={`#${contentId}`}>{words.skipToContent}</a> ·{' '}
            <a href={linkTo(`../${page.root}`, page.url)}>{words.fullPage}</a>
          </p>
          <nav aria-label={words.sections}>
            <ul>
              {[...frame.navigation, frame.inBrief].map(({ text, url }) => (
                <li>
                  <a href={href(setting, url)}>{text}</a>
                </li>
              ))}
              {page.languages.map(({ code: other, name, direction: way, url }) => (
                <li>
                  <a lang={other} hreflang={other} dir={way} href={href(setting, url)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id={contentId}>
          <TextContent page={page} bodies={bodies} setting={setting} />
        </main>
        <footer>
          <nav aria-label={words.aboutThisSite}>
            <ul>
              {[
                ...frame.footer,
                { text: words.corrections, url: frame.corrections },
                { text: words.archive, url: frame.archive },
              ].map(({ text, url }) => (
                <li>
                  <a href={href(setting, url)}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}

function TextHead({ page, setting }: { page: HtmlPage; setting: Setting }): Markup {
  const { title, description, canonical } = page;
  const onion = page.onion && new URL(`/text${encodeURI(page.url)}`, page.onion).href;
  const hidden = ('mark' in page && page.mark !== undefined) || 'gone' in page || page.kind === 'redirect';
  return (
    <head>
      <meta charset="utf-8" />
      <Safety sheets={[textSheet]} onion={onion} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      <meta name="generator" content="Dateline" />
      <meta name="color-scheme" content="light dark" />
      {canonical && <link rel="canonical" href={canonical} />}
      {page.kind === 'redirect' && <meta http-equiv="refresh" content={`0; url=${href(setting, page.to)}`} />}
      <link rel="icon" href="data:," />
      <StyleSheet sheet={textSheet} />
    </head>
  );
}
