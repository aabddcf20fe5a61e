import type { JSX } from 'preact';
import type { ShownTime } from '../../src/site/page.ts';
import { comma, type Setting } from './setting.ts';

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
  readonly updated: ShownTime | undefined;
  readonly setting: Setting;
}

/** When an article was published and last updated. */
export function Dates({ published, updated, setting }: DatesProps): JSX.Element {
  const { words } = setting.language;
  return (
    <p class="dates">
      <span>
        {words.published} <Time time={published} setting={setting} />
      </span>
      {updated && (
        <span>
          {words.updated} <Time time={updated} setting={setting} />
        </span>
      )}
    </p>
  );
}
