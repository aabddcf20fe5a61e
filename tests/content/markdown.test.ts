import { expect, test } from 'vitest';
import type { Url } from '../../src/base/address.ts';
import { digestOf } from '../../src/base/digest.ts';
import { shownFrom } from '../../src/base/picture-files.ts';
import type { SourcePath } from '../../src/base/source-file.ts';
import { inspectBody } from '../../src/content/markdown/inspect-body.ts';
import { renderBody } from '../../src/content/markdown/render-body.ts';
import { source } from '../rig/source.ts';

const path = '2026/11/20/rain.md' as SourcePath;
const url = '/2026/11/20/rain/' as Url;
const pictureOf = (path: string, width: number, height: number) =>
  shownFrom({ path: path as SourcePath, stamp: [0, 0, 0, 0], digest: digestOf(path), width, height }, false, '205');
const pictures = {
  'images/lake.jpg': pictureOf('images/lake.jpg', 400, 300),
  '2026/11/20/dam 1.jpg': pictureOf('2026/11/20/dam 1.jpg', 2000, 1000),
};
const html = (
  markdown: string,
  language: 'en' | 'fa' = 'en',
  root = '../../../../',
  medium: 'page' | 'feed' = 'page',
) => renderBody({ markdown, language, path, url, pictures }, root, medium);
const inspect = (markdown: string) => inspectBody(source(path, markdown), 0, url);

test('quotation marks are those of the language', () => {
  expect(html("\"Rain 'at last',\" she said -- it's...")).toBe('<p>“Rain ‘at last’,” she said – it’s…</p>\n');
  expect(html('"باران \'سرانجام\'"', 'fa')).toBe('<p>«باران ‹سرانجام›»</p>\n');
  expect(html('`"code"`')).toBe('<p><code>&quot;code&quot;</code></p>\n');
});

test('a picture alone is a figure with its caption and credit, whose words are text', () => {
  const files = `../../../../pictures/lake-${digestOf('images/lake.jpg').slice(0, 10)}`;
  const img =
    `<picture><source type="image/webp" srcset="${files}-320.webp 320w,${files}-400.webp 400w" sizes="(min-width:40em) 37rem,calc(100vw - 2rem)">` +
    `<img src="${files}-400.jpg" alt="A lake" width="400" height="300" class="r2 g0 b5" loading="lazy" decoding="async"></picture>`;
  expect(html('![A lake](/images/lake.jpg)')).toBe(`<figure>${img}</figure>\n`);
  expect(html('![A lake](/images/lake.jpg "The shore | Sara <b>")')).toBe(
    `<figure>${img}<figcaption><span>The shore</span> <small>Sara &lt;b&gt;</small></figcaption></figure>\n`,
  );
  expect(html('![A lake](/images/lake.jpg "| Sara")')).toBe(
    `<figure>${img}<figcaption><small>Sara</small></figcaption></figure>\n`,
  );
  expect(html('![A lake](/images/lake.jpg "a | b | c")')).toContain('<span>a | b</span> <small>c</small>');
  expect(html('Text ![A lake](/images/lake.jpg "The shore")')).toBe(`<p>Text ${img}</p>\n`);
});

test('a picture beside the article is found by its name', () => {
  const address = `https://news.example/pictures/dam-1-${digestOf('2026/11/20/dam 1.jpg').slice(0, 10)}-1200.jpg`;
  expect(html('![x](<dam 1.jpg>)', 'en', 'https://news.example/', 'feed')).toBe(
    `<figure><img src="${address}" alt="x" width="1200" height="600"></figure>\n`,
  );
  expect(html('[the dam](<dam 1.jpg>)', 'en', 'https://news.example/')).toBe(
    `<p><a href="${address}">the dam</a></p>\n`,
  );
  expect(inspect('![x](<dam 1.jpg>)').body.pictures).toEqual(['2026/11/20/dam 1.jpg']);
});

