import type { Link } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

/** What the article is about, each a link to the other articles about it. */
export function Tags({ tags, setting }: { tags: readonly Link[]; setting: Setting }): Markup | null {
  if (tags.length === 0) return null;
  return (
    <div class="tags">
      <h2>{setting.language.words.tags}</h2>
      <ul class="chips">
        {tags.map(({ text, url }) => (
          <li>
            <a href={href(setting, url)} rel="tag">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
