import type { NotFoundPage as NotFoundProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { listRules } from '../parts/own-rules.ts';
import { href, settingOf } from '../parts/setting.ts';
import { Teaser } from '../parts/teaser.tsx';

/** For an address that has no page. */
export function NotFoundPage({ page }: { page: NotFoundProps }): Markup {
  const setting = settingOf(page);
  const { words } = setting.language;
  return (
    <Document page={page} rules={listRules(page.latest)}>
      <header class="list-header">
        <h1>{words.notFound}</h1>
        <p class="standfirst">{words.notFoundText}</p>
        <p class="onward">
          <a href={href(setting, page.frame.home)}>{words.toFront}</a>{' '}
          <a href={href(setting, page.frame.search)}>{words.search}</a>
        </p>
      </header>
      {page.latest.length > 0 && <h2 class="list-heading">{words.latest}</h2>}
      {page.latest.length > 0 && (
        <div class="teasers">
          {page.latest.map((teaser) => (
            <Teaser teaser={teaser} level={3} setting={setting} />
          ))}
        </div>
      )}
    </Document>
  );
}
