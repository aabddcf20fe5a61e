import type { Sidebar } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { inBriefId } from './document.tsx';
import { InBriefItems } from './in-brief-items.tsx';
import { href, type Setting } from './setting.ts';

/** The in brief items beside a page, and the way to all of them. */
export function InBriefSidebar({ sidebar, setting }: { sidebar: Sidebar; setting: Setting }): Markup {
  return (
    <aside class="in-brief" aria-labelledby={inBriefId}>
      <h2 id={inBriefId}>{sidebar.title}</h2>
      {sidebar.items.length === 0 && <p>{setting.language.words.nothingYet}</p>}
      {sidebar.items.length > 0 && (
        <ul>
          <InBriefItems items={sidebar.items} setting={setting} />
        </ul>
      )}
      <p class="all">
        <a href={href(setting, sidebar.all)}>{setting.language.words.allInBrief}</a>
      </p>
    </aside>
  );
}
