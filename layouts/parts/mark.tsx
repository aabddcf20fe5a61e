import type { Mark } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';

/** Tells an editor who previews the page that readers do not see it. */
export function MarkBanner({ mark, setting }: { mark: Mark | undefined; setting: Setting }): Markup | null {
  return mark ? <p class="mark">{setting.language.words[mark]}</p> : null;
}
