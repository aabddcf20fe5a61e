import { expect, test } from 'vitest';
import { article, noon, SiteRig, settings, treeOf } from '../rig/site-rig.ts';
import { type Build, type Built, WarmBuilder } from '../rig/warm-builder.ts';

const months = Array.from({ length: 8 }, (_, at) => `2026-${String(at + 4).padStart(2, '0')}`);

/** Six articles a month, from April to November: what is from before October has settled. */
const archive = Object.fromEntries(
  months.flatMap((month, at) =>
    Array.from({ length: 6 }, (__, nth) => {
      const fields = {
        headline: `Story ${at}-${nth}`,
        date: `${month}-${String(3 * nth + 1).padStart(2, '0')} 10:00`,
        section: nth % 2 ? 'iran' : 'world',
        tags: `[Water, Month ${at}]`,
        authors: '[sara]',
      };
      return [`content/${month.replace('-', '/')}/story-${nth}.md`, article(fields)] as const;
    }),
  ),
);

/** A site that was built, and builds again: as usual, and clean to compare with. */
class Published implements AsyncDisposable {
  readonly rig: SiteRig;
  readonly #builder: WarmBuilder;
  now = Date.parse(noon);

  private constructor(rig: SiteRig) {
    this.rig = rig;
    this.#builder = new WarmBuilder(rig.folder);
  }

  static async of(files: Readonly<Record<string, string>> = {}): Promise<Published> {
    const site = new Published(await SiteRig.of({ ...archive, ...files }));
    expect((await site.build()).rendered?.length).toBeGreaterThan(100);
    return site;
  }

  async build(how: Pick<Build, 'preview' | 'workers'> = {}): Promise<Built> {
    const request = { content: 'content', now: this.now, reread: true, ...how };
    const built = await this.#builder.build({ ...request, output: '_site', cache: '.cache' });
    const clean = await this.#builder.build({ ...request, output: 'clean', cache: '.clean', clean: true });
    expect(built.told).toBe(clean.told);
    if (clean.rendered) expect(treeOf(this.rig.path('_site'))).toEqual(treeOf(this.rig.path('clean')));
    return built;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#builder[Symbol.asyncDispose]();
    await this.rig[Symbol.asyncDispose]();
  }
}

const newest = (fields: Readonly<Record<string, string>> = {}) =>
  article({ headline: 'The newest', date: '2026-11-22 09:00', ...fields });

test('what is published today leaves settled articles alone', async () => {
  await using site = await Published.of();
  const { rig } = site;
  const publish = async (file: string, text: string) => {
    rig.write(file, text);
    return site.build();
  };
  const today = 'content/2026/11/22/newest.md';
  expect(await publish(today, newest({ tags: '[Water]', authors: '[sara]' }))).toMatchObject({ newer: true, told: '' });
  expect(
    await publish(today, newest({ section: 'iran', 'in brief': '[{text: A dam, more: /2026/05/story-1/}]' })),
  ).toMatchObject({ newer: true });
  const spelled = await publish(today, newest({ tags: '[WATER, Month 0, Entirely new]' }));
  expect(spelled).toMatchObject({ newer: true });
  expect(spelled.told).toContain('The tag “WATER” is spelled “Water” in “2026/04/story-0.md”.');
  expect(
    await publish('content/2026/11/16/story-5.md', newest({ date: '2026-11-16 10:00', tags: '[Month 7]' })),
  ).toMatchObject({ newer: true });
  rig.remove(today);
  expect(await site.build()).toMatchObject({ newer: true, told: '' });
  expect(await site.build()).toMatchObject({ newer: true, rendered: [], removed: [] });
});

const changes: Readonly<Record<string, (site: Published) => void>> = {
  'an old article is edited': ({ rig }) => rig.edit('content/2026/05/story-1.md', 'Story 1-1', 'Another headline'),
  'an old article goes': ({ rig }) => rig.remove('content/2026/05/story-1.md'),
  'an article is added to an old month': ({ rig }) =>
    rig.write('content/2026/05/more.md', article({ date: '2026-05-20' })),
  'a new article translates an old one': ({ rig }) =>
    rig.write('content/fa/2026/11/22/new.md', newest({ 'translation of': '/2026/05/story-1/' })),
  'a new article takes an old address': ({ rig }) =>
    rig.write('content/2026/11/22/new.md', newest({ aliases: '[/2025/was-here/]' })),
  'the footer gets a page': ({ rig }) =>
    rig.write('content/about.md', '---\nheadline: About us\ntype: page\n---\n\nWho we are.\n'),
  'an old page is damaged': ({ rig }) => rig.write('_site/2026/05/story-1/index.html', 'x'),
  'an old article expires': (site) => {
    site.now = Date.parse('2026-12-02T00:00:00Z');
  },
  'the clock goes back': (site) => {
    site.now = Date.parse('2026-11-19T00:00:00Z');
  },
  'an article that an old one leads to is named anew': ({ rig }) =>
    rig.edit('content/2026/11/story-2.md', 'Story 7-2', 'Another headline'),
};

