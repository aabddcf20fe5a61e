import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from '../rig/browser.ts';
import { HeadOf } from '../rig/head.ts';
import { hostileSite, hostileWords, site } from '../rig/hostile-site.ts';
import { readerIn } from '../rig/page-checks.ts';
import { jsonFaults, xmlFaults } from '../rig/schemas.ts';
import { ServedSite } from '../rig/served-site.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

let rig: SiteRig;
beforeAll(async () => {
  rig = await hostileSite({}, 'feeds: {lists: [rss, atom, json], hub: "https://hub.example/?a=1&b=2"}\n');
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);
const feeds = (name: string) => Object.keys(rig.tree()).filter((file) => file.split('/').at(-1) === name);

/** An entry as a feed reader has it, whatever the format. */
interface Read {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly published: number;
  readonly changed: number;
  readonly authors: readonly (string | undefined)[];
  readonly content: string;
}

function readFeed(text: string): readonly Read[] {
  // XML has no word for U+FFFE, which JSON keeps.
  const { format, feed } = parseFeed(text.replaceAll('\ufffe', ''));
  const time = (date: unknown) => Date.parse(String(date));
  if (format === 'rss')
    return (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link,
      published: time(item.pubDate),
      changed: time(item.atom?.updated ?? item.pubDate),
      authors: item.dc?.creators ?? [],
      content: item.content?.encoded ?? '',
    }));
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      url: entry.links?.[0]?.href,
      published: time(entry.published),
      changed: time(entry.updated),
      authors: (entry.authors ?? []).map(({ name }) => name),
      content: entry.content?.value ?? '',
    }));
  if (format === 'json')
    return (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: time(item.date_published),
      changed: time(item.date_modified),
      authors: (item.authors ?? []).map(({ name }) => name),
      content: item.content_html ?? '',
    }));
  throw new Error(`A feed of another format: ${format}`);
}

describe('by their schemas', () => {
  test('every RSS feed keeps the rules of RSS 2.0', async () => {
    expect(feeds('feed.xml').length).toBeGreaterThanOrEqual(12);
    expect(await xmlFaults(feeds('feed.xml').map(read), 'rss.rng')).toEqual([]);
  });

  test('every Atom feed is one by RFC 4287', async () => {
    expect(feeds('atom.xml').length).toBe(feeds('feed.xml').length);
    expect(await xmlFaults(feeds('atom.xml').map(read), 'atom.rng')).toEqual([]);
  });

  test('every JSON feed is one by JSON Feed 1.1', () => {
    expect(feeds('feed.json').length).toBe(feeds('feed.xml').length);
    for (const file of feeds('feed.json')) expect(jsonFaults(read(file), 'json-feed.json'), file).toEqual([]);
  });

  test('the schemas see what is wrong', async () => {
    expect(await xmlFaults([read('feed.xml').replace('<pubDate>', '<pubDate>x')], 'rss.rng')).not.toEqual([]);
    expect(await xmlFaults([read('atom.xml').replace(/<updated>.*?<\/updated>/, '')], 'atom.rng')).not.toEqual([]);
    expect(jsonFaults(read('feed.json').replaceAll('"id"', '"Id"'), 'json-feed.json')).not.toEqual([]);
  });
});

test('each list has its feeds, and its page names them', () => {
  const folders = [
    '',
    'fa/',
    'all/',
    'iran/',
    'fa/iran/',
    'tag/water/',
    'author/sara/',
    'in-brief/',
    'fa/corrections/',
  ];
  for (const name of ['feed.xml', 'atom.xml', 'feed.json'])
    expect(feeds(name)).toEqual(expect.arrayContaining(folders.map((folder) => folder + name)));
  const head = new HeadOf(read('tag/water/index.html'));
  expect(
    head
      .links('alternate')
      .filter(({ hreflang }) => !hreflang)
      .map(({ type, href }) => [type, href]),
  ).toEqual([
    ['application/rss+xml', '../../feed.xml'],
    ['application/atom+xml', '../../atom.xml'],
    ['application/feed+json', '../../feed.json'],
    ['application/rss+xml', '../../tag/water/feed.xml'],
    ['application/atom+xml', '../../tag/water/atom.xml'],
    ['application/feed+json', '../../tag/water/feed.json'],
  ]);
});

test('a feed reader finds every entry’s id, address, times, authors and whole text, alike in each format', () => {
  for (const folder of ['', 'fa/', 'all/', 'iran/', 'tag/water/', 'author/sara/', 'in-brief/', 'corrections/']) {
    const [rss = [], atom, json] = ['feed.xml', 'atom.xml', 'feed.json'].map((name) => readFeed(read(folder + name)));
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    expect(rss.length, folder).toBeGreaterThan(0);
    for (const { id, url, title, published, changed, content } of rss) {
      expect(id, folder).toBeTruthy();
      expect(title, folder).toBeTruthy();
      expect(URL.canParse(url ?? ''), folder).toBe(true);
      expect(published, folder).toBeGreaterThan(0);
      expect(changed, folder).toBeGreaterThanOrEqual(published);
      expect(content, folder).toMatch(/^<div lang="(en|fa)" dir="(ltr|rtl)">.*<p>.+<\/p>.*<\/div>$/s);
      expect([...content.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, link = '']) => !/^https:/.test(link))).toEqual(
        [],
      );
    }
  }
  const [first] = readFeed(read('fa/feed.json'));
  for (const words of hostileWords) expect(first?.title).toContain(words);
  expect(first?.content).toContain('A paragraph with &lt;/script&gt; and ]]&gt; and &amp; in it');
  expect(first?.content).toContain(`src="${site}pictures/lake-`);
  expect(first?.authors).toHaveLength(2);
});

