import type { Link } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { comma, href, type Setting } from './setting.ts';

/** Who wrote it: “By A, B and C”, each a link to what they wrote. */
export function Byline({ authors, setting }: { authors: readonly Link[]; setting: Setting }): Markup | null {
  const { words } = setting.language;
  if (authors.length === 0) return null;
  return (
    <p class="byline">
      {words.by}{' '}
      {authors.map(({ text, url }, at) => (
        <>
          {at > 0 && (at === authors.length - 1 ? ` ${words.and} ` : comma(setting))}
          <a href={href(setting, url)} rel="author">
            {text}
          </a>
        </>
      ))}
    </p>
  );
}
