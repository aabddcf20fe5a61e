import type { Sidebar, Teaser } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Day } from '../parts/dates.tsx';
import { InBriefItems } from '../parts/in-brief-items.tsx';
import { MarkBanner } from '../parts/mark.tsx';
import { href, type Setting } from '../parts/setting.ts';

interface TextTeasersProps {
  readonly teasers: readonly Teaser[];
  /** Headlines alone, without standfirsts. */
  readonly brief?: boolean;
  readonly setting: Setting;
}

/** Articles as a list of the text edition shows them. */
export function TextTeasers({ teasers, brief = false, setting }: TextTeasersProps): Markup | null {
  if (teasers.length === 0) return null;
  return (
    <ul class="list">
      {teasers.map(({ url, headline, standfirst, published, mark }) => (
        <li>
          <MarkBanner mark={mark} setting={setting} />
          <a href={href(setting, url)}>{headline}</a>{' '}
          <small>
            <Day time={published} />
          </small>
          {standfirst && !brief && <div>{standfirst}</div>}
        </li>
      ))}
    </ul>
  );
}

/** The in brief items, as a list after the text. */
export function TextSidebar({ sidebar, setting }: { sidebar: Sidebar; setting: Setting }): Markup {
  const { words } = setting.language;
  return (
    <>
      <h2>{sidebar.title}</h2>
      {sidebar.items.length === 0 && <p>{words.nothingYet}</p>}
      {sidebar.items.length > 0 && (
        <ul class="list">
          <InBriefItems items={sidebar.items} setting={setting} />
        </ul>
      )}
      <p>
        <a href={href(setting, sidebar.all)}>{words.allInBrief}</a>
      </p>
    </>
  );
}
