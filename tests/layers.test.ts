import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { home } from './rig/site-rig.ts';

const rooms = ['base', 'content', 'site', 'plan', 'output', 'cli'];

/** Who may import a library: the beginnings of the paths of its doors. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['src/content/front-matter.ts'],
  'js-yaml': ['src/content/yaml.ts'],
  yaml: ['src/content/read-yaml.ts', 'src/content/field-place.ts', 'src/content/begin-article.ts'],
  zod: ['src/content/'],
  'markdown-it': ['src/content/markdown/', 'src/content/typeset.ts'],
  'markdown-it-container': ['src/content/markdown/boxes.ts'],
  'markdown-it-footnote': ['src/content/markdown/engine.ts'],
  'fastest-levenshtein': ['src/base/words.ts'],
  chokidar: ['src/cli/serve.ts'],
  sirv: ['src/output/preview-server.ts'],
  tsx: ['src/cli/', 'src/output/run-eleventy.ts'],
  esbuild: ['src/cli/bundle.mjs'],
  acorn: ['src/cli/compile-markup.mjs', 'src/cli/bundling.mjs'],
  luxon: ['src/content/moment.ts', 'src/content/period.ts', 'src/content/steady-moment.ts'],
  'image-size': ['src/content/read-picture.ts'],
  '@11ty/eleventy': ['src/output/run-eleventy.ts'],
  sharp: ['src/output/encode-picture.ts'],
  '@resvg/resvg-js': ['src/output/draw-card.ts'],
  pagefind: ['src/output/search-index.ts'],
  'node:fs': ['src/content/read-', 'src/output/', 'src/cli/', 'layouts/style-sheet.ts', 'layouts/scripts.ts'],
  'node:process': ['src/cli/'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = ['src', 'layouts'].flatMap((folder) =>
  fs
    .readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);

const text = (file: string) => fs.readFileSync(path.join(home, file), 'utf8');

const imports: readonly Import[] = sources.flatMap((from) =>
  [...text(from).matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gms)].map((match) => ({
    from,
    typeOnly: match[1] !== undefined,
    to: match[2]?.startsWith('.') ? path.posix.join(path.posix.dirname(from), match[2]) : (match[2] ?? ''),
  })),
);

function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'src' && !room.includes('.') ? room : file;
}

describe('the rooms', () => {
  test('import only their own room or one to the left', () => {
    const inRooms = imports.filter(({ from, to }) => rooms.includes(roomOf(from)) && rooms.includes(roomOf(to)));
    expect(inRooms.length).toBeGreaterThan(50);
    const wrong = inRooms.filter(({ from, to }) => rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from)));
    expect(wrong).toEqual([]);
  });

  test('reach the pipeline from cli only', () => {
    const users = imports.filter(({ to }) => to === 'src/pipeline.ts').map(({ from }) => roomOf(from));
    expect(new Set(users)).toEqual(new Set(['cli']));
  });

  test('never import a layout, and layouts take values only from base', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('layouts/'))).toEqual([]);
    const intoSource = imports.filter(({ from, to }) => from.startsWith('layouts/') && to.startsWith('src/'));
    expect(intoSource.filter(({ to, typeOnly }) => !typeOnly && roomOf(to) !== 'base')).toEqual([]);
  });
});

describe('each library has its doors', () => {
  test.each(Object.entries(doors))('%s', (library, allowed) => {
    const users = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`)).map(({ from }) => from);
    expect(users.filter((user) => !allowed.some((door) => user.startsWith(door)))).toEqual([]);
  });
});

test('every dependency has its doors in this list', () => {
  const { dependencies } = JSON.parse(text('package.json'));
  expect(Object.keys(dependencies).filter((library) => !(library in doors))).toEqual([]);
});

test('only cli knows the clock, the process and the console', () => {
  const below = sources.filter((file) => !file.startsWith('src/cli/'));
  const knowing = below.filter((file) =>
    /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bprocess\.|\bconsole\./.test(text(file)),
  );
  expect(knowing).toEqual([]);
});

test('HTML that was not escaped by a component enters a page through one file', () => {
  expect(sources.filter((file) => /\bnew Markup\(/.test(text(file)))).toEqual([
    'layouts/jsx/jsx-runtime.ts',
    'layouts/parts/safe-html.tsx',
  ]);
});

test('no file is named after nothing, and none has grown past one screenful of thoughts', () => {
  expect(sources.filter((file) => /\/(index|utils?|helpers?|common|misc|manager)\.tsx?$/.test(file))).toEqual([]);
  expect(sources.filter((file) => text(file).split('\n').length > 260)).toEqual([]);
});
