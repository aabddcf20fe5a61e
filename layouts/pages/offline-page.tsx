import type { OfflinePage as OfflineProps } from '../../src/site/finding-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { href, settingOf } from '../parts/setting.ts';

/** The pages that this device keeps, listed by the script, which also shows the way to forget them. */
export function OfflinePage({ page }: { page: OfflineProps }): Markup {
  const setting = settingOf(page);
  const { words } = setting.language;
  return (
    <Document page={page} rules={['lists', 'search', 'periods']}>
      <header class="list-header">
        <h1 tabIndex={-1}>{words.offline}</h1>
        <p class="standfirst">{words.offlineText}</p>
      </header>
      <p id="page_nothing_kept" class="notice">
        {words.nothingKept}
      </p>
      <ul id="page_kept" class="period" hidden />
      <p class="search">
        <button id="page_forget" type="button" hidden>
          {words.forgetKept}
        </button>
      </p>
      <p class="onward">
        <a href={href(setting, page.frame.home)}>{words.toFront}</a>
      </p>
    </Document>
  );
}
