import fs from 'node:fs';
import { expect, test } from 'vitest';
import { article, lines, SiteRig, withoutSeconds } from '../rig/site-rig.ts';

const content = {
  'content/a/old.md': article({ date: '2024-05-05' }),
  'content/a/new.md': article({ date: '2026-05-05' }),
  'content/fa/a/new.md': article({ headline: 'باران', date: '2026-05-05' }),
};

async function indexed(files: Readonly<Record<string, string>> = content): Promise<SiteRig> {
  const rig = await SiteRig.of(files);
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  expect(await rig.run('search')).toMatchObject({ code: 0, stderr: '' });
  return rig;
}

/** The volumes that the page is led to, without their digests; each must be there. */
function volumes(rig: SiteRig): readonly string[] {
  const { languages } = JSON.parse(rig.read('_site/search/index/list.json'));
  const listed = Object.values<{ engine: string; volumes: string[] }>(languages);
  const folders = fs.readdirSync(rig.path('_site/search/index')).filter((name) => name !== 'list.json');
  expect(folders.sort()).toEqual(listed.flatMap(({ engine, volumes }) => [engine, ...volumes]).sort());
  for (const folder of folders) expect(rig.exists(`_site/search/index/${folder}/pagefind-entry.json`)).toBe(true);
  return listed.flatMap(({ volumes }) => volumes.map((name) => name.slice(0, 'en-2026'.length)));
}

test('each year of each language is a volume, and only the year of a changed article is indexed again', async () => {
  await using rig = await SiteRig.of(content);
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  const first = await rig.run('search');
  expect({ ...first, stdout: withoutSeconds(first.stdout) }).toEqual({
    code: 0,
    stderr: '',
    stdout: lines(
      'indexed  2026 (en)',
      'indexed  2024 (en)',
      'indexed  2026 (fa)',
      '3 volumes indexed, 0 kept in 0.0 s',
    ),
  });
  expect(volumes(rig)).toEqual(['en-2026', 'en-2024', 'fa-2026']);
  const before = rig.tree('_site/search/index');
  expect(withoutSeconds((await rig.run('search')).stdout)).toBe('0 volumes indexed, 3 kept in 0.0 s\n');
  expect(rig.tree('_site/search/index')).toEqual(before);

  rig.edit('content/a/new.md', 'The lake', 'The river');
  expect(withoutSeconds((await rig.run('search')).stdout)).toBe(
    lines('indexed  2026 (en)', '1 volume indexed, 2 kept in 0.0 s'),
  );
  rig.remove('content/a/old.md');
  expect(withoutSeconds((await rig.run('search')).stdout)).toBe('0 volumes indexed, 2 kept in 0.0 s\n');
  expect(volumes(rig)).toEqual(['en-2026', 'fa-2026']);
});

test('builds leave the index where it is: those of some pages and those of all', async () => {
  await using rig = await indexed();
  const index = rig.tree('_site/search/index');
  rig.edit('content/a/new.md', 'headline: Rain', 'headline: Snow');
  expect((await rig.run('build')).stdout).toContain(' rendered, ');
  expect(rig.tree('_site/search/index')).toEqual(index);
  expect((await rig.run('build', '--clean')).code).toBe(0);
  expect(rig.tree('_site/search/index')).toEqual(index);
  rig.edit('content/site.yaml', 'The Example News', 'Another News');
  expect((await rig.run('build')).stdout).toContain('Everything was built');
  expect(rig.tree('_site/search/index')).toEqual(index);
  expect(withoutSeconds((await rig.run('search')).stdout)).toBe(
    lines('indexed  2026 (en)', '1 volume indexed, 2 kept in 0.0 s'),
  );
});

test('an index that a crash left in the folder that was replaced comes back with the next build', async () => {
  await using rig = await indexed();
  const index = rig.tree('_site/search/index');
  fs.mkdirSync(rig.path('_site.previous/search'), { recursive: true });
  fs.renameSync(rig.path('_site/search/index'), rig.path('_site.previous/search/index'));
  expect((await rig.run('build')).code).toBe(0);
  expect(rig.tree('_site/search/index')).toEqual(index);
});

test('what a crash left of an index is not taken for one', async () => {
  await using rig = await indexed();
  const index = rig.tree('_site/search/index');
  rig.write('_site/search/index/en-2026-000000000000.draft/pagefind-entry.json', '{');
  rig.write('_site/search/index/list.draft', '{');
  expect((await rig.run('search')).code).toBe(0);
  expect(rig.tree('_site/search/index')).toEqual(index);
});

test('drafts, held, withdrawn and expired articles are not in the index', async () => {
  await using rig = await indexed({
    ...content,
    'content/a/draft.md': article({ date: '2023-01-01', status: 'draft' }),
    'content/a/held.md': article({ date: '2027-01-01' }),
    'content/a/withdrawn.md': article({ date: '2022-01-01', status: 'withdrawn' }),
    'content/a/expired.md': article({ date: '2021-01-01', expires: '2021-02-01' }),
  });
  expect(volumes(rig)).toEqual(['en-2026', 'en-2024', 'fa-2026']);
});

test('while an article has a mistake the index stays as it was, and where there is no site there is none', async () => {
  await using rig = await indexed();
  const index = rig.tree('_site/search/index');
  rig.write('content/a/wrong.md', article({ date: '2026-02-30' }));
  const { code, stdout, stderr } = await rig.run('search');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('content/a/wrong.md:4:7 error date/impossible');
  expect(stderr).toContain('1 error in 1 file. The search index is as it was.\n');
  expect(rig.tree('_site/search/index')).toEqual(index);
  expect(await rig.run('search', '--output', 'nowhere')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no site in nowhere. Build it first, then index it.\n',
  });
});

test('no file or section may stand where search is', async () => {
  await using rig = await SiteRig.of({ 'content/search/one.md': article(), 'content/fa/search.md': article() });
  expect(await rig.codes()).toEqual(['fa/search.md:1 file/duplicate-url', 'search/one.md:1 file/duplicate-url']);
});
