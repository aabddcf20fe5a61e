import type { OwnBody } from '../../src/content/markdown/render-body.ts';
import type { StandingPageView } from '../../src/site/entry-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { Gone } from '../parts/gone.tsx';
import { textRules } from '../parts/own-rules.ts';
import { LeadPicture } from '../parts/picture.tsx';
import { Prose } from '../parts/safe-html.tsx';
import { settingOf } from '../parts/setting.ts';

/** A page such as “About us”: a headline and a text. */
export function StandingPage({ page, body }: { page: StandingPageView; body: OwnBody | undefined }): Markup {
  return (
    <Document page={page} rules={textRules(page.picture, body)} mark={page.mark}>
      <article class="article">
        <header>
          <h1>{page.headline}</h1>
          {page.standfirst && <p class="standfirst">{page.standfirst}</p>}
        </header>
        {page.picture && <LeadPicture picture={page.picture} setting={settingOf(page)} />}
        {body && <Prose html={body.html} />}
        {page.gone && <Gone why={page.gone} setting={settingOf(page)} />}
      </article>
    </Document>
  );
}
