import fs from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { phonePhoto, photo } from '../rig/pictures.ts';
import { article, SiteRig, settings, treeOf } from '../rig/site-rig.ts';

const lead = (src = '/images/lake.jpg') => article({ image: `{src: ${src}, alt: A lake}` });
const story = 'content/2026/11/20/rain.md';

async function built(rig: SiteRig, ...options: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await rig.run('build', ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The published pictures: `lake-320.webp`, without the part of the name that their content decides. */
function pictures(rig: SiteRig, folder = '_site'): readonly string[] {
  const all = rig.exists(`${folder}/pictures`) ? Object.keys(rig.tree(`${folder}/pictures`)) : [];
  return all.map((name) => name.replace(/-[0-9a-f]{10}-/, '-')).sort();
}

/** Cut to a shape for search engines. */
function isCut(name: string): boolean {
  return /-(?:16x9|4x3|1x1)\.jpg$/.test(name);
}

function pathOf(rig: SiteRig, ending: string): string {
  const name = Object.keys(rig.tree('_site/pictures')).find((file) => file.endsWith(ending));
  return rig.path(`_site/pictures/${name}`);
}

test('a picture is published in the widths that readers need, never larger than it is, and not as it came', async () => {
  await using rig = await SiteRig.of({
    [story]: lead(),
    'content/2026/11/20/small.md': lead('/images/small.png'),
    'content/images/lake.jpg': await photo(1300, 650).jpeg().toBuffer(),
    'content/images/small.png': await photo(250, 100).png().toBuffer(),
  });
  await built(rig);
  expect(pictures(rig)).toEqual(
    ['1200.jpg', '1300.webp', '16x9.jpg', '1x1.jpg', '320.webp', '480.webp', '4x3.jpg', '800.jpg', '800.webp']
      .map((file) => `lake-${file}`)
      .concat(['small-250.jpg', 'small-250.webp']),
  );
  expect(rig.exists('_site/images')).toBe(false);
  expect(await sharp(pathOf(rig, '-480.webp')).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 });
  for (const [shape, width, height] of [
    ['16x9', 1155, 650],
    ['4x3', 866, 650],
    ['1x1', 650, 650],
  ])
    expect(await sharp(pathOf(rig, `-${shape}.jpg`)).metadata()).toMatchObject({ format: 'jpeg', width, height });
  const html = rig.read('_site/2026/11/20/rain/index.html');
  const name = /pictures\/(lake-[0-9a-f]{10})-/.exec(html)?.[1];
  const offers = [320, 480, 800, 1300].map((width) => `../../../../pictures/${name}-${width}.webp ${width}w`).join();
  expect(html).toContain(`<source type="image/webp" srcset="${offers}" sizes=`);
  expect(html).toContain(`<img src="../../../../pictures/${name}-800.jpg" width="1300" height="650" class="r`);
  expect(html).toContain('decoding="async" alt="A lake" fetchpriority="high">');
  expect(html).toContain(`<meta property="og:image" content="https://news.example/pictures/${name}-1200.jpg">`);
  for (const shape of ['16x9', '4x3', '1x1'])
    expect(html).toContain(`"https://news.example/pictures/${name}-${shape}.jpg"`);
  expect(rig.read('_site/feed.xml')).toContain(`https://news.example/pictures/${name}-1200.jpg`);
});

test('where and by whom a photograph was taken is not published, and it stands upright in sRGB', async () => {
  const original = await phonePhoto();
  const { exif, xmp, icc, orientation } = await sharp(original).metadata();
  expect([exif, xmp, icc].every((part) => part !== undefined)).toBe(true);
  expect({ orientation, place: exif?.includes('N\0') }).toEqual({ orientation: 6, place: true });
  await using rig = await SiteRig.of({
    'content/site.yaml': `${settings}pictures: {avif: yes}\n`,
    [story]: lead(),
    'content/images/lake.jpg': original,
  });
  await built(rig);
  const html = rig.read('_site/2026/11/20/rain/index.html');
  expect(html).toContain('width="600" height="800"');
  for (const name of Object.keys(rig.tree('_site/pictures'))) {
    const file = rig.path(`_site/pictures/${name}`);
    const about = await sharp(file).metadata();
    for (const part of [about.exif, about.xmp, about.iptc, about.icc, about.orientation]) expect(part).toBe(undefined);
    const bytes = fs.readFileSync(file, 'latin1');
    for (const told of ['Exif', 'Sara Example', 'Telephone', 'xmpmeta']) expect(bytes).not.toContain(told);
    if (isCut(name)) continue;
    expect(about.height, name).toBeGreaterThan(about.width);
    // The blue half was on the left of the sensor, and is above when the phone is held upright.
    const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 0] = data;
    expect(blue, name).toBeGreaterThan(red + 150);
    // The red of sRGB has a fifth of green in it by the numbers of the phone's wider colours.
    expect(data.at(-2), name).toBeLessThan(30);
  }
  expect(pictures(rig)).toContain('lake-320.avif');
  expect(html.indexOf('image/avif')).toBeLessThan(html.indexOf('image/webp'));
});

