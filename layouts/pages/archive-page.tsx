import type { ArchivePage as ArchiveProps } from '../../src/site/finding-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { listRules } from '../parts/own-rules.ts';
import { PeriodName, PeriodPager, Periods } from '../parts/periods.tsx';
import { href, type Setting, settingOf } from '../parts/setting.ts';
import { Teaser } from '../parts/teaser.tsx';

/** The archive, or a year, a month or a day of it. */
export function ArchivePage({ page }: { page: ArchiveProps }): Markup {
  const setting = settingOf(page);
  return (
    <Document page={page} rules={[...listRules(page.teasers), 'periods']}>
      <header class="list-header">
        <Trail trail={page.trail} setting={setting} />
        <h1>
          <PeriodName text={page.heading} beside={page.beside} />
        </h1>
      </header>
      {page.groups.length + page.teasers.length === 0 && <p class="notice">{setting.language.words.nothingYet}</p>}
      <Periods groups={page.groups} level={2} setting={setting} />
      {page.teasers.length > 0 && (
        <div class="teasers">
          {page.teasers.map((teaser) => (
            <Teaser teaser={teaser} level={2} setting={setting} />
          ))}
        </div>
      )}
      <PeriodPager older={page.older} newer={page.newer} setting={setting} />
    </Document>
  );
}

/** The way up. */
function Trail({ trail, setting }: { trail: ArchiveProps['trail']; setting: Setting }): Markup | null {
  if (trail.length === 0) return null;
  return (
    <nav class="trail" aria-label={setting.language.words.whereYouAre}>
      <ol>
        {trail.map(({ text, url }) => (
          <li>
            <a href={href(setting, url)}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
