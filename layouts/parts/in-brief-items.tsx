import type { InBrief } from '../../src/site/page.ts';
import { inset, type Markup } from '../jsx/jsx-runtime.ts';
import { kept } from './kept.ts';
import { href, relTo, type Setting } from './setting.ts';

/** What is in brief, as what stands in a list: one or two sentences each and, where there is more to read, a link that says so. */
export function InBriefItems({ items, setting }: { items: readonly InBrief[]; setting: Setting }): Markup {
  return inset(...items.map((item) => inBriefItem(item, setting)));
}

/** An item stands beside all pages of its day. Most have a sign that Latin-1 has not, which would widen the text of each page. */
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