test('a see-through picture stays so, and stands on white where it cannot', async () => {
  const drawing = sharp({
    create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  await using rig = await SiteRig.of({
    [story]: lead('/images/drawing.png'),
    'content/images/drawing.png': await drawing.png().toBuffer(),
  });
  await built(rig);
  expect((await sharp(pathOf(rig, '-400.webp')).stats()).isOpaque).toBe(false);
  expect((await sharp(pathOf(rig, '-400.jpg')).stats()).dominant.r).toBeGreaterThan(240);
  expect(rig.read('_site/2026/11/20/rain/index.html')).toMatch(
    /<img src="[^"]*-400.jpg" width="400" height="400" decoding/,
  );
});

test('a picture that cannot be decoded is told, and nothing is published', async () => {
  const whole = await photo(600, 400).jpeg().toBuffer();
  await using rig = await SiteRig.of({ [story]: lead(), 'content/images/lake.jpg': whole });
  await built(rig);
  const before = treeOf(rig.path('_site'));
  rig.write('content/images/lake.jpg', whole.subarray(0, whole.length / 2));
  const { code, stderr } = await rig.run('build');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^content\/images\/lake\.jpg:1:1 error image\/unreadable\n/);
  expect(stderr).toContain('1 error in 1 file. Nothing was published; _site is as it was.');
  expect(treeOf(rig.path('_site'))).toEqual(before);
});

test('a logo is published as a small PNG, and a broken one is told too', async () => {
  const logo = await photo(700, 700).png().toBuffer();
  await using rig = await SiteRig.of({
    'content/site.yaml': `${settings}logo: /logo.png\n`,
    [story]: article(),
    'content/logo.png': logo,
  });
  await built(rig);
  expect(pictures(rig)).toEqual(['logo-512.png']);
  rig.write('content/logo.png', logo.subarray(0, logo.length - 9000));
  expect((await rig.run('build')).stderr).toMatch(/^content\/logo\.png:1:1 error image\/unreadable\n/);
});

test('pictures of too many pixels or of another kind than their name says are mistakes before anything is decoded', async () => {
  const tall = await photo(20, 400).png().toBuffer();
  await using rig = await SiteRig.of({
    'content/tiff.jpg': await photo(20, 20).tiff().toBuffer(),
    'content/tall.png': tall,
    'content/fine.png': await photo(40, 400).png().toBuffer(),
  });
  expect(await rig.codes()).toEqual(['tall.png:1 image/too-large', 'tiff.jpg:1 image/unreadable']);
});

