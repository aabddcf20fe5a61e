import type { InBriefPage as InBriefProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Time } from '../parts/dates.tsx';
import { Document } from '../parts/document.tsx';
import { InBriefItems } from '../parts/in-brief-items.tsx';
import { PageNumber, Pager } from '../parts/pager.tsx';
import { settingOf } from '../parts/setting.ts';

/** All in brief items, by day. */
export function InBriefPage({ page }: { page: InBriefProps }): Markup {
  const setting = settingOf(page);
  return (
    <Document page={page} rules={['lists', 'days']}>
      <header class="list-header">
        <h1>{page.heading}</h1>
        <PageNumber pager={page.pager} setting={setting} />
      </header>
      {page.days.length === 0 && <p class="notice">{setting.language.words.nothingYet}</p>}
      {page.days.map(({ day, items }) => (
        <div class="in-brief day">
          <h2>
            <Time time={day} setting={setting} />
          </h2>
          <ul>
            <InBriefItems items={items} setting={setting} />
          </ul>
        </div>
      ))}
      <Pager pager={page.pager} setting={setting} />
    </Document>
  );
}
