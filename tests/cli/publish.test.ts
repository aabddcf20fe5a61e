import fs from 'node:fs';
import { expect, test } from 'vitest';
import { article, lines, SiteRig, settings, treeOf, withoutSeconds } from '../rig/site-rig.ts';

const archive = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2026, 9, 1, 0, at * 10)).toISOString().slice(0, 16);
      const fields = {
        headline: `Story ${at}`,
        date: `${day}Z`,
        section: 'iran',
        tags: '[Water, Bread]',
        authors: '[sara]',
      };
      return [`content/archive/story-${at}.md`, article(fields)];
    }),
  );

/** What a build says, without the number of pages that it left: other kinds of page come and go. */
const summed = (stdout: string) => withoutSeconds(stdout).replace(/\d+ fresh/, 'the rest fresh');

async function clean(rig: SiteRig) {
  const args = ['build', '--output', 'clean', '--cache', 'clean.cache', '--clean'];
  expect(await rig.run(...args)).toMatchObject({ code: 0 });
  return rig.tree('clean');
}

test('an edited headline renders the article and the pages that show it, and says so', async () => {
  await using rig = await SiteRig.of(archive(3));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  rig.edit('content/archive/story-1.md', 'Story 1', 'Another story');
  const { code, stdout, stderr } = await rig.run('build');
  expect({ code, stderr, stdout: summed(stdout) }).toEqual({
    code: 0,
    stderr: '',
    stdout: lines(
      'changed  404.html',
      'changed  archive/story-1/index.html',
      'changed  archive/story-2/index.html',
      'changed  latest/index.html',
      'changed  iran/index.html',
      'changed  tag/water/index.html',
      'changed  tag/bread/index.html',
      'changed  author/sara/index.html',
      'changed  2026/10/index.html',
      'changed  2026/10/01/index.html',
      'changed  index.html',
      'changed  feed.xml',
      'changed  atom.xml',
      'changed  feed.json',
      'changed  iran/feed.xml',
      'changed  tag/water/feed.xml',
      'changed  tag/bread/feed.xml',
      'changed  author/sara/feed.xml',
      'changed  all/feed.xml',
      '19 rendered, the rest fresh, 0 removed in 0.0 s',
    ),
  });
  expect(rig.tree()).toEqual(await clean(rig));
});

test('an edited body renders the article and the feeds alone', async () => {
  await using rig = await SiteRig.of(archive(3));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  rig.edit('content/archive/story-1.md', 'The lake', 'The river');
  const { stdout } = await rig.run('build');
  expect(summed(stdout)).toBe(
    lines(
      'changed  archive/story-1/index.html',
      'changed  feed.xml',
      'changed  atom.xml',
      'changed  feed.json',
      'changed  iran/feed.xml',
      'changed  tag/water/feed.xml',
      'changed  tag/bread/feed.xml',
      'changed  author/sara/feed.xml',
      'changed  all/feed.xml',
      '9 rendered, the rest fresh, 0 removed in 0.0 s',
    ),
  );
  expect(rig.tree()).toEqual(await clean(rig));
});

test('nothing changed, nothing rendered; a deleted article is removed with its lists', async () => {
  await using rig = await SiteRig.of(archive(2));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  expect(summed((await rig.run('build')).stdout)).toBe('0 rendered, the rest fresh, 0 removed in 0.0 s\n');
  rig.remove('content/archive/story-1.md');
  const { stdout } = await rig.run('build');
  expect(stdout).toContain('removed  archive/story-1/index.html\n');
  expect(rig.exists('_site/archive/story-1')).toBe(false);
  expect(rig.tree()).toEqual(await clean(rig));
});

test('another lead renders the front pages alone, and a remark in site.yaml nothing', async () => {
  await using rig = await SiteRig.of(archive(3));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  rig.write('content/site.yaml', `# Ours.\n${settings}`);
  expect(summed((await rig.run('build')).stdout)).toBe('0 rendered, the rest fresh, 0 removed in 0.0 s\n');
  rig.write('content/site.yaml', `${settings}lead: /archive/story-0/\n`);
  expect(summed((await rig.run('build')).stdout)).toBe(
    lines('changed  index.html', '1 rendered, the rest fresh, 0 removed in 0.0 s'),
  );
  expect(rig.tree()).toEqual(await clean(rig));
});

