import type { JSX } from 'preact';
import type { Mark } from '../../src/site/page.ts';
import type { Setting } from './setting.ts';

/** Tells an editor who previews the page that readers do not see it. */
export function MarkBanner({ mark, setting }: { mark: Mark | undefined; setting: Setting }): JSX.Element | null {
  return mark ? <p class="mark">{setting.language.words[mark]}</p> : null;
}