test.each(Object.entries(changes))('when %s the whole site is looked at', async (_, change) => {
  await using site = await Published.of({
    'content/2026/06/story-2.md': article({
      date: '2026-06-07 10:00',
      expires: '2026-12-01',
      'in brief': '[{text: Later, more: /2026/11/story-2/}]',
    }),
  });
  change(site);
  expect(await site.build()).toMatchObject({ newer: false });
  site.rig.write('content/2026/11/22/newest.md', newest());
  expect(await site.build()).toMatchObject({ newer: true });
});

test('a headline that in brief beside a settled article leads to is shown there too', async () => {
  await using site = await Published.of({
    'content/2026/09/30/last.md': article({ date: '2026-09-30 20:00' }),
    'content/2026/10/story-0.md': article({
      date: '2026-10-01 10:00',
      'in brief': '[{text: Next, more: /2026/11/story-2/}]',
    }),
  });
  const { rig } = site;
  expect(rig.read('_site/2026/09/30/last/index.html')).toContain('Story 7-2');
  rig.edit('content/2026/11/story-2.md', 'Story 7-2', 'Another headline');
  await site.build();
  expect(rig.read('_site/2026/09/30/last/index.html')).toContain('Another headline');
});

test('with several threads, too', async () => {
  await using site = await Published.of();
  site.rig.write('content/2026/11/22/newest.md', newest({ tags: '[Water, Month 3]' }));
  expect(await site.build({ workers: 2 })).toMatchObject({ newer: true });
});

test('in a preview, an article held for next year keeps nothing open', async () => {
  await using site = await Published.of({
    'content/2027/12/held.md': article({ headline: 'Held', date: '2027-12-01' }),
  });
  const { rig } = site;
  const preview = () => site.build({ preview: true });
  await preview();
  rig.write('content/2026/11/22/newest.md', newest());
  expect(await preview()).toMatchObject({ newer: true });
  rig.edit('content/2027/12/held.md', 'Held', 'Held on');
  expect(await preview()).toMatchObject({ newer: false });
});

test('nothing is settled while a new article has something in brief from before', async () => {
  await using site = await Published.of();
  const { rig } = site;
  for (const [item, newer] of [
    ['[{text: Old, date: 2026-05-20}]', false],
    ['[{text: Still old, date: 2026-05-20}]', false],
    ['[New]', false],
    ['[Newer]', true],
  ] as const) {
    rig.write('content/2026/11/22/newest.md', newest({ 'in brief': item }));
    expect(await site.build()).toMatchObject({ newer });
  }
});

test('a mistake in a new article, or in an old one that it leaves without its target, is told as ever', async () => {
  await using site = await Published.of({
    'content/2026/06/story-2.md': article({ date: '2026-06-07 10:00' }, 'See [the later story](/2026/11/story-3/).\n'),
  });
  const { rig } = site;
  rig.write('content/2026/11/22/newest.md', newest({ section: 'sport' }));
  expect((await site.build()).told).toContain('content/2026/11/22/newest.md');
  rig.write('content/2026/11/22/newest.md', newest());
  rig.remove('content/2026/11/story-3.md');
  const { told, rendered } = await site.build();
  expect(told).toContain('content/2026/06/story-2.md:7:23 error body/dead-link');
  expect(rendered).toBeUndefined();
});

test('in a language without newer articles, and in a publication whose window reaches back, nothing goes stale', async () => {
  await using site = await Published.of({
    'content/site.yaml': `${settings}in brief: {show: 4, window: 40 days}\nreuse: {index: yes}\n`,
    'content/fa/2026/05/old.md': article({ date: '2026-05-05', brief: 'A sentence.' }),
  });
  const { rig } = site;
  rig.write('content/2026/11/22/newest.md', newest({ brief: 'News in a sentence.' }));
  expect(await site.build()).toMatchObject({ newer: true });
  rig.write('content/2026/10/25/late.md', newest({ date: '2026-10-25', brief: 'Shown on pages of September.' }));
  expect(await site.build()).toMatchObject({ newer: false });
});

/** Settled articles, one of them in two languages, with all that can be made of a text besides its page. */
const texts = {
  'content/site.yaml': `${settings}text edition: yes\nreuse: {article json: yes, index: yes}\n`,
  'content/2026/05/story-1.md': article(
    { headline: 'The dam', date: '2026-05-04 10:00', tags: '[Dams]', section: 'iran', authors: '[sara]' },
    '## The wall\n\nSee [the later story](/2026/11/story-3/).\n',
  ),
  'content/fa/2026/05/dam.md': article({ date: '2026-05-05 10:00', 'translation of': '/2026/05/story-1/' }),
  'content/2026/06/linking.md': article({ date: '2026-06-20' }, 'See [the wall](/2026/05/story-1/#the-wall).\n'),
};
const dam = 'content/2026/05/story-1.md';

