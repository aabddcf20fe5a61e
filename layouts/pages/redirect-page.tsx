import type { RedirectPage as RedirectProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { href, settingOf } from '../parts/setting.ts';

/** Leads from an old address to the new one, at once where the browser allows it. */
export function RedirectPage({ page }: { page: RedirectProps }): Markup {
  const setting = settingOf(page);
  const { words } = setting.language;
  const to = href(setting, page.to);
  return (
    <Document page={page} rules={['lists']} head={<meta http-equiv="refresh" content={`0; url=${to}`} />}>
      <header class="list-header">
        <h1>{words.moved}</h1>
        <p class="standfirst">
          {words.movedTo} <a href={to}>{page.headline}</a>
        </p>
      </header>
    </Document>
  );
}
