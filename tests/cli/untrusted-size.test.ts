import { expect, test } from 'vitest';
import { picture } from '../rig/pictures.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

/** Long enough for any of these to finish on a slow machine, and far too short for work that grows with the square. */
const patience = 15_000;

const many = (text: string, times: number) => text.repeat(times);
const numbered = (times: number, line: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => line(at)).join('');

/** Checks each text in an article of its own; gives what is told of each, without doubles. */
async function told(articles: Readonly<Record<string, string>>): Promise<Readonly<Record<string, readonly string[]>>> {
  await using rig = await SiteRig.of(
    Object.fromEntries(Object.entries(articles).map(([name, text]) => [`content/${name}.md`, text])),
  );
  const mistakes = await rig.mistakes();
  return Object.fromEntries(
    Object.keys(articles).map((name) => [
      name,
      [...new Set(mistakes.filter(({ file }) => file === `content/${name}.md`).map(({ code }) => code))],
    ]),
  );
}

test('YAML that grows when it is read is refused', { timeout: patience }, async () => {
  const laughs = numbered(9, (at) => `x-${at}: &a${at} [${many(at === 0 ? 'ha, ' : `*a${at - 1}, `, 9)}]\n`);
  expect(
    await told({
      laughs: `---\nheadline: *a8\noutlet: example\ndate: 2026-11-20\n${laughs}---\n\nText.\n`,
      merged: `---\noutlet: example\ndate: 2026-11-20\nx-a: &a {b: c}\nheadline: {<<: *a}\n---\n\nText.\n`,
    }),
  ).toEqual({
    laughs: ['yaml/repeated-value'],
    merged: ['yaml/repeated-value'],
  });
});

test('YAML nested deeper than anyone writes is refused', { timeout: patience }, async () => {
  const nested = {
    lists: many('[', 59_000),
    fields: many('{a: ', 14_000),
    lines: many('[\n', 29_000),
    blocks: many('- ', 29_000),
    keys: many('? ', 29_000),
    quotes: many('"', 59_000),
  };
  expect(
    await told(Object.fromEntries(Object.entries(nested).map(([name, value]) => [name, article({ tags: value })]))),
  ).toEqual(Object.fromEntries(Object.keys(nested).map((name) => [name, ['yaml/unreadable']])));
});

test('front matter as long as a book is refused', { timeout: patience }, async () => {
  expect(
    await told({
      lists: article({ tags: many('[', 100_000) }),
      keys: `---\n${numbered(80_000, (at) => `k${at}: v\n`)}---\n\nText.\n`,
      headline: article({ headline: many('a', 100_000) }),
    }),
  ).toEqual({ lists: ['file/too-large'], keys: ['file/too-large'], headline: ['file/too-large'] });
});

test('a hundred mistakes of an article are told, not thousands', { timeout: patience }, async () => {
  await using rig = await SiteRig.of({
    'content/fields.md': `---\n${numbered(5_000, (at) => `k${at}: v\n`)}---\n\nText.\n`,
    'content/links.md': article({}, many('[x](/nowhere/)\n\n', 50_000)),
    'content/headings.md': article({}, many('# x\n\n', 50_000)),
    'content/boxes.md': article({}, many('::: x\n', 20_000)),
  });
  const files = (await rig.mistakes()).map(({ file }) => file);
  const count = (name: string) => files.filter((file) => file === `content/${name}.md`).length;
  expect(['fields', 'links', 'headings', 'boxes'].map(count)).toEqual([100, 100, 100, 100]);
});

test('a long run of one sign does not hold up a build', { timeout: patience }, async () => {
  const signs = [
    '[',
    '![',
    '[a](',
    '<',
    '<a ',
    '<!--',
    '*a_',
    '"',
    '>',
    '- ',
    '`',
    '|',
    '&a',
    '^[',
    '[^',
    ':::',
    '#',
    '~',
    '(',
    '\\',
  ];
  await using rig = await SiteRig.of({
    ...Object.fromEntries(
      signs.map((sign, at) => [`content/a${at}.md`, article({}, `Text\n\n${many(sign, 10_000)}\n`)]),
    ),
    'content/fields.md': article({
      headline: many('a', 9_000),
      tags: `"${many(',', 9_000)}"`,
      kicker: `"${many(' ', 9_000)}x"`,
      standfirst: many('é"', 4_000),
    }),
  });
  expect((await rig.run('build')).code).toBe(0);
});

test('long runs of one sign in dates, tags, links and addresses are refused at once', {
  timeout: patience,
}, async () => {
  expect(
    await told({
      date: article({ date: many('2', 50_000) }),
      spaces: article({ date: `"2026-11-20${many(' ', 50_000)}x"` }),
      tag: article({ tags: `[${many('a', 50_000)}]` }),
      author: article({ authors: many('آ', 20_000) }),
      colons: article({ kicker: many(': ', 20_000) }),
      alias: article({ aliases: `/${many('a/', 20_000)}` }),
      more: article({ 'in brief': `[{text: x, more: /${many('../', 15_000)}}]` }),
      brief: article({ brief: many('a', 50_000) }),
      link: article({}, `[x](/${many('a', 100_000)}/)`),
      image: article({}, `![x](/${many('../', 30_000)}x.png)`),
    }),
  ).toEqual({
    date: ['date/unreadable'],
    spaces: ['date/unreadable'],
    tag: ['front-matter/wrong-type'],
    author: ['front-matter/wrong-type'],
    colons: ['yaml/unreadable'],
    alias: ['alias/unusable'],
    more: ['in-brief/dead-link'],
    brief: ['in-brief/too-long'],
    link: ['body/dead-link'],
    image: ['image/missing'],
  });
});

test('a file larger than an article or a picture can be is not read', { timeout: patience }, async () => {
  await using rig = await SiteRig.of({
    'content/article.md': Buffer.alloc(10_000_000, 'a'),
    'content/picture.png': Buffer.concat([picture, Buffer.alloc(60_000_000)]),
    'content/site.yaml': `name: News\nurl: https://news.example/\ntime zone: UTC\ntagline: ${many('a', 300_000)}\n`,
  });
  expect(await rig.codes()).toEqual([
    'article.md:1 file/too-large',
    'picture.png:1 file/too-large',
    'site.yaml:1 file/too-large',
  ]);
});

test('a picture is what its bytes are, whatever its name', async () => {
  await using rig = await SiteRig.of({
    'content/html.jpg': '<!DOCTYPE html><script>alert(1)</script>',
    'content/svg.png':
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    'content/empty.webp': '',
    'content/short.gif': 'GIF89a',
    'content/cut.png': picture.subarray(0, 12),
    'content/whole.jpg': picture,
  });
  expect(await rig.codes()).toEqual(
    ['cut.png', 'empty.webp', 'html.jpg', 'short.gif', 'svg.png'].map((file) => `${file}:1 image/unreadable`),
  );
});
