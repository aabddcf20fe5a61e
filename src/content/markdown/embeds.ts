import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import type { Language } from '../../base/languages/language.ts';

/** What stands at an address on another site, as far as a reader cares. */
export type EmbedKind = 'video' | 'post' | 'audio';

/** Whose addresses become cards, by host without `www.` or `m.`. */
const sites: Readonly<Record<string, readonly [name: string, kind: EmbedKind]>> = {
  'youtube.com': ['YouTube', 'video'],
  'youtu.be': ['YouTube', 'video'],
  'vimeo.com': ['Vimeo', 'video'],
  'aparat.com': ['Aparat', 'video'],
  'tiktok.com': ['TikTok', 'video'],
  'x.com': ['X', 'post'],
  'twitter.com': ['X', 'post'],
  't.me': ['Telegram', 'post'],
  'instagram.com': ['Instagram', 'post'],
  'facebook.com': ['Facebook', 'post'],
  'bsky.app': ['Bluesky', 'post'],
  'soundcloud.com': ['SoundCloud', 'audio'],
  'open.spotify.com': ['Spotify', 'audio'],
  'castbox.fm': ['Castbox', 'audio'],
};

/** A thing on another site, to which a card leads. */
interface Embed {
  readonly site: string;
  readonly kind: EmbedKind;
  readonly host: string;
  readonly address: string;
  /** What the editor calls it; undefined when only the address was written. */
  readonly title: string | undefined;
}

/**
 * A link to a video, a post or a recording, alone in its paragraph, is a card that says what it is and where it leads. A
 * frame would let the other site watch the reader and weigh more than the article.
 */
export function useEmbeds(markdown: MarkdownIt, { words }: Language): void {
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push('embeds', ({ tokens }) => {
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at];
      const opening = tokens[at - 1];
      if (token?.type !== 'inline' || opening?.type !== 'paragraph_open' || opening.hidden) continue;
      const embed = embedIn(token.children ?? [], token.content);
      if (!embed) continue;
      token.type = 'embed';
      token.meta = embed;
      for (const around of [opening, tokens[at + 1]]) if (around) around.hidden = true;
    }
  });
  markdown.renderer.rules['embed'] = (tokens, index) => {
    const embed: Embed | undefined = tokens[index]?.meta;
    if (!embed) return '';
    const { site, kind, host, address, title } = embed;
    const what = words.embed[kind](site);
    const name = title === undefined ? what : `${what}: ${title}`;
    return `<p class="embed"><a href="${escapeHtml(address)}" rel="noopener noreferrer"><strong>${escapeHtml(name)}</strong> <small>${escapeHtml(words.leadsTo(host))}</small></a></p>\n`;
  };
}

/** A link with a text, an address in angle brackets, or a bare address: the whole paragraph or nothing. */
function embedIn(children: readonly Token[], content: string): Embed | undefined {
  const [first, text, last] = children;
  if (first?.type === 'link_open' && last?.type === 'link_close' && children.length === 3 && text?.type === 'text') {
    const address = first.attrGet('href') ?? '';
    return embedAt(address, first.markup === 'autolink' || text.content === address ? undefined : text.content);
  }
  return /^https?:\/\/[^\s<>"]+$/i.test(content) ? embedAt(content, undefined) : undefined;
}

function embedAt(address: string, title: string | undefined): Embed | undefined {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^(?:www|m)\./, '');
  const known = Object.hasOwn(sites, host) ? sites[host] : undefined;
  // A site's own front page is no video.
  if (!known || pathname === '/') return undefined;
  const [site, kind] = known;
  return { site, kind, host, address, title };
}
