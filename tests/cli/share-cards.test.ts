import fs from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photo } from '../rig/pictures.ts';
import { article, SiteRig, settings } from '../rig/site-rig.ts';

const english = 'content/2026/11/20/rain.md';
const persian = 'content/fa/2026/11/20/rain.md';
const cardOf = (rig: SiteRig, page: string) =>
  /<meta property="og:image" content="https:\/\/news\.example\/(cards\/\w+\.png)">/.exec(rig.read(page))?.[1];

async function newsroom(): Promise<SiteRig> {
  return SiteRig.of({
    'content/site.yaml': `${settings}share cards: yes\n`,
    [english]: article(),
    [persian]: article({ headline: '"باران بازگشت: دریاچه بالا می‌آید"' }),
    'content/2026/11/20/pictured.md': article({ headline: 'A pictured story', image: '{src: /lake.jpg, alt: A lake}' }),
    'content/lake.jpg': await photo(400, 300).jpeg().toBuffer(),
  });
}

/** Where a card has ink, in a strip of it: from the left and the right edge in pixels. */
async function ink(file: string, top: number, height: number): Promise<{ left: number; right: number }> {
  const strip = sharp(file).extract({ left: 0, top, width: 1200, height }).flatten({ background: '#fff' });
  const { data } = await strip.greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = [...data].flatMap((level, at) => (level < 128 ? [at % 1200] : []));
  return { left: Math.min(...dark), right: Math.max(...dark) };
}

test('an article without a picture is shared with a card that has its headline, from the right in Persian', async () => {
  await using rig = await newsroom();
  expect((await rig.run('build')).code).toBe(0);
  const cards = ['_site/2026/11/20/rain/index.html', '_site/fa/2026/11/20/rain/index.html'].map((page) =>
    cardOf(rig, page),
  );
  expect(
    Object.keys(rig.tree('_site/cards'))
      .map((name) => `cards/${name}`)
      .sort(),
  ).toEqual([...cards].sort());
  expect(cardOf(rig, '_site/2026/11/20/pictured/index.html')).toBe(undefined);
  const [first = '', second = ''] = cards.map((card) => rig.path(`_site/${card}`));
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const ltr = await ink(first, 240, 160);
  const rtl = await ink(second, 240, 160);
  expect(ltr.left).toBeLessThan(85);
  expect(ltr.right).toBeLessThan(1128);
  expect(rtl.right).toBeGreaterThan(1115);
  expect(rtl.left).toBeGreaterThan(72);
  expect(rig.read('_site/2026/11/20/rain/index.html')).toContain(
    '<meta property="og:image:alt" content="Rain returns to the lake">',
  );
});

test('a sign between Persian words with a ligature is drawn', async () => {
  await using rig = await newsroom();
  const width = async (headline: string) => {
    rig.write(persian, article({ headline: `"${headline}"` }));
    expect((await rig.run('build')).code).toBe(0);
    const { left, right } = await ink(
      rig.path(`_site/${cardOf(rig, '_site/fa/2026/11/20/rain/index.html')}`),
      240,
      160,
    );
    return right - left;
  };
  const bare = await width('بالا آب');
  expect(await width('بالا: آب')).toBeGreaterThan(bare + 8);
});

test('a card is drawn again when its words change, and goes with its article', async () => {
  await using rig = await newsroom();
  await rig.run('build');
  const before = rig.tree('_site/cards');
  const entries = () => fs.readdirSync(rig.path('.cache/pictures')).filter((name) => name.endsWith('.png'));
  expect(entries()).toHaveLength(2);
  rig.edit(english, 'The lake rose again.', 'The lake rose once more.');
  await rig.run('build');
  expect(rig.tree('_site/cards')).toEqual(before);
  rig.edit(english, 'Rain returns', 'Snow returns');
  await rig.run('build');
  expect(Object.keys(rig.tree('_site/cards')).filter((card) => card in before)).toHaveLength(1);
  expect(Object.keys(rig.tree('_site/cards'))).toHaveLength(2);
  expect(entries()).toHaveLength(2);
  rig.remove(english);
  await rig.run('build');
  expect(Object.keys(rig.tree('_site/cards'))).toHaveLength(1);
  await rig.run('build', '--output', 'clean', '--cache', 'fresh');
  expect(rig.tree('clean')).toEqual(rig.tree());
});

test('long headlines are cut, and no publication has cards unless it asks for them', async () => {
  await using rig = await newsroom();
  rig.write(english, article({ headline: `"${'Supercalifragilistic '.repeat(30)}<&>"` }));
  expect((await rig.run('build')).code).toBe(0);
  const { right } = await ink(rig.path(`_site/${cardOf(rig, '_site/2026/11/20/rain/index.html')}`), 130, 390);
  expect(right).toBeLessThan(1140);
  rig.write('content/site.yaml', settings);
  await rig.run('build');
  expect(rig.exists('_site/cards')).toBe(false);
});
