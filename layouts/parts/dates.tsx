import type { ShownTime } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { comma, href, type Setting } from './setting.ts';

/** A day, the Gregorian one beside a Jalali one, and the clock with the zone it is in. */
export function Time({ time, setting }: { time: ShownTime; setting: Setting }): Markup {
  return (
    <time datetime={time.iso}>
      {time.day}
      {time.gregorian && ` (${time.gregorian})`}
      {time.clock && `${comma(setting)}${time.clock} ${time.zone}`}
    </time>
  );
}

/**
 * The same with its year set off, so that nobody takes an old article for today's news. Every article has it: to know which
 * is old takes a clock, and a page that depends on one would have to change with it.
 */
function TimeWithYear({ time, setting }: { time: ShownTime; setting: Setting }): Markup {
  const year = time.day.lastIndexOf(' ') + 1;
  return (
    <time datetime={time.iso}>
      {time.day.slice(0, year)}
      <b class="year">{time.day.slice(year)}</b>
      {time.gregorian && ` (${time.gregorian})`}
      {time.clock && `${comma(setting)}${time.clock} ${time.zone}`}
    </time>
  );
}

/** A day alone, as lists show it. */
export function Day({ time }: { time: ShownTime }): Markup {
  return <time datetime={time.iso}>{time.day}</time>;
}

interface DatesProps {
  readonly published: ShownTime;
  /** Where the archive has the day of publication. */
  readonly archived?: string;
  readonly updated?: ShownTime;
  readonly readingMinutes?: string;
  readonly setting: Setting;
}

/** When an article was published, which leads to all of that day, when it was updated, and how long it takes to read. */
export function Dates({ published, archived, updated, readingMinutes, setting }: DatesProps): Markup {
  const { words } = setting.language;
  return (
    <p class="dates">
      <span>
        {words.published}{' '}
        {archived === undefined ? (
          <TimeWithYear time={published} setting={setting} />
        ) : (
          <a href={href(setting, archived)}>
            <TimeWithYear time={published} setting={setting} />
          </a>
        )}
      </span>
      {updated && (
        <span>
          {words.updated} <Time time={updated} setting={setting} />
        </span>
      )}
      {readingMinutes && <span>{words.readingTime(readingMinutes)}</span>}
    </p>
  );
}
