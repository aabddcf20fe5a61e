import type { ListPage as ListProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { InBriefSidebar } from '../parts/in-brief-sidebar.tsx';
import { listRules } from '../parts/own-rules.ts';
import { PageNumber, Pager } from '../parts/pager.tsx';
import { settingOf } from '../parts/setting.ts';
import { Teaser } from '../parts/teaser.tsx';

/** The articles of a section, of a tag, by an author, or all of them. */
export function ListPage({ page }: { page: ListProps }): Markup {
  const setting = settingOf(page);
  return (
    <Document
      page={page}
      rules={listRules(page.teasers)}
      beside={<InBriefSidebar sidebar={page.sidebar} setting={setting} />}
    >
      <header class="list-header">
        <h1>{page.heading}</h1>
        {page.introduction && <p class="standfirst">{page.introduction}</p>}
        <PageNumber pager={page.pager} setting={setting} />
      </header>
      {page.teasers.length === 0 && <p class="notice">{setting.language.words.nothingYet}</p>}
      <div class="teasers">
        {page.teasers.map((teaser) => (
          <Teaser teaser={teaser} level={2} setting={setting} />
        ))}
      </div>
      <Pager pager={page.pager} setting={setting} />
    </Document>
  );
}
