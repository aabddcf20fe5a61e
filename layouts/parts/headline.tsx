import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

interface HeadlineProps {
  readonly level: 2 | 3;
  readonly url: string;
  readonly setting: Setting;
  readonly children: string;
}

/** The headline of another page, as a link to it. */
export function Headline({ level, url, setting, children }: HeadlineProps): Markup {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Heading class="headline">
      <a href={href(setting, url)}>{children}</a>
    </Heading>
  );
}
