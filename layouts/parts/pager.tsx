import type { Pager as PagerProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

/** To the newer and the older part of a list. */
export function Pager({ pager, setting }: { pager: PagerProps; setting: Setting }): Markup | null {
  const { words } = setting.language;
  if (!pager.newer && !pager.older) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {pager.newer && (
        <a rel="prev" href={href(setting, pager.newer)}>
          {words.newer}
        </a>
      )}
      {pager.older && (
        <a rel="next" href={href(setting, pager.older)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}

/** Which part of a list this is; nothing on its front page. */
export function PageNumber({ pager, setting }: { pager: PagerProps; setting: Setting }): Markup | null {
  return pager.number ? <p class="page-number">{setting.language.words.page(pager.number)}</p> : null;
}
