import type { JSX } from 'preact';
import type { ShownTime } from '../../src/site/page.ts';
import { comma, href, type Setting } from './setting.ts';

/** A day, the Gregorian one beside a Jalali one, and the clock with the zone it is in. */
export function Time({ time, setting }: { time: ShownTime; setting: Setting }): JSX.Element {
  return (
    <time datetime={time.iso}>
      {time.day}
      {time.gregorian && ` (${time.gregorian})`}
      {time.clock && `${comma(setting)}${time.clock} ${time.zone}`}
    </time>
  );
}

/** A day alone, as lists show it. */
export function Day({ time }: { time: ShownTime }): JSX.Element {
  return <time datetime={time.iso}>{time.day}</time>;
}

interface DatesProps {
  readonly published: ShownTime;
  /** Where the archive has the day of publication. */
  readonly archived: string | undefined;
  readonly updated: ShownTime | undefined;
  readonly setting: Setting;
}

/** When an article was published, which leads to all of that day, and last updated. */
export function Dates({ published, archived, updated, setting }: DatesProps): JSX.Element {
  const { words } = setting.language;
  return (
    <p class="dates">
      <span>
        {words.published}{' '}
        {archived === undefined ? (
          <Time time={published} setting={setting} />
        ) : (
          <a href={href(setting, archived)}>
            <Time time={published} setting={setting} />
          </a>
        )}
      </span>
      {updated && (
        <span>
          {words.updated} <Time time={updated} setting={setting} />
        </span>
      )}
    </p>
  );
}