test('when the text of an old article is edited, only what shows it is rendered', async () => {
  await using site = await Published.of(texts);
  const { rig } = site;
  rig.edit(dam, 'See [', 'Once more, see [');
  const ofText = ['2026/05/story-1/', 'text/2026/05/story-1/'].map((folder) => `changed ${folder}index.html`);
  const forMachines = ['2026/05/story-1/index.json', 'index.json', 'tag/dams/feed.xml'].map(
    (path) => `changed ${path}`,
  );
  const edited = await site.build();
  expect(edited).toMatchObject({ newer: true, removed: [] });
  expect(edited.rendered?.toSorted()).toEqual([...forMachines, ...ofText].toSorted());
  // Another edit finds what the first one left behind.
  rig.edit(dam, 'Once more, see', 'In the end, see');
  rig.edit('content/fa/2026/05/dam.md', 'The lake', 'A lake');
  rig.edit('content/2026/06/story-3.md', 'The lake', 'A lake');
  const again = await site.build();
  expect(again).toMatchObject({ newer: true, removed: [] });
  expect(again.rendered).toEqual(expect.arrayContaining([...ofText, 'changed fa/2026/05/dam/index.html']));
  rig.write('content/2026/11/22/newest.md', newest({ tags: '[Water]' }));
  expect(await site.build()).toMatchObject({ newer: true });
  rig.edit('content/2026/11/22/newest.md', 'Water', 'Dams');
  rig.edit(dam, 'In the end, see', 'See');
  expect(await site.build()).toMatchObject({ newer: true });
});

test('the feed of a list with newer articles shows the words of an old one as they are, there and back', async () => {
  await using site = await Published.of({ ...texts, 'content/2026/11/20/other.md': newest({ tags: '[Dams]' }) });
  const { rig } = site;
  const feed = expect.arrayContaining(['changed tag/dams/feed.xml']);
  rig.edit(dam, 'See [', 'Once more, see [');
  expect(await site.build()).toMatchObject({ newer: true, rendered: feed });
  rig.write('content/2026/11/22/newest.md', newest());
  const published = await site.build();
  expect(published).toMatchObject({ newer: true });
  expect(published.rendered).not.toEqual(feed);
  rig.edit(dam, 'Once more, see [', 'See [');
  expect(await site.build()).toMatchObject({ newer: true, rendered: feed });
});

test('a settled article that was corrected is in the feed of all languages once, and stays settled', async () => {
  const corrected = article({
    headline: 'Corrected',
    date: '2026-09-20 10:00',
    corrections: '[{date: 2026-09-25, text: It was higher.}]',
  });
  await using site = await Published.of({ ...texts, 'content/2026/09/corrected.md': corrected });
  site.rig.write('content/2026/11/22/newest.md', newest());
  expect(await site.build()).toMatchObject({ newer: true });
  expect(site.rig.read('_site/all/feed.xml').match(/<title>Corrected<\/title>/g)).toHaveLength(1);
});

const edits: Readonly<Record<string, (text: string) => string>> = {
  'its link': (text) => text.replace('story-3/', 'story-2/'),
  'a dead link': (text) => text.replace('story-3/', 'story-9/'),
  'a heading that another article leads to': (text) => text.replace('The wall', 'The gate'),
  'its tag': (text) => text.replace('[Dams]', '[Walls]'),
  'its date': (text) => text.replace('05-04', '05-03'),
  'a correction': (text) => text.replace('tags:', 'corrections: [{date: 2026-11-20, text: It was higher.}]\ntags:'),
  'a text that is missing': (text) => text.replace(/## .*/s, ''),
};

test.each(Object.entries(edits))('an edit of an old article that is not of its words alone: %s', async (_, edit) => {
  await using site = await Published.of(texts);
  const { rig } = site;
  rig.write(dam, edit(rig.read(dam)));
  expect(await site.build()).toMatchObject({ newer: false });
});

test('what is wrong with an old article is told where it stands after an edit of its words', async () => {
  const spelled = 'content/2026/06/story-2.md';
  await using site = await Published.of({ [spelled]: article({ date: '2026-06-07 10:00', tags: '[WATER]' }) });
  const { rig } = site;
  rig.edit(spelled, 'tags:', '# Checked\ntags:');
  rig.edit(spelled, 'The lake', 'A lake');
  const { told } = await site.build();
  expect(told).toContain(`${spelled}:6:8 warning tag/spelling`);
});

test('words of an old article whose neighbours went are still put beside the right ones', async () => {
  await using site = await Published.of(texts);
  const { rig } = site;
  rig.remove('content/2026/05/story-0.md');
  expect(await site.build()).toMatchObject({ newer: false });
  rig.edit('content/2026/05/story-2.md', 'The lake', 'A lake');
  expect(await site.build()).toMatchObject({ newer: true });
});
