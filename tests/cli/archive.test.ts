import { expect, test } from 'vitest';
import { article, SiteRig } from '../rig/site-rig.ts';

const dated = (date: string, headline = date) => article({ date, headline: `"${headline}"` });

/** The files that a build says it rendered, by their paths. */
const rendered = (stdout: string) =>
  [...stdout.matchAll(/^(?:new|changed) +(\S+)$/gm)].map(([, file = '']) => file.replace(/(^|\/)index\.html$/, '$1'));

/** The addresses a page of the archive leads to between its header and its footer, as the page has them. */
const ways = (html: string) =>
  [...(/<main.*?<\/main>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to);

test('every day, month and year that has articles has a page, by the day in the publication’s own zone', async () => {
  await using rig = await SiteRig.of({
    'content/a/one.md': dated('2025-12-31 21:00 +00:00', 'Past midnight in Tehran'),
    'content/a/two.md': dated('2026-01-01 08:00'),
    'content/a/three.md': dated('2026-11-20'),
    'content/fa/a/one.md': dated('2026-03-20 10:00', 'نوروز'),
  });
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  const archive = Object.keys(rig.tree()).filter((file) => /^(fa\/)?(\d{4}|archive)\//.test(file));
  expect(archive).toEqual([
    '2026/01/01/index.html',
    '2026/01/index.html',
    '2026/11/20/index.html',
    '2026/11/index.html',
    '2026/index.html',
    'archive/index.html',
    'fa/2026/03/20/index.html',
    'fa/2026/03/index.html',
    'fa/2026/index.html',
    'fa/archive/index.html',
  ]);
  expect(ways(rig.read('_site/archive/index.html'))).toEqual(['../2026/']);
  expect(ways(rig.read('_site/2026/index.html'))).toEqual(['../archive/', '../2026/01/', '../2026/11/']);
  expect(ways(rig.read('_site/2026/01/index.html'))).toEqual([
    '../../archive/',
    '../../2026/',
    '../../2026/01/01/',
    '../../a/two/',
    '../../a/one/',
    '../../2026/11/',
  ]);
  const day = rig.read('_site/2026/01/01/index.html');
  expect(ways(day)).toEqual([
    '../../../archive/',
    '../../../2026/',
    '../../../2026/01/',
    '../../../a/two/',
    '../../../a/one/',
    '../../../2026/11/20/',
  ]);
  expect(day).toContain('<title>Archive: 1 January 2026 | The Example News</title>');
  expect(rig.read('_site/a/one/index.html')).toMatch(/Published <a href="\.\.\/\.\.\/2026\/01\/01\/"><time/);
});

test('Persian days are named in both calendars, months and years by the parts of the other one they fall in', async () => {
  await using rig = await SiteRig.of({ 'content/fa/a/one.md': dated('2026-03-20 10:00', 'نوروز') });
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  const heading = (file: string) => /<h1>(.*?)<\/h1>/.exec(rig.read(`_site/fa/${file}`))?.[1]?.replace(/<[^>]*>/g, '');
  expect(heading('2026/03/20/index.html')).toBe('۲۹ اسفند ۱۴۰۴ (۲۰ مارس ۲۰۲۶)');
  expect(heading('2026/03/index.html')).toBe('مارس ۲۰۲۶ (اسفند ۱۴۰۴ – فروردین ۱۴۰۵)');
  expect(heading('2026/index.html')).toBe('۲۰۲۶ (۱۴۰۴ – ۱۴۰۵)');
});

test('a new article changes its day and month, and what is above and beside them only when they are new', async () => {
  await using rig = await SiteRig.of({
    'content/a/one.md': dated('2025-10-01'),
    'content/a/two.md': dated('2026-10-02'),
    'content/a/three.md': dated('2026-11-20'),
  });
  const publish = async (file: string, date: string) => {
    rig.write(file, dated(date));
    const { stdout, code } = await rig.run('build');
    expect(code).toBe(0);
    return rendered(stdout)
      .filter((path) => /^(\d{4}|archive)\//.test(path))
      .sort();
  };
  await rig.run('build');
  expect(await publish('content/b/same-day.md', '2026-11-20 11:00')).toEqual(['2026/11/', '2026/11/20/']);
  const [before, day, month] = ['2026/11/20/', '2026/11/21/', '2026/11/'];
  expect(await publish('content/b/next-day.md', '2026-11-21')).toEqual([month, before, day]);
  expect(await publish('content/b/old-month.md', '2026-09-09')).toEqual([
    '2025/10/',
    '2025/10/01/',
    '2026/',
    '2026/09/',
    '2026/09/09/',
    '2026/10/',
    '2026/10/02/',
  ]);
  const incremental = rig.tree();
  expect(await rig.run('build', '--output', 'clean', '--cache', 'clean.cache')).toMatchObject({ code: 0 });
  expect(incremental).toEqual(rig.tree('clean'));
});

test('drafts and withdrawn articles are not in the archive, and leave no empty day', async () => {
  await using rig = await SiteRig.of({
    'content/a/one.md': dated('2026-10-01'),
    'content/a/two.md': article({ date: '2026-10-02', status: 'withdrawn' }),
    'content/a/three.md': article({ date: '2026-10-03', status: 'draft' }),
  });
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  expect(Object.keys(rig.tree()).filter((file) => /^2026\/10\/\d/.test(file))).toEqual(['2026/10/01/index.html']);
  expect(rig.read('_site/a/two/index.html')).not.toContain('/2026/10/02/');
});

test('a month shows ten headlines of a day and leads to the rest', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`content/a/s${at}.md`, dated(`2026-10-01 10:${at + 10}`, `Story ${at}`)]),
  );
  await using rig = await SiteRig.of(files);
  expect(await rig.run('build')).toMatchObject({ code: 0 });
  const month = rig.read('_site/2026/10/index.html');
  expect(month.match(/>Story \d+</g)?.length).toBe(10);
  expect(month).toContain('<a class="more" href="../../2026/10/01/">All of 1 October 2026</a>');
  expect(rig.read('_site/2026/10/01/index.html').match(/>Story \d+</g)?.length).toBe(12);
});

test('no file may stand where the archive is, not even before its first article', async () => {
  await using rig = await SiteRig.of({
    'content/2027.md': article(),
    'content/fa/2027/03.md': article(),
    'content/2027/03/09.md': article(),
    'content/archive.md': article(),
    'content/2027/three.md': article({ aliases: '[/2028/, /2028/fine/]' }),
  });
  expect(await rig.codes()).toEqual([
    '2027.md:1 file/duplicate-url',
    '2027/03/09.md:1 file/duplicate-url',
    '2027/three.md:5 alias/collision',
    'archive.md:1 file/duplicate-url',
    'fa/2027/03.md:1 file/duplicate-url',
  ]);
  const [first] = await rig.mistakes();
  expect(first?.message).toBe(
    'The address /2027/ belongs to a page that Dateline makes: the archive of a year, a month or a day.',
  );
});