test('in the feed of all languages each entry says its own', () => {
  const { format, feed } = parseFeed(read('all/feed.json'));
  expect(format).toBe('json');
  if (format === 'json')
    expect(new Set((feed.items ?? []).map(({ language }) => language))).toEqual(new Set(['en', 'fa']));
});

test('ids of in brief items and corrections are the same in every format and build, and no addresses', () => {
  const ids = readFeed(read('in-brief/feed.xml')).map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  expect(ids).toContain('tag:news.example,2026-11-20:/sub/2026/11/20/rain/#in-brief-1');
  expect(readFeed(read('corrections/atom.xml')).map(({ id, url }) => [id, url])).toContainEqual([
    'tag:news.example,2026-11-21:/sub/2026/11/20/rain/#correction-2',
    `${site}2026/11/20/rain/#page_corrections`,
  ]);
});

test('the hub is named in every format', () => {
  const hubs = ['feed.xml', 'iran/atom.xml', 'feed.json'].map((file) => {
    const { format, feed } = parseFeed(read(file));
    if (format === 'json') return feed.hubs?.[0]?.url;
    if (format === 'atom') return feed.links?.find(({ rel }) => rel === 'hub')?.href;
    return format === 'rss' ? feed.atom?.links?.find(({ rel }) => rel === 'hub')?.href : undefined;
  });
  expect(new Set(hubs)).toEqual(new Set(['https://hub.example/?a=1&b=2']));
});

test('a corrected article appears again, first, under the same id; a correction of the future does not move it yet', async () => {
  const day = (at: number) => `2026-10-${String(at).padStart(2, '0')} 10:00`;
  await using other = await SiteRig.of(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `content/a/story-${at + 1}.md`,
        article({
          headline: `Story ${at + 1}`,
          date: day(at + 1),
          ...(at === 2 && { corrections: '[{date: 2026-11-01 09:00, text: Wrong.}]' }),
          ...(at === 3 && { corrections: '[{date: 2026-12-01 09:00, text: Not yet.}]' }),
        }),
      ]),
    ),
  );
  expect(await other.run('build')).toMatchObject({ code: 0 });
  const entries = () => readFeed(other.read('_site/feed.xml'));
  expect(entries()).toHaveLength(20);
  expect(entries()[0]).toMatchObject({
    id: 'https://news.example/a/story-3/',
    published: Date.parse('2026-10-03T06:30:00Z'),
    changed: Date.parse('2026-11-01T05:30:00Z'),
  });
  expect(entries()[1]?.title).toBe('Story 30');
  expect(await other.run('build', '--now', '2026-12-02T00:00:00Z')).toMatchObject({ code: 0 });
  expect(
    entries()
      .slice(0, 3)
      .map(({ title }) => title),
  ).toEqual(['Story 4', 'Story 3', 'Story 30']);
});

test('the corrections page lists what was corrected, newest first, and leads to the articles', () => {
  const html = read('corrections/index.html');
  const places = ['Again.', '2026-11-21T12:00:00+03:30', 'datetime="2026-11-21"'].map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(html.indexOf('2026-11-21T12:00')).toBeLessThan(html.indexOf('datetime="2026-11-21"'));
  expect(html).toContain('href="../2026/11/20/rain/"');
  expect(html).toContain('href="../2026/11/19/taken-back/"');
});

test('a hub that is no address and a format that is none are told', async () => {
  await using other = await SiteRig.of({ 'content/a.md': article() });
  other.write('content/site.yaml', `${other.read('content/site.yaml')}feeds:\n  lists: [rss, opml]\n  hub: hub\n`);
  expect(await other.codes()).toEqual(['site.yaml:9 site/wrong-type', 'site.yaml:10 site/bad-url']);
});

describeInBrowser('a person who opens a feed', (browser) => {
  test.each(['fa/feed.xml', 'atom.xml'])('sees a page and not code: %s', async (file) => {
    await using served = await ServedSite.of(rig.path('_site'));
    const { page, open } = await readerIn(browser, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    expect(await open(served.below + file)).toEqual([]);
    const text = await page.evaluate<string>(
      '(() => { getSelection().selectAllChildren(document.documentElement); return String(getSelection()); })()',
    );
    expect(text).toContain(file.startsWith('fa/') ? 'این یک خوراک است' : 'This is a feed');
    expect(text).toContain('🗞️');
    expect(text).not.toMatch(/<div|<p>|<!\[CDATA|^Dateline$/m);
    const entry = page.locator('xpath=//*[local-name()="item" or local-name()="entry"]/*[local-name()="a"]').first();
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.evaluate((link) => link.ownerDocument.defaultView?.getComputedStyle(link).direction)).toBe(
      file.startsWith('fa/') ? 'rtl' : 'ltr',
    );
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
