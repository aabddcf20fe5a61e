import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';

interface ShareProps {
  /** The whole web address of the article. */
  readonly address: string;
  readonly headline: string;
  readonly setting: Setting;
}

/** Plain links that hand the article on, and its address in one piece, to be copied. */
export function Share({ address, headline, setting }: ShareProps): Markup {
  const { words } = setting.language;
  const link = inQuery(address);
  const title = inQuery(headline);
  const ways = [
    ['Telegram', `https://t.me/share/url?url=${link}&text=${title}`],
    ['WhatsApp', `https://wa.me/?text=${title}%20${link}`],
    ['X', `https://x.com/intent/post?url=${link}&text=${title}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${title}%20${link}`],
    [words.byMail, `mailto:?subject=${title}&body=${link}`],
  ] as const;
  return (
    <section class="share" aria-labelledby="page_share">
      <h2 id="page_share">{words.share}</h2>
      <ul class="chips">
        {ways.map(([name, url]) => (
          <li>
            <a href={url} rel="nofollow noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p class="address">
        {words.address}: <bdi dir="ltr">{address}</bdi>
      </p>
    </section>
  );
}

/** As part of a query. Letters of any script stay: browsers encode them, and a page in Persian is half as large. */
function inQuery(text: string): string {
  // In ASCII the two agree, and to look for letters of any script takes four times as long.
  if (/^[ -~]*$/.test(text)) return encodeURIComponent(text);
  return text.toWellFormed().replace(/[^\p{L}\p{M}\p{N}.~_-]+/gu, encodeURIComponent);
}
