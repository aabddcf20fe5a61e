import { expect, test } from 'vitest';
import type { Url } from '../../src/base/address.ts';
import type { SourcePath } from '../../src/base/source-file.ts';
import { renderBody } from '../../src/content/markdown/render-body.ts';

const path = '2026/11/20/rain.md' as SourcePath;
const url = '/2026/11/20/rain/' as Url;
const html = (markdown: string, language: 'en' | 'fa' = 'en') =>
  renderBody({ markdown, language, path, url, pictures: {} }, '../../../../', 'page').trim();

const card = (address: string, what: string, leadsTo: string) =>
  `<p class="embed"><a href="${address}" rel="noopener noreferrer"><strong>${what}</strong> <small>${leadsTo}</small></a></p>`;
const opens = (host: string) => `Opens ${host}, which can see that you come.`;

test('a bare address of a video or post on a line of its own is a card that says where it leads', () => {
  expect(html('https://www.youtube.com/watch?v=a_b_c&t=3')).toBe(
    card('https://www.youtube.com/watch?v=a_b_c&amp;t=3', 'Video on YouTube', opens('youtube.com')),
  );
  expect(html('<https://t.me/lantern/12>')).toBe(card('https://t.me/lantern/12', 'Post on Telegram', opens('t.me')));
  expect(html('https://www.aparat.com/v/abc', 'fa')).toBe(
    card('https://www.aparat.com/v/abc', 'ویدئو در Aparat', 'به aparat.com می‌رود و آن سایت بازدید شما را می‌بیند.'),
  );
});

test('a link alone in its paragraph gives the card a title, which is text', () => {
  expect(html('[How the lake "died" <b>](https://youtu.be/xyz)')).toBe(
    card('https://youtu.be/xyz', 'Video on YouTube: How the lake “died” &lt;b&gt;', opens('youtu.be')),
  );
});

test('a link in a sentence stays a link, and so does one to any other site', () => {
  expect(html('See [this](https://x.com/a/status/1).')).not.toContain('embed');
  expect(html('[This](https://x.com.example/a)')).not.toContain('embed');
  expect(html('[This](https://notx.com/a)')).not.toContain('embed');
  expect(html('[X itself](https://x.com/)')).not.toContain('embed');
  expect(html('[Ours](/youtube.com/watch/)')).not.toContain('embed');
});

test('nothing of an address gets out of its attribute', () => {
  expect(html('https://x.com/a/%22onmouseover=alert(1)&"')).not.toContain('embed');
  expect(html("https://x.com/a/'onmouseover='alert(1)")).toContain('href="https://x.com/a/\'onmouseover=\'alert(1)"');
  expect(html('[a](https://x.com\\@evil.example/a)')).not.toContain('Post on X');
});