test('a pull quote says who spoke, and a fact box has a title', () => {
  for (const name of ['pull quote', 'Pull-Quote', 'pullquote']) {
    expect(html(`::: ${name} Sara, farmer & cook\nWe *wait*.\n:::`)).toBe(
      '<figure class="pull-quote"><blockquote>\n<p>We <em>wait</em>.</p>\n</blockquote><figcaption>Sara, farmer &amp; cook</figcaption></figure>\n',
    );
  }
  expect(html('::: pull quote\nx\n:::')).not.toContain('figcaption');
  expect(html('::: fact box دریاچه\n- یک\n:::', 'fa')).toBe(
    '<div class="fact-box">\n<h2>دریاچه</h2>\n<ul>\n<li>یک</li>\n</ul>\n</div>\n',
  );
});

test('a table scrolls in a box that a keyboard reaches, named in the language', () => {
  for (const [language, name] of [
    ['en', 'Table'],
    ['fa', 'جدول'],
  ] as const) {
    const table = html('| a |\n|---|\n| b |', language);
    expect(table).toContain(`<div class="table" role="group" aria-label="${name}" tabindex="0"><table>`);
    expect(table).toMatch(/<td>b<\/td>[\s\S]*<\/table><\/div>\n$/);
  }
});

test('footnotes lead there and back, in the words of the language', () => {
  const notes = html('متن.[^1]\n\n[^1]: یادداشت.', 'fa');
  expect(notes).toContain('<sup class="footnote-ref"><a href="#fn1" id="fnref1">[۱]</a></sup>');
  expect(notes).toContain('<h2 id="footnotes">یادداشت‌ها</h2>');
  expect(notes).toContain('<a href="#fnref1" class="footnote-backref" aria-label="بازگشت به متن">');
  expect(html('Text.^[A note.]')).toContain('<li id="fn1" class="footnote-item"><p>A note.');
});

test('headings have ids of their words, each its own, and none is of the first level', () => {
  const markdown =
    '# One\n\n## Two & "three"\n\n## Two & three\n\n### دریاچهٔ ارومیه\n\n## Footnotes\n\n## (c) ...\n\n## !\n';
  const ids = ['one', 'two-three', 'two-three-2', 'دریاچهٔ-ارومیه', 'footnotes-2', 'c', 'heading'];
  expect([...html(markdown).matchAll(/ id="(.*?)"/g)].map(([, id]) => id)).toEqual(ids);
  expect(inspect(markdown).body.anchors).toEqual(ids);
  expect(html(markdown)).toContain('<h2 id="one">One</h2>');
});

test('links to the site become relative to the page, and others stay', () => {
  expect(
    html('[a](/about/#x) [b](../snow/) [c](#y) [d](https://e.example/?f=g&h) [e](mailto:a@b.example) [f](/آب/)'),
  ).toBe(
    '<p><a href="../../../../about/#x">a</a> <a href="../../../../2026/11/20/snow/">b</a> <a href="#y">c</a> <a href="https://e.example/?f=g&amp;h" rel="noopener noreferrer">d</a> <a href="mailto:a@b.example">e</a> <a href="../../../../%D8%A2%D8%A8/">f</a></p>\n',
  );
  expect(html('[a](javascript:x) [b](//evil.example) [c](/../x)')).toBe('<p><a>a</a> <a>b</a> <a>c</a></p>\n');
});

test('HTML is text', () => {
  expect(html('<b>x</b> <script>y</script>\n\n<div>\nz\n</div>')).not.toMatch(/<(b|script|div)/);
});

test('what a body refers to is found where it stands, twice when it stands there twice', () => {
  const { references } = inspect(
    '[/a/](/a/) and [a](/a/)\n\n| [b](/b/) |\n|---|\n| ![c](/c.jpg) |\n\nx[^1]\n\n[^1]: [d][e]\n\n[e]: /آب/\n',
  );
  const text =
    '[/a/](/a/) and [a](/a/)\n\n| [b](/b/) |\n|---|\n| ![c](/c.jpg) |\n\nx[^1]\n\n[^1]: [d][e]\n\n[e]: /آب/\n';
  const places = references.map(
    ({ kind, place }) => 'range' in place && [kind, place.range.start, text.slice(place.range.start, place.range.end)],
  );
  expect(places).toEqual([
    ['body', 6, '/a/'],
    ['body', 19, '/a/'],
    ['body', 31, '/b/'],
    ['picture', 51, '/c.jpg'],
    ['body', 88, '/آب/'],
  ]);
});

