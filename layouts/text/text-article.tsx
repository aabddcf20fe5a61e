import type { SafeHtml } from '../../src/content/markdown/render-body.ts';
import type { ArticlePage, StandingPageView } from '../../src/site/entry-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Byline } from '../parts/byline.tsx';
import { Corrected, Corrections } from '../parts/corrections.tsx';
import { Dates } from '../parts/dates.tsx';
import { Gone } from '../parts/gone.tsx';
import { Kicker } from '../parts/kicker.tsx';
import { MarkBanner } from '../parts/mark.tsx';
import { Outlet } from '../parts/outlet.tsx';
import { Prose } from '../parts/safe-html.tsx';
import type { Setting } from '../parts/setting.ts';
import { Tags } from '../parts/tags.tsx';
import { TextSidebar, TextTeasers } from './text-lists.tsx';

interface TextArticleProps<View> {
  readonly page: View;
  /** Absent when the text is no longer published. */
  readonly body: SafeHtml | undefined;
  readonly setting: Setting;
}

/** An article, and the in brief items after it. Its lead picture is described in words. */
export function TextArticle({ page, body, setting }: TextArticleProps<ArticlePage>): Markup {
  return (
    <>
      <MarkBanner mark={page.mark} setting={setting} />
      <article>
        <Kicker type={page.type} kicker={page.kicker} section={page.section} setting={setting} />
        <h1>{page.headline}</h1>
        {page.standfirst && <p>{page.standfirst}</p>}
        <Byline authors={page.byline} setting={setting} />
        <Outlet outlet={page.outlet} basedOn={page.basedOn} dateline={page.dateline} setting={setting} />
        <Dates {...page} setting={setting} />
        <Corrected corrections={page.corrections} setting={setting} />
        <Described picture={page.picture} />
        {body !== undefined && <Prose html={body} />}
        {page.gone && <Gone why={page.gone} setting={setting} />}
        <Corrections corrections={page.corrections} setting={setting} />
        <Tags tags={page.tags} setting={setting} />
      </article>
      {page.related.length > 0 && <h2>{setting.language.words.related}</h2>}
      <TextTeasers teasers={page.related} brief setting={setting} />
      <TextSidebar sidebar={page.sidebar} setting={setting} />
    </>
  );
}

export function TextStandingPage({ page, body, setting }: TextArticleProps<StandingPageView>): Markup {
  return (
    <>
      <MarkBanner mark={page.mark} setting={setting} />
      <h1>{page.headline}</h1>
      {page.standfirst && <p>{page.standfirst}</p>}
      <Described picture={page.picture} />
      {body !== undefined && <Prose html={body} />}
      {page.gone && <Gone why={page.gone} setting={setting} />}
    </>
  );
}

/** What a picture shows, for those who do not load it. */
function Described({ picture }: { picture: ArticlePage['picture'] }): Markup | null {
  if (!picture?.alt) return null;
  return (
    <p>
      <em>[{picture.alt}]</em> {picture.caption && <small>{picture.caption}</small>}
    </p>
  );
}
