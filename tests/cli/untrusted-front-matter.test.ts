import { expect, test } from 'vitest';
import { article, SiteRig } from '../rig/site-rig.ts';

/** JavaScript that leaves a file behind when anyone runs it. */
const marking = `(() => { require("fs").writeFileSync("marker", "x"); return "x"; })()`;
const fields = 'headline: Rain\noutlet: example\ndate: 2026-11-20\n';

test('front matter in another language than YAML is refused, and nothing of it is run', async () => {
  const languages = ['js', 'json', 'toml', 'coffee', ' javascript', 'jsLegacy', 'yaml', 'JS'];
  await using rig = await SiteRig.of(
    Object.fromEntries(
      languages.map((language, at) => [
        `content/a${at}.md`,
        `---${language}\n{ "headline": ${marking}, "outlet": ${marking} }\n---\n\nText.\n`,
      ]),
    ),
  );
  expect(await rig.codes()).toEqual(languages.map((_, at) => `a${at}.md:1 front-matter/engine`));
  expect((await rig.run('build')).code).toBe(1);
  expect(rig.exists('marker')).toBe(false);
  expect(rig.exists('_site')).toBe(false);
});

test('a YAML tag makes nothing', async () => {
  const tags = [
    '!!js/function "function(){}"',
    '!!js/regexp /x/',
    '!!python/object/apply:os.system ["id"]',
    '!!binary aGk=',
  ];
  await using rig = await SiteRig.of(
    Object.fromEntries(tags.map((value, at) => [`content/a${at}.md`, article({ kicker: value })])),
  );
  expect(await rig.codes()).toEqual(tags.map((_, at) => `a${at}.md:5 yaml/unreadable`));
});

test('the fields of other generators are refused by name', async () => {
  const foreign = {
    permalink: '../../x',
    layout: '../../../etc/passwd',
    eleventyComputed: '{permalink: "{{ x }}"}',
    pagination: '{data: collections.all, size: 1}',
    eleventyNavigation: '{key: x}',
    eleventyExcludeFromCollections: 'true',
    eleventyImport: '{collections: [all]}',
    templateEngineOverride: 'njk',
    dynamicPermalink: 'false',
    override: 'x',
  };
  await using rig = await SiteRig.of({ 'content/rain.md': article(foreign) });
  expect(await rig.codes()).toEqual(
    Object.keys(foreign).map((_, at) => `rain.md:${5 + at} front-matter/unknown-field`),
  );
  const { stdout } = await rig.run('check');
  expect(stdout).toContain('Front matter holds text only; nothing in it is run.');
});

test('tags with a meaning to Eleventy are tags like others', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': article({
      tags: '[all, page, pagination, collections.all, "{{ x }}", constructor, __proto__, toString]',
    }),
  });
  expect((await rig.run('build')).code).toBe(0);
  const tagPages = Object.keys(rig.tree()).filter((file) => file.startsWith('tag/'));
  expect(tagPages).toEqual(
    ['all', 'collections-all', 'constructor', 'page', 'pagination', 'proto', 'tostring', 'x'].flatMap((slug) => [
      `tag/${slug}/feed.xml`,
      `tag/${slug}/index.html`,
    ]),
  );
});

test('names that JavaScript gives every object are names like others', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  await using rig = await SiteRig.of({
    'content/site.yaml': `name: {__proto__: x, constructor: x, en: News}
url: https://news.example/
time zone: UTC
languages: [en, constructor, __proto__]
sections: {constructor: C, __proto__: P}
authors: {constructor: C}
outlets: {example: Example, constructor: C}
`,
    'content/fields.md': `---\n${fields}${names.map((name) => `${name}: x\n`).join('')}image: {__proto__: x, constructor: y}\n---\n\nText.\n`,
    'content/ids.md': article({
      outlet: 'constructor',
      section: 'constructor',
      authors: '[constructor]',
      type: 'constructor',
      status: '__proto__',
    }),
    'content/ids-unknown.md': article({ outlet: 'valueof', authors: '[hasownproperty]' }),
    'content/pictures.md': article({}, '![x](constructor) ![x](/__proto__) [x](constructor) [x](#constructor)\n'),
  });
  expect(await rig.codes()).toEqual([
    ...names.map((_, at) => `fields.md:${5 + at} front-matter/unknown-field`),
    'fields.md:10 front-matter/missing-field',
    'fields.md:10 front-matter/unknown-field',
    'fields.md:10 front-matter/unknown-field',
    'ids-unknown.md:3 article/unknown-outlet',
    'ids-unknown.md:5 article/unknown-author',
    'ids.md:7 front-matter/unknown-choice',
    'ids.md:8 front-matter/unknown-choice',
    'pictures.md:7 image/missing',
    'pictures.md:7 image/missing',
    'pictures.md:7 body/dead-anchor',
    'site.yaml:4 site/unknown-language',
    'site.yaml:4 site/unknown-language',
    'site.yaml:5 site/wrong-type',
  ]);
});

test('a field that only looks like the end of the front matter does not hide what follows', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': `---\n${fields}standfirst: |\n  x\n---not the end\nstatus: draft\n---\n\nText.\n`,
    'content/snow.md': `---\n${fields}---- \nstatus: draft\n---\n\nText.\n`,
  });
  expect(await rig.codes()).toEqual(['rain.md:7 front-matter/unclosed', 'snow.md:5 front-matter/unclosed']);
});
