import { expect, test } from 'vitest';
import type { Url } from '../../src/base/address.ts';
import type { SourcePath } from '../../src/base/source-file.ts';
import { BodyShelf } from '../../src/content/markdown/body-shelf.ts';
import { type BodyText, renderBody, renderOwnBody } from '../../src/content/markdown/render-body.ts';

const megabyte = 1 << 20;

function bodyOf(name: string, markdown = ''): BodyText {
  return { markdown, language: 'fa', path: `${name}.md` as SourcePath, url: `/${name}/` as Url, pictures: {} };
}

const textIn = (shelf: BodyShelf, name: string) => shelf.get(bodyOf(name))?.html.toString();

const persian = renderOwnBody(bodyOf('lake', 'دریاچه «پر» شد — 🌊'), '../');

test('a body comes back as it was put, and others are not there', () => {
  const shelf = new BodyShelf(8 * megabyte);
  shelf.put('lake.md' as SourcePath, persian);
  expect(textIn(shelf, 'lake')).toBe(persian.html);
  expect(textIn(shelf, 'sea')).toBeUndefined();
});

test('what another thread put is found on a shelf that it was added to, beside what is put later', () => {
  const [theirs, ours] = [new BodyShelf(8 * megabyte), new BodyShelf(8 * megabyte)];
  theirs.put('lake.md' as SourcePath, persian);
  const english = renderOwnBody(bodyOf('sea', 'The sea'), '../');
  ours.add(structuredClone(theirs.sent()));
  ours.put('sea.md' as SourcePath, english);
  expect([textIn(ours, 'lake'), textIn(ours, 'sea')]).toEqual([persian.html, english.html]);
  expect(textIn(theirs, 'sea')).toBeUndefined();
});

test('no more is kept than there is room for', () => {
  const shelf = new BodyShelf(8 * megabyte);
  const long = renderOwnBody(bodyOf('long', 'word '.repeat(200_000)), '../');
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  for (const name of names) shelf.put(`${name}.md` as SourcePath, long);
  const kept = names.filter((name) => textIn(shelf, name) === long.html);
  expect(kept).toEqual(['a', 'b', 'c', 'd']);
});

test('only a body without a link of the site may stand in a feed as it stands on its page', () => {
  const shelf = new BodyShelf(8 * megabyte);
  const bodies = {
    plain: 'A [lake](https://lake.example/) and [mail](mailto:sara@news.example).',
    path: 'A [lake](/lake/).',
    fragment: 'A [lake](#lake).',
    note: 'A lake.[^1]\n\n[^1]: Salt.',
    unsafe: 'A [lake](javascript:alert).',
  };
  for (const [name, markdown] of Object.entries(bodies)) {
    const body = bodyOf(name, markdown);
    shelf.put(body.path, renderOwnBody(body, '../'));
    const inFeed = renderBody(body, 'https://news.example/', 'feed');
    expect([undefined, inFeed]).toContain(shelf.anywhere(body));
  }
  const kept = Object.keys(bodies).filter((name) => shelf.anywhere(bodyOf(name)) !== undefined);
  expect(kept).toEqual(['plain', 'unsafe']);
});
