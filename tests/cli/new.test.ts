import { expect, test } from 'vitest';
import { SiteRig } from '../rig/site-rig.ts';

const headlines = [
  'Rain returns to the lake',
  'Budget vote: "We will try again", says the mayor’s office #3',
  "It's 50 % off \\ back\\slash & <b>tags</b> [x] {y} *z* | > ! @ `",
  '- a list? --- ...',
  '🌧 Rain 🌧',
  '🌧🌧',
  'null',
  '2026-11-22',
  '%TAG ! tag:',
  'A line\nbreak and a\ttab',
  'Donaudampfschifffahrtsgesellschaft'.repeat(9),
  'word '.repeat(90).trim(),
];

test('whatever the headline, the file that is begun passes the check', async () => {
  await using rig = await SiteRig.of({});
  for (const headline of headlines) {
    const { code, stderr } = await rig.run('new', '--', headline);
    expect({ headline, code, stderr }).toEqual({ headline, code: 0, stderr: '' });
  }
  expect(Object.keys(rig.tree('content')).filter((file) => file.endsWith('.md'))).toHaveLength(headlines.length);
  expect(await rig.run('check')).toEqual({
    code: 0,
    stderr: '',
    stdout: `${headlines.length} articles checked: no mistakes.\n`,
  });
});

test('an article is begun as a draft, at today’s path in the publication’s zone', async () => {
  await using rig = await SiteRig.of({});
  const { stdout } = await rig.run('new', 'Rain', 'returns', '--section', 'world', '--now', '2026-11-22T22:00Z');
  expect(stdout).toBe(
    'content/2026/11/23/rain-returns.md is begun, as a draft. Remove the line “status: draft” when it is ready.\n',
  );
  expect(rig.read('content/2026/11/23/rain-returns.md')).toBe(`---
headline: "Rain returns"
outlet: example
date: 2026-11-23 01:30
section: world
standfirst:
tags: []
status: draft
---

`);
});

test('a Persian article is begun in the folder of its language, and passes the check', async () => {
  await using rig = await SiteRig.of({});
  for (const headline of ['باران به دریاچه برمی‌گردد', 'خبـر: «آب»', 'ـ']) {
    expect(await rig.run('new', headline, '--language', 'fa')).toMatchObject({ code: 0, stderr: '' });
  }
  expect(rig.read('content/fa/2026/11/22/باران-به-دریاچه-برمی-گردد.md')).toContain(
    'headline: "باران به دریاچه برمی‌گردد"\n',
  );
  expect(await rig.run('check')).toMatchObject({ code: 0, stdout: '3 articles checked: no mistakes.\n' });
});

test('an article that is there already is not replaced', async () => {
  await using rig = await SiteRig.of({});
  await rig.run('new', 'Rain');
  rig.edit('content/2026/11/22/rain.md', 'tags: []', 'tags: [Water]');
  expect(await rig.run('new', 'RAIN!')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is an article at content/2026/11/22/rain.md already. Choose another headline.\n',
  });
  expect(rig.read('content/2026/11/22/rain.md')).toContain('tags: [Water]');
});

test('without a headline, or with a section or language nobody declared, nothing is begun', async () => {
  await using rig = await SiteRig.of({});
  const before = rig.tree('.');
  const see = 'See dateline new --help.\n';
  expect(await rig.run('new', ' ')).toEqual({
    code: 2,
    stdout: '',
    stderr: `What is the headline? Write it in quotes: dateline new "Rain returns to the lake".\n${see}`,
  });
  expect((await rig.run('new', 'x', '--section', 'sport')).stderr).toBe(
    `--section is “sport”; it can be “iran” or “world”.\n${see}`,
  );
  expect((await rig.run('new', 'x', '--language', 'de')).stderr).toBe(
    `--language is “de”; it can be “en” or “fa”.\n${see}`,
  );
  rig.write('content/site.yaml', 'name: a: b\n');
  expect(await rig.run('new', 'x')).toMatchObject({ code: 1, stdout: '' });
  rig.write('content/site.yaml', before['content/site.yaml'] ?? '');
  expect(Object.keys(rig.tree('.'))).toEqual(Object.keys(before));
});
