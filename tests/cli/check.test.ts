import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/base/diagnostic-code.ts';
import { article, lines, SiteRig } from '../rig/site-rig.ts';

const clean = { 'content/2026/11/20/rain.md': article(), 'content/2026/11/20/snow.md': article() };
const html = { 'content/2026/11/20/rain.md': article({}, 'Text <b>\n') };
const broken = {
  'content/2026/11/20/rain.md': article({ date: '2026-11-31', section: 'irna' }, 'A [b](/100%25/).\n'),
  'content/fa/a, b: c.md': article(),
};

test('a clean site is told to be clean', async () => {
  await using rig = await SiteRig.of(clean);
  expect(await rig.run('check')).toEqual({ code: 0, stderr: '', stdout: '2 articles checked: no mistakes.\n' });
});

test('warnings are told and do not fail the check', async () => {
  await using rig = await SiteRig.of(html);
  expect(await rig.run('check')).toEqual({
    code: 0,
    stderr: '',
    stdout: lines(
      'content/2026/11/20/rain.md:7:6 warning body/html',
      '  Articles hold no HTML; readers will see “<b>” as it is typed.',
      '  Write it in Markdown: **bold**, *italic*, [text](https://…), or a ::: box.',
      '',
      '  7 │ Text <b>',
      '    │      ^^^',
      '',
      '1 warning in 1 file.',
    ),
  });
});

test('a file that is broken does not make the links to it dead', async () => {
  await using rig = await SiteRig.of({
    'content/links.md': article(
      { 'in brief': '[{text: x, more: /broken/}]' },
      '[a](/broken/#anything) [b](/yaml/#anything) [c](/rain-report/) [d](/latin/) [e](/tag/water/) ![f](/lake.jpg)\n',
    ),
    'content/broken.md': 'No front matter.\n',
    'content/yaml.md': '---\nheadline: a: b\noutlet: example\ndate: 2026-11-20\n---\n\n## Anything\n',
    'content/Rain Report.md': article({ tags: 'Water' }),
    'content/latin.md': Buffer.from(article({ headline: 'Été' }), 'latin1'),
    'content/lake.jpg': 'no picture',
  });
  expect(await rig.codes()).toEqual([
    'Rain Report.md:1 file/name',
    'broken.md:1 front-matter/missing',
    'lake.jpg:1 image/unreadable',
    'latin.md:1 file/not-utf8',
    'yaml.md:2 yaml/unquoted-colon',
  ]);
});

test('mistakes in site.yaml are not told of every article again', async () => {
  const entry = article({ section: 'iran', authors: 'sara', date: '2021-03-22 00:30' });
  for (const [settings, told] of [
    ['name: a: b\n', 'site.yaml:1 yaml/unquoted-colon'],
    [
      'name: News\nurl: https://news.example/\ntime zone: Asia/Teheran\nsection: {iran: I}\n',
      'site.yaml:3 site/unknown-time-zone,site.yaml:4 site/unknown-field',
    ],
  ] as const) {
    await using rig = await SiteRig.of({ 'content/site.yaml': settings, 'content/fa/rain.md': entry });
    expect((await rig.codes()).filter((code) => !code.includes('unknown-language')).join()).toBe(told);
  }
});

test('GitHub is given annotations, one a line, with its signs escaped', async () => {
  await using rig = await SiteRig.of(broken);
  expect(await rig.run('check', '--format', 'github')).toEqual({
    code: 1,
    stderr: '',
    stdout: lines(
      '::error file=content/2026/11/20/rain.md,line=4,col=7,title=date/impossible::“2026-11-31” does not exist: November 2026 has 30 days. Check the day.',
      '::error file=content/2026/11/20/rain.md,line=5,col=10,title=article/unknown-section::site.yaml declares no section “irna”. Did you mean “iran”?',
      '::error file=content/2026/11/20/rain.md,line=8,col=7,title=body/dead-link::This link leads to “/100%25/”, where there is no page. Give the path of an article below the content folder, without .md, such as /2026/11/22/an-article/.',
      '::error file=content/fa/a%2C b%3A c.md,line=1,col=1,title=file/name::The path of an article is its address, and an address has only small letters, digits and hyphens. Rename it to fa/a-b-c.md.',
    ),
  });
});

test('a program is given JSON', async () => {
  await using rig = await SiteRig.of(broken);
  const mistakes = await rig.mistakes();
  expect(mistakes).toHaveLength(4);
  expect(mistakes[0]).toEqual({
    file: 'content/2026/11/20/rain.md',
    line: 4,
    column: 7,
    length: 10,
    severity: 'error',
    code: 'date/impossible',
    message: '“2026-11-31” does not exist: November 2026 has 30 days.',
    hint: 'Check the day.',
  });
  await using other = await SiteRig.of(clean);
  expect((await other.run('check', '--format', 'json')).stdout).toBe('[]\n');
});

test('a code scanner is given SARIF that names every rule it uses', async () => {
  await using rig = await SiteRig.of(broken);
  const log = JSON.parse((await rig.run('check', '--format', 'sarif')).stdout);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:.*sarif.*2\.1\.0/);
  expect(log.runs).toHaveLength(1);
  const [{ tool, results, columnKind }] = log.runs;
  expect(columnKind).toBe('unicodeCodePoints');
  expect(tool.driver.name).toBe('Dateline');
  const rules = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(rules).toEqual(['article/unknown-section', 'body/dead-link', 'date/impossible', 'file/name']);
  for (const { id, shortDescription } of tool.driver.rules)
    expect(shortDescription.text).toBe(diagnosticCodes[id as never]);
  for (const { ruleId, level, message, locations } of results) {
    expect(rules).toContain(ruleId);
    expect(['error', 'warning']).toContain(level);
    expect(message.text).toMatch(/\S/);
    const [{ physicalLocation }] = locations;
    expect(decodeURI(physicalLocation.artifactLocation.uri)).toMatch(/^content\/.*\.md$/);
    expect(physicalLocation.region.endColumn).toBeGreaterThanOrEqual(physicalLocation.region.startColumn);
  }
  expect(results[0].locations[0].physicalLocation.region).toEqual({ startLine: 4, startColumn: 7, endColumn: 17 });
});

test('a field that YAML cannot read hides no mistake in the others', async () => {
  await using rig = await SiteRig.of({
    'content/2026/11/20/vote.md': `---
headline: Budget vote: councillors try again
outlet: exmaple
date: 2026-11-31
in brief:
	- text: Bread is dearer.
section: irna
---

See [the vote](/2026/11/20/nothing/).
`,
  });
  expect(await rig.codes()).toEqual([
    '2026/11/20/vote.md:2 yaml/unquoted-colon',
    '2026/11/20/vote.md:3 article/unknown-outlet',
    '2026/11/20/vote.md:4 date/impossible',
    '2026/11/20/vote.md:6 yaml/tab',
    '2026/11/20/vote.md:7 article/unknown-section',
    '2026/11/20/vote.md:10 body/dead-link',
  ]);
});
