import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveCodeIn, xmlMistake } from '../rig/live-code.ts';
import { picture } from '../rig/pictures.ts';
import { article, type Finished, SiteRig } from '../rig/site-rig.ts';

/** Ends an attribute, an element, a title, a comment and a CDATA section, and holds what XML and terminals choke on. */
const hostile =
  String.raw`"\"'><script>alert(1)</script></title></style>--> ]]><img src=x onerror=alert(1)>{{ site }}{% include x %}<%= 1 %>` +
  String.raw`\u0000\u0001\u001b[31m\uD800\uFFFE & &lt;"`;

const everyField = {
  headline: hostile,
  outlet: hostile,
  standfirst: hostile,
  kicker: hostile,
  dateline: hostile,
  section: 'iran',
  tags: `[${hostile}]`,
  authors: `[sara, ${hostile}]`,
  brief: hostile,
  image: `{src: /images/lake.png, alt: ${hostile}, caption: ${hostile}, credit: ${hostile}}`,
  'in brief': `[{text: ${hostile}, more: 'https://elsewhere.example/?q="><script>alert(1)</script>'}]`,
  corrections: `[{date: 2026-11-21, text: ${hostile}}]`,
  'ed note': hostile,
};

const hostileSettings = `name: ${hostile}
tagline: ${hostile}
url: https://news.example/
time zone: Asia/Tehran
time zone label: ${hostile}
languages: [en, fa]
in brief: {title: ${hostile}}
sections: {iran: {name: ${hostile}, description: ${hostile}}}
authors: {sara: {name: ${hostile}, bio: ${hostile}}}
navigation: [iran, {text: ${hostile}, link: /about/}]
footer: [{text: ${hostile}, link: 'https://elsewhere.example/?q="><script>alert(1)</script>'}]
`;

const body = `<script>alert(1)</script>

<img src=x onerror=alert(1)> and <iframe src="https://evil.example"></iframe> and <!-- a comment --> in a line.

{{ constructor.constructor("alert(1)")() }} {% include "x" %} <%= 1 %> \${1}

![The "><script>alert(1)</script> lake](/images/lake.png 'It"><script>alert(1)</script> | she"><img src=x onerror=alert(1)>')

[A link](https://elsewhere.example/"><script> "with a \\"><script>alert(1)</script> title")

::: pull quote "><script>alert(1)</script>
A quote.
:::

::: fact box "><script>alert(1)</script>
A fact.
:::

## A heading "><script>alert(1)</script>

| <script>alert(1)</script> |
|---|
| "><img src=x onerror=alert(1)> |

\`\`\`"><script>alert(1)</script>
</code></pre><script>alert(1)</script> ]]>
\`\`\`

A note.[^1] &#0; &#xD800; &#x1b; &#106;avascript

[^1]: "><script>alert(1)</script> ]]>
`;

let rig: SiteRig;
let built: Finished;
let pages: Readonly<Record<string, string>>;

beforeAll(async () => {
  rig = await SiteRig.of({
    'content/site.yaml': hostileSettings,
    'content/images/lake.png': picture,
    'content/about.md': `---\ntype: page\nheadline: ${hostile}\nstandfirst: ${hostile}\n---\n\n${body}`,
    'content/2026/11/20/rain.md': article({ ...everyField, aliases: '[/old/]' }, body),
    'content/fa/2026/11/20/rain.md': article({ ...everyField, 'translation of': '/2026/11/20/rain/' }, body),
  });
  built = await rig.run('build');
  pages = rig.tree();
});

afterAll(() => rig[Symbol.asyncDispose]());

test('the eye that looks for live code sees it', () => {
  const page =
    '<a href="java\tscript:x" onclick=x>a</a><img src="data:x"><script>x</script><p title="<script>">&lt;script></p>';
  expect(liveCodeIn(page)).toEqual(['a href=java\tscript:x', 'a onclick', 'img src=data:x', '<script>']);
  expect(xmlMistake('<a>&</a>')).toContain('Error');
});

test('hostile text is no reason not to publish', () => {
  expect(built.code).toBe(0);
  expect(Object.keys(pages)).toContain('2026/11/20/rain/index.html');
  expect(Object.keys(pages)).toContain('fa/2026/11/20/rain/index.html');
});

test('the page keeps the hostile text as text', () => {
  const page = rig.read('_site/2026/11/20/rain/index.html');
  expect(page).toContain('&lt;script>alert(1)&lt;/script>&lt;/title>');
  expect(page).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  expect(page).toContain('&lt;!-- a comment --&gt;');
});

test('no page of the site runs or loads what a field, a setting or a body says', () => {
  const html = Object.entries(pages).filter(([file]) => file.endsWith('.html'));
  expect(html.length).toBeGreaterThan(15);
  // A search page has a form, what a result is made from, and the site's own script.
  const own = (file: string, found: string) => file.includes('search/') && /^<(script|form|template)>$/.test(found);
  expect(
    html.flatMap(([file, text]) =>
      liveCodeIn(text)
        .filter((found) => !own(file, found))
        .map((found) => `${file}: ${found}`),
    ),
  ).toEqual([]);
});

test('template syntax in a headline and in a body comes out as it was typed', () => {
  const page = rig.read('_site/2026/11/20/rain/index.html');
  expect(page).toContain('{{ site }}{% include x %}&lt;%= 1 %>');
  expect(page).toContain('{{ constructor.constructor(“alert(1)”)() }} {% include “x” %} &lt;%= 1 %&gt; $');
});

test('feeds and sitemaps are well-formed XML', () => {
  const xml = Object.keys(pages).filter((file) => file.endsWith('.xml'));
  expect(xml).toEqual(expect.arrayContaining(['feed.xml', 'fa/feed.xml', 'sitemap.xml', 'sitemap-2026-11.xml']));
  expect(xml.flatMap((file) => xmlMistake(rig.read(`_site/${file}`)) ?? [])).toEqual([]);
});

test('the full text in a feed runs nothing either', () => {
  const texts = [...rig.read('_site/feed.xml').matchAll(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content/g)];
  expect(texts).toHaveLength(1);
  expect(
    liveCodeIn((texts[0]?.[1] ?? '').replaceAll(']]]]><![CDATA[>', ']]>')).filter(
      (found) => !/^img src=https:\/\/news\.example\//.test(found),
    ),
  ).toEqual([]);
});

test('no control character and no half of a surrogate pair reaches a file', () => {
  const withControls = Object.keys(pages).filter(
    (file) => /\.(html|xml|txt)$/.test(file) && /[^\P{Cc}\n]|\p{Cs}/u.test(rig.read(`_site/${file}`)),
  );
  expect(withControls).toEqual([]);
});

test('a control character in an article reaches the terminal as a sign for it', async () => {
  await using other = await SiteRig.of({
    'content/2026/11/20/rain.md': `---\nheadline: Rain \u001b]0;evil\u0007\n---\n\nx <b a="\u001b[2J\u202e">\n`,
  });
  const { stdout, code } = await other.run('check');
  expect(code).toBe(1);
  expect(stdout).toContain('␛]0;evil␇');
  expect(stdout).toContain('“<b a="␛[2J\ufffd">”');
  expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
});
