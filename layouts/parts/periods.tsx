import type { ArchivePage, PeriodLink } from '../../src/site/finding-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

/** A year, month or day, and the same in the other calendar where the language has two. */
export function PeriodName({ text, beside }: { text: string; beside: string | undefined }): Markup {
  return (
    <>
      {text}
      {beside && <small class="beside"> ({beside})</small>}
    </>
  );
}

interface PeriodsProps {
  readonly groups: ArchivePage['groups'];
  /** Of the periods' headings in the outline of the page. */
  readonly level: 2 | 3;
  readonly setting: Setting;
}

/** Periods of the archive, each with what it holds. */
export function Periods({ groups, level, setting }: PeriodsProps): Markup {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      {groups.map(({ period, entries, cut }) => (
        <div class="period">
          {period && (
            <Heading>
              <a href={href(setting, period.url)}>
                <PeriodName text={period.text} beside={period.beside} />
              </a>
            </Heading>
          )}
          <ul>
            {entries.map(({ text, beside, url }) => (
              <li>
                <a href={href(setting, url)}>
                  <PeriodName text={text} beside={beside} />
                </a>
              </li>
            ))}
            {cut && period && (
              <li>
                <a class="more" href={href(setting, period.url)}>
                  {setting.language.words.allOf(period.text)}
                </a>
              </li>
            )}
          </ul>
        </div>
      ))}
    </>
  );
}

interface PeriodPagerProps {
  readonly older: PeriodLink | undefined;
  readonly newer: PeriodLink | undefined;
  readonly setting: Setting;
}

/** To the periods before and after, by their names. */
export function PeriodPager({ older, newer, setting }: PeriodPagerProps): Markup | null {
  const { words } = setting.language;
  if (!newer && !older) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {newer && (
        <a rel="prev" href={href(setting, newer.url)} aria-label={`${words.newer}: ${newer.text}`}>
          {newer.text}
        </a>
      )}
      {older && (
        <a rel="next" href={href(setting, older.url)} aria-label={`${words.older}: ${older.text}`}>
          {older.text}
        </a>
      )}
    </nav>
  );
}
