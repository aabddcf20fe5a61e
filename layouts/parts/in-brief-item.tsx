import type { InBrief } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { kept } from './kept.ts';
import { href, relTo, type Setting } from './setting.ts';

/** One or two sentences and, where there is more to read, a link that says so. */
export function InBriefItem({ item, setting }: { item: InBrief; setting: Setting }): Markup {
  return inBriefItem(item, setting);
}

/** An item stands beside all pages of its day. */
const inBriefItem = kept((item: InBrief, setting: Setting) => {
  const { words } = setting.language;
  return (
    <li>
      <p>{item.text}</p>
      {item.more && (
        <a class="more" href={href(setting, item.more.url)} rel={relTo(item.more.url)}>
          {words.more} <span class="visually-hidden">{item.more.subject}</span>
        </a>
      )}
    </li>
  );
});
