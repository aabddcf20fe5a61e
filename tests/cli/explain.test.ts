import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../rig/pictures.ts';
import { article, lines, SiteRig } from '../rig/site-rig.ts';

let rig: SiteRig;

/** Three articles that share a section and a tag; the second shows a picture and brings in brief items. */
const files = {
  'content/2026/11/18/wells.md': article({ headline: 'Wells', date: '2026-11-18 10:00', section: 'iran' }),
  'content/2026/11/19/dams.md': article({
    headline: 'Dams',
    date: '2026-11-19 10:00',
    section: 'iran',
    tags: '[Water]',
    image: '{src: /images/dam.png, alt: A dam}',
    'in brief': '[The dam is full., The dam is old.]',
  }),
  'content/2026/11/19/rain.md': article({ headline: 'Rain', date: '2026-11-19 12:00', tags: '[Water]' }),
  'content/2026/11/20/draft.md': article({ status: 'draft' }),
  'content/2026/11/20/later.md': article({ date: '2026-12-20' }),
  'content/images/dam.png': picture,
};

beforeAll(async () => {
  rig = await SiteRig.of(files);
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
});

afterAll(async () => {
  await rig[Symbol.asyncDispose]();
});

/** What is said of a path after an edit, which is then taken back; nothing may be written meanwhile. */
async function saidOf(asked: string, edit: () => void = () => {}, args: readonly string[] = []): Promise<string> {
  edit();
  const before = rig.tree('.');
  const { code, stdout, stderr } = await rig.run('build', '--explain', asked, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(rig.tree('.')).toEqual(before);
  for (const [file, text] of Object.entries(files)) rig.write(file, text);
  return stdout;
}

test('an unchanged page is fresh, however it is called', async () => {
  const fresh = '2026/11/19/dams/index.html is fresh: what it shows is what the last build wrote.\n';
  for (const asked of [
    '2026/11/19/dams/index.html',
    '_site/2026/11/19/dams/index.html',
    '/2026/11/19/dams/',
    '2026/11/19/dams',
    'https://news.example/2026/11/19/dams/',
    '2026/11/19/dams.md',
    'content/2026/11/19/dams.md',
    rig.path('content/2026/11/19/dams.md'),
  ])
    expect(await saidOf(asked), asked).toBe(fresh);
  expect(await saidOf('/')).toBe('index.html is fresh: what it shows is what the last build wrote.\n');
  expect(await saidOf('images/dam.png')).toContain('is fresh');
});

test('an edited headline is named on the article and on the pages that show it', async () => {
  const edit = () => rig.edit('content/2026/11/19/dams.md', 'headline: Dams', 'headline: Old dams');
  expect(await saidOf('2026/11/19/dams.md', edit)).toBe(
    lines(
      '2026/11/19/dams/index.html would be rendered: changed. What differs from the last build:',
      '  the title of its window: “Dams | The Example News” → “Old dams | The Example News”',
      '  its headline: “Dams” → “Old dams”',
      '  perhaps the body too: 2026/11/19/dams.md was edited, and its earlier text is not kept',
    ),
  );
  expect(await saidOf('/tag/water/', edit)).toBe(
    lines(
      'tag/water/index.html would be rendered: changed. What differs from the last build:',
      '  the teasers, 2, headline: “Dams” → “Old dams”',
    ),
  );
  expect(await saidOf('2026/11/18/wells.md', edit)).toContain('is fresh');
});

test('an edited in brief item is named on the pages beside which it stands', async () => {
  const edit = () => rig.edit('content/2026/11/19/dams.md', 'The dam is old.', 'The dam leaks.');
  expect(await saidOf('2026/11/19/rain.md', edit)).toBe(
    lines(
      '2026/11/19/rain/index.html would be rendered: changed. What differs from the last build:',
      '  the in brief items beside it, 1: “The dam leaks.” is new',
      '  the in brief items beside it, 1: “The dam is old.” is gone',
    ),
  );
});

test('an edited body is named where the text is shown', async () => {
  const edit = () => rig.edit('content/2026/11/19/rain.md', 'The lake', 'The river');
  const body =
    '  the body, or what readers do not see: 2026/11/19/rain.md was edited, and its earlier text is not kept';
  expect(await saidOf('2026/11/19/rain.md', edit)).toBe(
    lines('2026/11/19/rain/index.html would be rendered: changed. What differs from the last build:', body),
  );
  expect(await saidOf('feed.xml', edit)).toBe(
    lines('feed.xml would be rendered: changed. What differs from the last build:', body),
  );
});

test('a new standing page is in the frame of every page', async () => {
  const edit = () => rig.write('content/about.md', article({ type: 'page', headline: 'About us' }));
  expect(await saidOf('2026/11/18/wells.md', edit)).toBe(
    lines(
      '2026/11/18/wells/index.html would be rendered: changed. What differs from the last build:',
      '  the frame, footer, 1: “About us” is new',
    ),
  );
  expect(await saidOf('about.md')).toBe('about/index.html would be rendered: new, the last build did not have it.\n');
  rig.remove('content/about.md');
});

test('pages that the clock changes, that are gone, missing, damaged or hidden', async () => {
  expect(await saidOf('2026/11/20/later.md')).toBe(
    'content/2026/11/20/later.md has no page: it is held until its date has come.\n',
  );
  expect(await saidOf('2026/11/20/later.md', undefined, ['--now', '2026-12-21'])).toBe(
    '2026/11/20/later/index.html would be rendered: new, the last build did not have it.\n',
  );
  expect(await saidOf('/latest/', undefined, ['--now', '2026-12-21'])).toContain(
    'the teasers, 1: “Rain returns to the lake” is new',
  );
  expect(await saidOf('2026/11/20/draft.md')).toBe('content/2026/11/20/draft.md has no page: it is a draft.\n');
  expect(await saidOf('/2026/11/19/rain/', () => rig.remove('content/2026/11/19/rain.md'))).toBe(
    '2026/11/19/rain/index.html would be removed: the site has no such page or picture any more.\n',
  );
  const page = '_site/2026/11/19/rain/index.html';
  const text = rig.read(page);
  expect(await saidOf('2026/11/19/rain.md', () => rig.write(page, 'half a pa'))).toBe(
    `2026/11/19/rain/index.html would be rendered: damaged, ${page} is not what the last build wrote.\n`,
  );
  expect(await saidOf('2026/11/19/rain.md', () => rig.remove(page))).toBe(
    `2026/11/19/rain/index.html would be rendered: missing, ${page} is not there.\n`,
  );
  rig.write(page, text);
  expect(await saidOf('2026/11/19/rain.md')).toContain('is fresh');
});

test('a picture, another site.yaml and another cache', async () => {
  expect(
    await saidOf('images/dam.png', () => rig.write('content/images/dam.png', Buffer.concat([picture, Buffer.of(0)]))),
  ).toMatch(/^pictures\/dam-[0-9a-f]{10}-1\.webp would be made: new, the last build did not have it\.\n$/);
  expect(await saidOf('content/images/dam.png', () => rig.remove('_site/pictures'))).toMatch(
    /^pictures\/dam-[0-9a-f]{10}-1\.webp would be made: missing, /,
  );
  const settings = rig.read('content/site.yaml');
  rig.edit('content/site.yaml', 'The Example News\nurl', 'The Other News\nurl');
  expect(await saidOf('2026/11/19/rain.md')).toBe(
    '2026/11/19/rain/index.html would be rendered: the program, a layout or site.yaml has changed.\n',
  );
  rig.write('content/site.yaml', settings);
  expect(await saidOf('2026/11/19/rain.md', undefined, ['--cache', 'other.cache'])).toBe(
    '2026/11/19/rain/index.html would be rendered: new, as no earlier build is remembered.\n',
  );
});

test('every page that a build renders is explained, and a body aside, by what differs', async () => {
  rig.edit('content/2026/11/19/dams.md', 'headline: Dams', 'headline: Old dams');
  const expected = await rig.run('build', '--output', '_site', '--cache', '.cache', '--explain', 'index.html');
  expect(expected.stdout).toContain('would be rendered: changed.');
  const { stdout } = await rig.run('build');
  const rendered = [...stdout.matchAll(/^changed {2}(.*)$/gm)].map(([, file = '']) => file);
  expect(rendered).toContain('index.html');
  rig.edit('content/2026/11/19/dams.md', 'headline: Old dams', 'headline: Dams');
  for (const file of rendered) expect(await saidOf(file), file).toMatch(/changed.*:\n {2}.*“Old dams/s);
  expect(await rig.run('build')).toMatchObject({ code: 0 });
});

test('what is nowhere is wrong usage, and the nearest is suggested', async () => {
  for (const [asked, answer] of [
    ['/2026/11/19/dmas/', 'The site has nothing at “/2026/11/19/dmas/”. Did you mean /2026/11/19/dams/?'],
    ['2026/11/19/dmas.md', 'The site has nothing at “2026/11/19/dmas.md”. Did you mean content/2026/11/19/dams.md?'],
    ['tga/water/index.html', 'The site has nothing at “tga/water/index.html”. Did you mean tag/water/index.html?'],
    ['nowhere/at/all', 'The site has nothing at “nowhere/at/all”.'],
    ['https://other.example/x/', '“https://other.example/x/” is not an address of https://news.example/.'],
  ] as const)
    expect(await rig.run('build', '--explain', asked)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${answer}\nSee dateline build --help.\n`,
    });
  expect(await rig.run('build', '--explain', '/', '--clean')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '--explain compares with what is remembered, which --clean ignores. Use one of them.\nSee dateline build --help.\n',
  });
});

test('while errors stand they are told instead', async () => {
  rig.edit('content/2026/11/19/dams.md', 'outlet: example', 'outlet: exmaple');
  const { code, stdout, stderr } = await rig.run('build', '--explain', '/');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('site.yaml declares no outlet “exmaple”.');
  expect(stderr).toContain('1 error in 1 file. While errors stand, nothing is written.\n');
});
