import { expect, test } from 'vitest';
import { article, lines, SiteRig, settings } from '../rig/site-rig.ts';

/** So many articles with one tag, a day apart, the first the oldest. */
function articles(count: number, from = 1): Readonly<Record<string, string>> {
  const day = (at: number) => new Date(Date.UTC(2026, 0, at)).toISOString().slice(0, 10);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => index + from).map((at) => [
      `content/water/article-${at}.md`,
      article({ headline: `Article ${at}.`, date: `${day(at)} 10:00`, tags: '[Water]', section: 'iran' }),
    ]),
  );
}

/** The numbers of the articles that a list page shows, as it shows them. */
function shownOn(rig: SiteRig, file: string): readonly number[] {
  return [...rig.read(`_site/${file}`).matchAll(/>Article (\d+)\.</g)].map(([, number]) => Number(number));
}

const countdown = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);

async function build(rig: SiteRig, ...options: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { code, stderr } = await rig.run('build', ...options);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return rig.tree();
}

/** The pages of lists that differ, or that only one of the builds has. */
function changed(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((file) => before[file] !== after[file])
    .sort();
}

const onDisk = (rig: SiteRig, files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) rig.write(file, text);
};

test('45 articles of a tag: its front has the newest 25, page 1 the oldest 20, and one more changes only the front', async () => {
  await using rig = await SiteRig.of(articles(45));
  const before = await build(rig);
  expect(Object.keys(before).filter((file) => /^tag\/.*\.html$/.test(file))).toEqual([
    'tag/water/index.html',
    'tag/water/page/1/index.html',
  ]);
  expect(shownOn(rig, 'tag/water/index.html')).toEqual(countdown(45, 21));
  expect(shownOn(rig, 'tag/water/page/1/index.html')).toEqual(countdown(20, 1));

  onDisk(rig, articles(1, 46));
  const lists = changed(before, await build(rig)).filter((file) => /^(tag|iran|latest)\/.*\.html$/.test(file));
  expect(lists).toEqual(['iran/index.html', 'latest/index.html', 'tag/water/index.html']);
  expect(shownOn(rig, 'tag/water/index.html')).toEqual(countdown(46, 21));
});

test('the 60th article makes page 2 out of the front, and every article still stands once among the pages', async () => {
  await using rig = await SiteRig.of(articles(59));
  const before = await build(rig);
  onDisk(rig, articles(1, 60));
  const after = await build(rig);
  expect(changed(before, after).filter((file) => /^tag\/.*\.html$/.test(file))).toEqual([
    'tag/water/index.html',
    'tag/water/page/1/index.html',
    'tag/water/page/2/index.html',
  ]);
  expect(shownOn(rig, 'tag/water/index.html')).toEqual(countdown(60, 41));
  expect(shownOn(rig, 'tag/water/page/2/index.html')).toEqual(countdown(40, 21));
  expect(shownOn(rig, 'tag/water/page/1/index.html')).toEqual(countdown(20, 1));
  for (const list of ['tag/water/', 'latest/', 'iran/']) {
    const shown = Object.keys(after)
      .filter((file) => file.startsWith(list) && file.endsWith('.html'))
      .flatMap((file) => shownOn(rig, file));
    expect(
      [...shown].sort((a, b) => b - a),
      list,
    ).toEqual(countdown(60, 1));
  }
  const pageOne = rig.read('_site/tag/water/page/1/index.html').replace(/<style>.*<\/style>/s, '');
  expect(pageOne).toContain('rel="prev" href="../../../../tag/water/page/2/"');
  expect(pageOne).not.toMatch(/\b60\b|\bof 2\b/);
});

const dated = (slug: string, date: string, brief: string) => ({
  [`content/news/${slug}.md`]: article({ headline: slug, date, brief }),
});

test('the sidebar of an article older than the window stays as it is when new items come', async () => {
  await using rig = await SiteRig.of({
    ...dated('older', '2026-11-01 10:00', 'The first sentence.'),
    ...dated('newer', '2026-11-20 10:00', 'The second sentence.'),
    ...dated('today', '2026-11-22 10:00', 'The third sentence.'),
  });
  const before = await build(rig);
  expect(before['news/older/index.html']).not.toContain('The second sentence.');
  onDisk(rig, dated('latest', '2026-11-22 14:00', 'The fourth sentence.'));
  const after = await build(rig);
  expect(changed(before, after).filter((file) => file.startsWith('news/'))).toEqual([
    'news/latest/index.html',
    'news/today/index.html',
  ]);
  expect(after['news/today/index.html']).toContain('The fourth sentence.');
});

test('an item stands under the day it is dated, the newest day first', async () => {
  await using rig = await SiteRig.of({
    ...dated('one', '2026-11-20 23:50', 'Late on Friday.'),
    ...dated('two', '2026-11-21 00:10', 'Early on Saturday.'),
    'content/news/three.md': article({
      headline: 'three',
      date: '2026-11-21 12:00',
      'in brief':
        '[{text: Long ago., date: 2026-10-01}, {text: A list and its reader., more: /iran/}, {text: Not yet., date: 2026-11-30}]',
    }),
  });
  await build(rig);
  const html = rig.read('_site/in-brief/index.html');
  const order = [
    '2026-11-21"',
    'A list and its reader.',
    'Early on Saturday.',
    '2026-11-20"',
    'Late on Friday.',
    '2026-10-01"',
    'Long ago.',
  ];
  const places = order.map((part) => html.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(html.match(/<h2>/g)).toHaveLength(3);
  expect(html).toMatch(/A list and its reader\.<\/p><a class="more" href="\.\.\/iran\/"/);
  expect(html).not.toContain('Not yet.');
});

test('each author and each tag of a language has a page, and a section that waits for its first article too', async () => {
  await using rig = await SiteRig.of({
    'content/a.md': article({ authors: '[sara, Kaveh Guest]', tags: '[Water, Lake Urmia, water]' }),
    'content/fa/a.md': article({ authors: '[sara]', tags: '[آب]' }),
  });
  const files = Object.keys(await build(rig));
  expect(files.filter((file) => /(^|\/)(author|tag)\/.*\.html$/.test(file))).toEqual([
    'author/kaveh-guest/index.html',
    'author/sara/index.html',
    'fa/author/sara/index.html',
    'fa/tag/آب/index.html',
    'tag/lake-urmia/index.html',
    'tag/water/index.html',
  ]);
  expect(rig.read('_site/author/sara/index.html')).toContain('Sara writes about water.');
  expect(rig.read('_site/world/index.html')).toContain('Nothing has been published here yet.');
  expect(rig.read('_site/fa/world/index.html')).toContain('جهان');
});

test('the newest article leads the front page, or the one that site.yaml names', async () => {
  await using rig = await SiteRig.of(articles(30));
  await build(rig);
  expect(shownOn(rig, 'index.html')[0]).toBe(30);
  rig.write('content/site.yaml', `${settings}lead: /water/article-7/\n`);
  await build(rig);
  const shown = shownOn(rig, 'index.html');
  expect(shown.slice(0, 3)).toEqual([7, 30, 29]);
  expect(new Set(shown).size).toBe(shown.length);
});

test('a publication without articles has a front page, and says so', async () => {
  await using rig = await SiteRig.of({
    'content/about.md': lines('---', 'headline: About', 'type: page', '---', '', 'We.'),
  });
  await build(rig);
  expect(rig.read('_site/index.html')).toContain('Nothing has been published here yet.');
  expect(rig.read('_site/fa/index.html')).toContain('هنوز چیزی در اینجا منتشر نشده است.');
});
