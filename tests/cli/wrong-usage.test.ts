import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, home, lines, SiteRig } from '../rig/site-rig.ts';

const overview = `dateline: Markdown articles in, a news site out

  dateline build           check the articles and write the site
  dateline search          make the index that the search page looks into
  dateline serve           show the site in a browser while you write
  dateline check           check the articles, write nothing
  dateline new "Headline"  begin an article at today's path
  dateline --version       tell which version this is

Each command explains itself with --help.
`;

/** A command line, and all it says on standard error. */
const wrong: readonly (readonly [string, string])[] = [
  ['', `Which command?\n\n${overview}`],
  ['biuld', `There is no command “biuld”. Did you mean build?\n\n${overview}`],
  ['frobnicate', `There is no command “frobnicate”.\n\n${overview}`],
  ['build --outptu x', 'There is no option --outptu. Did you mean --output?\nSee dateline build --help.\n'],
  ['build --frobnicate', 'There is no option --frobnicate.\nSee dateline build --help.\n'],
  ['build --content', '--content needs a value.\nSee dateline build --help.\n'],
  ['build --content --now 2026-11-22', '--content needs a value.\nSee dateline build --help.\n'],
  ['build rain.md', '“rain.md” cannot stand after build.\nSee dateline build --help.\n'],
  ['build --base-path ../x', '--base-path is “../x”, which is not a path such as /sub/.\n'],
  [
    'check --now yesterday',
    '--now: “yesterday” is not a date that can be read. Write the year, month and day with hyphens, and the time if you like: 2026-11-22 or 2026-11-22 14:30.\n',
  ],
  ['check --now=2026-02-30', '--now: “2026-02-30” does not exist: February 2026 has 28 days. Check the day.\n'],
  [
    'check --format xml',
    '--format is “xml”; it can be “text”, “github”, “sarif” or “json”.\nSee dateline check --help.\n',
  ],
  [
    'check --content nowhere',
    'There is no folder “nowhere” here. Go to the folder that holds it, or name another with --content.\n',
  ],
  [
    'check --content content/rain.md',
    'There is no folder “content/rain.md” here. Go to the folder that holds it, or name another with --content.\n',
  ],
  ['build --output .', 'The output folder . would replace the current folder. Choose another.\n'],
  ['build --output content', 'The output folder content would replace content. Choose another.\n'],
  ['build --output content/site', 'The output folder content/site is inside the content folder. Choose another.\n'],
  [
    'build --output letters',
    'The output folder letters holds files that Dateline did not write. Choose another, or empty it.\n',
  ],
  ['build --output letters/one.txt', 'The output letters/one.txt is a file, not a folder. Choose another.\n'],
];

test('a command line that Dateline does not understand is answered, ends with 2 and changes nothing', async () => {
  await using rig = await SiteRig.of({ 'content/rain.md': article(), 'letters/one.txt': 'Dear Sara\n' });
  const before = rig.tree('.');
  const answers = await Promise.all(
    wrong.map(async ([line]) => ({ line, ...(await rig.run(...line.split(' ').filter(Boolean))) })),
  );
  expect(answers).toEqual(wrong.map(([line, stderr]) => ({ line, code: 2, stdout: '', stderr })));
  expect(rig.tree('.')).toEqual(before);
});

test('a clock in the environment that is no number is answered', async () => {
  await using rig = await SiteRig.of({ 'content/rain.md': article() });
  expect(await rig.runIn({ SOURCE_DATE_EPOCH: 'soon' }, 'check')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'SOURCE_DATE_EPOCH is “soon”, not a number of seconds.\n',
  });
});

test('an empty content folder lacks its site.yaml, which is a mistake of the content', async () => {
  await using rig = await SiteRig.of({ 'empty/.gitkeep': '' });
  expect(await rig.run('check', '--content', 'empty')).toEqual({
    code: 1,
    stderr: '',
    stdout: lines(
      'empty/site.yaml:1:1 error site/missing',
      '  There is no site.yaml, so the publication has no name, address or time zone.',
      '  Make a file site.yaml with three lines: name: …, url: https://…/ and time zone: Asia/Tehran.',
      '',
      '1 error in 1 file.',
    ),
  });
});

test('every command explains itself, whatever else the line says', async () => {
  await using rig = await SiteRig.of({});
  expect(await rig.run('--help')).toEqual({ code: 0, stderr: '', stdout: overview });
  for (const command of ['build', 'serve', 'check', 'new']) {
    const { code, stdout, stderr } = await rig.run(command, '--content', 'nowhere', '--help');
    expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^dateline ${command}\\b.*: .*\\n`));
    expect(stdout).toContain('--content FOLDER');
  }
});

test('the version is that of the package', async () => {
  await using rig = await SiteRig.of({});
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  for (const option of ['--version', '-v'])
    expect(await rig.run(option)).toEqual({ code: 0, stdout: `dateline ${version}\n`, stderr: '' });
});