test('a file is made once: from the cache, after it was lost, and not at all when nothing changed', async () => {
  await using rig = await SiteRig.of({
    [story]: lead(),
    'content/images/lake.jpg': await photo(500, 300).jpeg().toBuffer(),
  });
  await built(rig);
  const first = treeOf(rig.path('_site'));
  const entries = () => fs.readdirSync(rig.path('.cache/pictures'), { withFileTypes: true });
  const stamps = () =>
    entries().map(({ name }) => `${name} ${fs.statSync(rig.path(`.cache/pictures/${name}`)).mtimeMs}`);
  const made = stamps();
  expect(made).toHaveLength(7);
  await built(rig, '--clean');
  expect(stamps()).toEqual(made);
  expect(treeOf(rig.path('_site'))).toEqual(first);

  // Damage of every kind: cut off, changed in one bit, foreign; and one that is gone.
  const [one, two, three, four] = entries().map(({ name }) => rig.path(`.cache/pictures/${name}`));
  const bytes = fs.readFileSync(one ?? '');
  fs.writeFileSync(one ?? '', bytes.subarray(0, bytes.length - 1));
  const flipped = fs.readFileSync(two ?? '');
  flipped[flipped.length - 2] = (flipped.at(-2) ?? 0) ^ 1;
  fs.writeFileSync(two ?? '', flipped);
  fs.writeFileSync(three ?? '', 'something else that is longer than twenty bytes');
  fs.rmSync(four ?? '');
  expect(await built(rig, '--clean')).toContain(' pages in ');
  expect(treeOf(rig.path('_site'))).toEqual(first);

  fs.rmSync(pathOf(rig, '-320.webp'));
  fs.appendFileSync(pathOf(rig, '-500.webp'), 'x');
  expect(await built(rig)).toMatch(/^missing {2}pictures\/lake-[0-9a-f]{10}\n0 rendered, /);
  expect(treeOf(rig.path('_site'))).toEqual(first);
});

test('a build whose cache cannot be written makes its pictures all the same', async () => {
  await using rig = await SiteRig.of({
    [story]: lead(),
    'content/images/lake.jpg': await photo(500, 300).jpeg().toBuffer(),
    '.cache/pictures': 'no folder',
  });
  await built(rig);
  expect(pictures(rig)).toEqual([
    'lake-16x9.jpg',
    'lake-1x1.jpg',
    'lake-320.webp',
    'lake-4x3.jpg',
    'lake-500.jpg',
    'lake-500.webp',
  ]);
});

test('a picture goes with the last page that shows it, from the site and from the cache', async () => {
  await using rig = await SiteRig.of({
    [story]: lead(),
    'content/2026/11/20/draft.md': article({ status: 'draft', image: '{src: /images/secret.jpg, alt: A face}' }),
    'content/images/lake.jpg': await photo(400, 300).jpeg().toBuffer(),
    'content/images/secret.jpg': await photo(410, 300).jpeg().toBuffer(),
  });
  await built(rig);
  const names = () => pictures(rig).map((name) => name.split('-')[0]);
  expect(new Set(names())).toEqual(new Set(['lake']));
  rig.write('content/images/lake.jpg', await photo(420, 300, 90).jpeg().toBuffer());
  await built(rig);
  expect(pictures(rig).filter((name) => !isCut(name))).toEqual(['lake-320.webp', 'lake-420.jpg', 'lake-420.webp']);
  rig.write(story, article());
  rig.remove('content/images/lake.jpg');
  expect(await built(rig)).toMatch(/removed {2}pictures\/lake-[0-9a-f]{10}\n/);
  expect(rig.exists('_site/pictures')).toBe(false);
  expect(fs.readdirSync(rig.path('.cache/pictures'))).toEqual([]);
});

test('threads and shards write the same bytes as one', { timeout: 60_000 }, async () => {
  await using rig = await SiteRig.of({
    [story]: article(
      { image: '{src: /images/lake.jpg, alt: A lake}' },
      '![Again](/images/lake.jpg)\n\n[it](/images/lake.jpg)\n',
    ),
    'content/images/lake.jpg': await photo(700, 300).jpeg().toBuffer(),
  });
  await built(rig, '--output', 'one', '--cache', 'cache-one', '--workers', '1');
  await built(rig, '--output', 'three', '--cache', 'cache-three', '--workers', '3');
  expect(rig.tree('three')).toEqual(rig.tree('one'));
  await built(rig, '--output', 'a', '--cache', 'cache-a', '--shard', '1/2');
  await built(rig, '--output', 'b', '--cache', 'cache-b', '--shard', '2/2');
  const { '.shard': _, ...both } = { ...rig.tree('a'), ...rig.tree('b') };
  expect(
    Object.keys(both)
      .filter((file) => file.startsWith('pictures/'))
      .sort(),
  ).toEqual(Object.keys(rig.tree('one')).filter((file) => file.startsWith('pictures/')));
  expect(both).toMatchObject(rig.tree('one'));
});
