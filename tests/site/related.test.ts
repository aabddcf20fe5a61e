import { expect, test } from 'vitest';
import { article, SiteRig } from '../rig/site-rig.ts';

const story = (slug: string, date: string, fields: Readonly<Record<string, string>> = {}) => ({
  [`content/news/${slug}.md`]: article({ headline: slug, date, ...fields }),
});

/** The headlines that an article's page has under “More on this”, in their order. */
function relatedOn(rig: SiteRig, slug: string): readonly string[] {
  const section = /<section class="related".*?<\/section>/s.exec(rig.read(`_site/news/${slug}/index.html`))?.[0] ?? '';
  return [...section.matchAll(/<h3[^>]*><a[^>]*>([^<]*)</g)].map(([, headline = '']) => headline);
}

async function build(rig: SiteRig): Promise<Readonly<Record<string, string>>> {
  const { code, stderr } = await rig.run('build');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return rig.tree();
}

const stories = {
  ...story('a', '2026-11-01', { tags: '[Water, Lakes]', section: 'iran' }),
  ...story('b', '2026-11-02', { tags: '[Water]', section: 'world' }),
  ...story('c', '2026-11-03', { section: 'iran' }),
  ...story('d', '2026-11-04', { tags: '[Bread]' }),
  ...story('e', '2026-11-05', { tags: '[Water, Lakes]', section: 'iran' }),
  ...story('f', '2026-11-06', { tags: '[Lakes]', section: 'iran' }),
};

test('related are earlier articles: most tags in common first, then the section, then the newer', async () => {
  await using rig = await SiteRig.of(stories);
  await build(rig);
  expect(relatedOn(rig, 'a')).toEqual([]);
  expect(relatedOn(rig, 'b')).toEqual(['a']);
  expect(relatedOn(rig, 'd')).toEqual([]);
  expect(relatedOn(rig, 'e')).toEqual(['a', 'b', 'c']);
  expect(relatedOn(rig, 'f')).toEqual(['e', 'a', 'c']);
});

test('there are never more than four', async () => {
  const many = Array.from({ length: 7 }, (_, at) => story(`many-${at}`, `2026-11-1${at}`, { tags: '[Salt]' }));
  await using rig = await SiteRig.of(Object.assign({}, ...many));
  await build(rig);
  expect(relatedOn(rig, 'many-6')).toEqual(['many-5', 'many-4', 'many-3', 'many-2']);
});

test('a new article changes the related of none, and a new headline those of the pages that show it', async () => {
  await using rig = await SiteRig.of(stories);
  const before = await build(rig);
  for (const [file, text] of Object.entries(story('g', '2026-11-07', { tags: '[Water, Lakes]' })))
    rig.write(file, text);
  const after = await build(rig);
  const own = (tree: Readonly<Record<string, string>>) =>
    Object.entries(tree).filter(([file]) => /^news\/[a-f]\//.test(file));
  expect(own(after)).toEqual(own(before));
  expect(relatedOn(rig, 'g')).toEqual(['e', 'a', 'f', 'b']);

  rig.edit('content/news/b.md', 'headline: b', 'headline: beta');
  const { stdout } = await rig.run('build');
  const changed = [...stdout.matchAll(/changed +news\/(\w)\/index\.html/g)].map(([, slug]) => slug);
  expect(changed).toEqual(['b', 'e', 'g']);
  expect(relatedOn(rig, 'e')).toEqual(['a', 'beta', 'c']);
});