const everything = `text edition: yes
offline: yes
share cards: yes
feeds: {lists: [rss, atom, json], hub: https://hub.example/}
reuse: {article json: yes, index: yes, llms: yes, licence: {text: CC BY 4.0, url: https://licence.example/}}
trust: {member: https://union.example/}
`;

test.each([
  ['by default', '', 25],
  ['with everything on', everything, 60],
])('%s, the newest article rewrites as few files in a large archive as in a small one', async (_, on, most) => {
  const counts = await Promise.all(
    [60, 600].map(async (size) => {
      await using rig = await SiteRig.of({ ...archive(size), 'content/site.yaml': settings + on });
      expect(await rig.run('build')).toMatchObject({ code: 0 });
      const before = rig.tree();
      rig.write(
        'content/2026/11/21/newest.md',
        article({ date: '2026-11-21', section: 'iran', tags: '[Water, Bread]', authors: '[sara]' }),
      );
      const { stdout } = await rig.run('build');
      const after = rig.tree();
      const rewritten = Object.keys(after).filter((file) => after[file] !== before[file]).length;
      const rendered = Number(/(\d+) rendered/.exec(stdout)?.[1]);
      if (on === '') expect(rewritten).toBe(rendered);
      return rewritten;
    }),
  );
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(most);
  expect(counts[0]).toBeGreaterThan(5);
});

test('a fresh clone with a restored cache renders nothing; without the output it renders everything', async () => {
  await using rig = await SiteRig.of(archive(4));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  await using clone = await SiteRig.of({});
  fs.cpSync(rig.folder, clone.folder, { recursive: true });
  expect(summed((await clone.run('build')).stdout)).toBe('0 rendered, the rest fresh, 0 removed in 0.0 s\n');
  clone.remove('_site');
  expect((await clone.run('build')).stdout).toMatch(/^missing {2}404.html.*\d+ rendered, 0 fresh, 0 removed/s);
  expect(treeOf(clone.path('_site'))).toEqual(rig.tree());
});

test.each(['404.html', 'index.html'])(
  'a site whose %s is damaged or gone is known again, and made whole',
  async (page) => {
    await using rig = await SiteRig.of(archive(2));
    expect(await rig.run('build')).toMatchObject({ code: 0 });
    const site = rig.tree();
    const missing = {
      code: 0,
      stdout: expect.stringMatching(new RegExp(`^missing {2}${page.replace('.', '\\.')}\\n1 rendered, `)),
    };
    rig.write(`_site/${page}`, 'half a pa');
    expect(await rig.run('build')).toMatchObject(missing);
    expect(rig.tree()).toEqual(site);
    fs.rmSync(rig.path(`_site/${page}`));
    expect(await rig.run('build')).toMatchObject(missing);
    expect(rig.tree()).toEqual(site);
    expect(site).toEqual(await clean(rig));
  },
);

test('a cache of another version, of another site or damaged builds everything and says why', async () => {
  await using rig = await SiteRig.of(archive(2));
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  const file = rig.path('.cache/manifest.json');
  const manifest = fs.readFileSync(file, 'latin1');
  const site = rig.tree();
  fs.writeFileSync(file, manifest.slice(0, -100), 'latin1');
  expect((await rig.run('build')).stdout).toContain('Everything was built: the manifest is damaged.\n');
  expect(rig.tree()).toEqual(site);
  fs.writeFileSync(file, manifest.replace(/"version":\d+/, '"version":0'), 'latin1');
  expect((await rig.run('build')).stdout).toContain(
    'Everything was built: the manifest was written by another version of Dateline.\n',
  );
  rig.edit('content/site.yaml', 'The Example News', 'Another News');
  const { stdout } = await rig.run('build');
  expect(stdout).toContain('Everything was built: the program, a layout or site.yaml has changed.\n');
  expect(stdout).toContain('layout   404.html\n');
  expect(rig.tree()).toEqual(await clean(rig));
});
