import { unreachable } from '../../src/base/unreachable.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { FrontPage, ListPage } from '../../src/site/page.ts';
import type { TextPage } from '../../src/site/text-pages.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { CorrectionItem } from '../parts/corrections.tsx';
import { Time } from '../parts/dates.tsx';
import { InBriefItems } from '../parts/in-brief-items.tsx';
import { PageNumber, Pager } from '../parts/pager.tsx';
import { PeriodName, PeriodPager, Periods } from '../parts/periods.tsx';
import { href, type Setting } from '../parts/setting.ts';
import { TextArticle, TextStandingPage } from './text-article.tsx';
import { TextSidebar, TextTeasers } from './text-lists.tsx';

interface TextContentProps {
  readonly page: TextPage['page'];
  readonly bodies: Bodies;
  readonly setting: Setting;
}

/** What a page of the text edition shows between its header and its footer. */
export function TextContent({ page, bodies, setting }: TextContentProps): Markup {
  const { words } = setting.language;
  switch (page.kind) {
    case 'front':
      return <TextFront page={page} setting={setting} />;
    case 'list':
      return <TextList page={page} setting={setting} />;
    case 'article':
      return (
        <TextArticle page={page} body={page.body && bodies.render(page.body, page.root, 'text')} setting={setting} />
      );
    case 'standing':
      return (
        <TextStandingPage
          page={page}
          body={page.body && bodies.render(page.body, page.root, 'text')}
          setting={setting}
        />
      );
    case 'in-brief':
      return (
        <>
          <h1>{page.heading}</h1>
          <PageNumber pager={page.pager} setting={setting} />
          {page.days.map(({ day, items }) => (
            <>
              <h2>
                <Time time={day} setting={setting} />
              </h2>
              <ul class="list">
                <InBriefItems items={items} setting={setting} />
              </ul>
            </>
          ))}
          <Pager pager={page.pager} setting={setting} />
        </>
      );
    case 'corrections':
      return (
        <>
          <h1>{page.heading}</h1>
          <PageNumber pager={page.pager} setting={setting} />
          <ul class="list">
            {page.corrections.map((correction) => (
              <CorrectionItem {...correction} setting={setting} />
            ))}
          </ul>
          <Pager pager={page.pager} setting={setting} />
        </>
      );
    case 'archive':
      return (
        <>
          <h1>
            <PeriodName text={page.heading} beside={page.beside} />
          </h1>
          {page.trail.length > 0 && (
            <nav aria-label={words.whereYouAre}>
              <ul>
                {page.trail.map(({ text, url }) => (
                  <li>
                    <a href={href(setting, url)}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <Periods groups={page.groups} level={2} setting={setting} />
          <TextTeasers teasers={page.teasers} setting={setting} />
          <PeriodPager older={page.older} newer={page.newer} setting={setting} />
        </>
      );
    case 'redirect':
      return (
        <>
          <h1>{words.moved}</h1>
          <p>
            {words.movedTo} <a href={href(setting, page.to)}>{page.headline}</a>
          </p>
        </>
      );
    default:
      return unreachable(page);
  }
}

function TextFront({ page, setting }: { page: FrontPage; setting: Setting }): Markup {
  const { words } = setting.language;
  const { lead, secondary, latest, sections } = page;
  return (
    <>
      <h1>{page.frame.name}</h1>
      <TextTeasers teasers={lead ? [lead, ...secondary] : secondary} setting={setting} />
      {latest.length > 0 && <h2>{words.latest}</h2>}
      <TextTeasers teasers={latest} brief setting={setting} />
      <p>
        <a href={href(setting, page.all)}>{words.allArticles}</a>
      </p>
      {sections.map(({ link, teasers }) => (
        <>
          <h2>
            <a href={href(setting, link.url)}>{link.text}</a>
          </h2>
          <TextTeasers teasers={teasers} brief setting={setting} />
        </>
      ))}
      <TextSidebar sidebar={page.sidebar} setting={setting} />
    </>
  );
}

function TextList({ page, setting }: { page: ListPage; setting: Setting }): Markup {
  return (
    <>
      <h1>{page.heading}</h1>
      {page.introduction && <p>{page.introduction}</p>}
      <PageNumber pager={page.pager} setting={setting} />
      {page.teasers.length === 0 && <p>{setting.language.words.nothingYet}</p>}
      <TextTeasers teasers={page.teasers} setting={setting} />
      <Pager pager={page.pager} setting={setting} />
      <TextSidebar sidebar={page.sidebar} setting={setting} />
    </>
  );
}
