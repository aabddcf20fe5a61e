import type { HtmlPage, Mark } from '../../src/site/page.ts';
import type { Children, Markup } from '../jsx/jsx-runtime.ts';
import type { OwnRules } from '../style-sheet.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header } from './header.tsx';
import { MarkBanner } from './mark.tsx';
import { settingOf } from './setting.ts';

/** Where the links that skip the header lead. No heading of a body has an underscore in its id. */
const contentId = 'page_content';
export const inBriefId = 'page_in_brief';

interface DocumentProps {
  readonly page: HtmlPage;
  /** The rules it needs besides those of every page. */
  readonly rules: readonly OwnRules[];
  /** What only this kind of page has in its head. */
  readonly head?: Children;
  /** What stands beside the main part: the In Brief sidebar. */
  readonly beside?: Markup;
  readonly mark?: Mark | undefined;
  readonly children: Children;
}

/** A whole page: what every page has around its main part, and what may stand beside it. */
export function Document({ page, rules, head, beside, mark, children }: DocumentProps): Markup {
  const setting = settingOf(page);
  const { code, direction, words } = setting.language;
  return (
    <html lang={code} dir={direction}>
      <Head page={page} setting={setting} rules={rules} hidden={mark !== undefined}>
        {head}
      </Head>
      <body class={`${page.kind}-page`}>
        <a class="skip" href={`#${contentId}`}>
          {words.skipToContent}
        </a>
        {beside && (
          <a class="skip" href={`#${inBriefId}`}>
            {words.skipToInBrief}
          </a>
        )}
        <Header page={page} setting={setting} />
        {/* Said at once: the sidebar comes last, and the main part must not become narrower then. */}
        <div class={beside ? 'sheet thirds' : 'sheet'}>
          <main id={contentId}>
            <MarkBanner mark={mark} setting={setting} />
            {children}
          </main>
          {beside}
        </div>
        <Footer frame={page.frame} textEdition={page.textEdition} setting={setting} />
      </body>
    </html>
  );
}