test('a link is looked for behind the web addresses before it', () => {
  const { references } = inspect('[w](https://e.example/a/) to /a/ [p][e]\n\n[e]: /a/\n');
  expect(references).toMatchObject([{ place: { range: { start: 29, end: 32 } } }]);
});

test('an indented paragraph is a paragraph', () => {
  expect(html('\tRain *fell*.\n\n      And snow.\n\n- a\n\n      b\n')).toBe(
    '<p>Rain <em>fell</em>.</p>\n<p>And snow.</p>\n<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n',
  );
  expect(html('\t<script>x</script>\n')).toBe('<p>&lt;script&gt;x&lt;/script&gt;</p>\n');
  expect(inspect('\t[a](javascript:x)').diagnostics).toMatchObject([{ code: 'body/unsafe-link' }]);
});

test('signs that Markdown does not take for its own are told where they stand', () => {
  const told = (markdown: string) =>
    inspect(markdown).diagnostics.map(({ code, hint, location: { line, column, length, text } }) => [
      `${line} ${code}`,
      [...text].slice(column - 1, column - 1 + length).join(''),
      hint,
    ]);
  const code = 'body/not-markdown';
  expect(told('[a](/a/) and ![b](/b.jpg “B | «C»”) and [c](/c/ "C”)')).toEqual([
    [`1 ${code}`, '“B | «C»”', 'Write […](/b.jpg "B | «C»")'],
    [`1 ${code}`, '"C”', 'Write […](/c/ "C")'],
  ]);
  expect(told('x\n\n> [**a**] (/a/) and [b]\u00a0(https://b.example/)')).toEqual([
    [`3 ${code}`, '(/a/)', 'Remove the space: […](/a/)'],
    [`3 ${code}`, '(https://b.example/)', 'Remove the space: […](https://b.example/)'],
  ]);
  expect(told('x\n##دریاچه\n#Two *three*')).toEqual([
    [`2 ${code}`, '##', 'Write \u2068## دریاچه\u2069 for a heading, or \\# for the sign itself.'],
    [`3 ${code}`, '#', 'Write ## Two *three* for a heading, or \\# for the sign itself.'],
  ]);
  expect(told('- One:\n  •\tTwo\n  • Three')).toEqual([
    [`2 ${code}`, '•', 'Begin each line of the list with a hyphen and a space: - Two'],
  ]);
});

test('signs that mean what they are are left alone', () => {
  for (const fine of [
    '#1 of the valley',
    '\\#Water',
    '· · ·',
    'Tehran · Baghdad',
    '[sic] (see below), [1] (a)',
    '`[a] (/a/)` and `[a](/a/ “A”)`',
    '[a](/a/ "A “quoted” title")',
    '[a] (/a/)\n\n[a]: /b/',
    '```\n#No\n• No\n```',
    'Write \\<b> for bold',
    'A mark such as \\[^1] leads to a note',
  ])
    expect(inspect(fine).diagnostics).toEqual([]);
});

test('an address that is not whole, or a telephone number, is refused in its own words', () => {
  const said = (link: string) => inspect(`[a](${link})`).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(said('tel:+98211234')).toEqual([
    'body/unsafe-link “tel:+98211234” is a telephone link, and those are not supported.',
  ]);
  for (const link of ['http://', 'https:news.example', 'mailto:'])
    expect(said(link)).toEqual([`body/unsafe-link The address “${link}” is not whole.`]);
  expect(said('data:x')).toEqual(['body/unsafe-link A link to “data:x” could run code or leave the site unseen.']);
});
