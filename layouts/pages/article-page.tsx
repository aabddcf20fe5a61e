import type { OwnBody } from '../../src/content/markdown/render-body.ts';
import type { ArticlePage as ArticleProps } from '../../src/site/entry-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Byline } from '../parts/byline.tsx';
import { Corrected, Corrections } from '../parts/corrections.tsx';
import { Dates } from '../parts/dates.tsx';
import { Document } from '../parts/document.tsx';
import { Gone } from '../parts/gone.tsx';
import { InBriefSidebar } from '../parts/in-brief-sidebar.tsx';
import { Kicker } from '../parts/kicker.tsx';
import { Outlet } from '../parts/outlet.tsx';
import { articleRules } from '../parts/own-rules.ts';
import { LeadPicture } from '../parts/picture.tsx';
import { Related } from '../parts/related.tsx';
import { Prose } from '../parts/safe-html.tsx';
import { settingOf } from '../parts/setting.ts';
import { Share } from '../parts/share.tsx';
import { Tags } from '../parts/tags.tsx';

/** An article with the In Brief sidebar. `body` is absent when its text is no longer published. */
export function ArticlePage({ page, body }: { page: ArticleProps; body: OwnBody | undefined }): Markup {
  const setting = settingOf(page);
  return (
    <Document
      page={page}
      rules={articleRules(page, body)}
      mark={page.mark}
      beside={<InBriefSidebar sidebar={page.sidebar} setting={setting} />}
    >
      <article class={`article ${page.type}`}>
        <header>
          <Kicker type={page.type} kicker={page.kicker} section={page.section} setting={setting} />
          <h1>{page.headline}</h1>
          {page.standfirst && <p class="standfirst">{page.standfirst}</p>}
          <div class="credits">
            <Byline authors={page.byline} setting={setting} />
            <Outlet outlet={page.outlet} basedOn={page.basedOn} dateline={page.dateline} setting={setting} />
            <Dates {...page} setting={setting} />
            <Corrected corrections={page.corrections} setting={setting} />
          </div>
        </header>
        {page.picture && <LeadPicture picture={page.picture} setting={setting} />}
        {body && <Prose html={body.html} />}
        {page.gone && <Gone why={page.gone} setting={setting} />}
        <Corrections corrections={page.corrections} setting={setting} />
        <Tags tags={page.tags} setting={setting} />
        {page.canonical && !page.gone && <Share address={page.canonical} headline={page.headline} setting={setting} />}
      </article>
      <Related articles={page.related} setting={setting} />
    </Document>
  );
}
