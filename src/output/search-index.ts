import fs from 'node:fs';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { digestOf } from '../base/digest.ts';
import { searchableRules } from '../base/searchable.ts';
import type { SearchRecord, SearchVolume } from '../site/search-volumes.ts';
import { searchFolder } from './public-folder.ts';

/** What a search index did, in volumes. */
export interface SearchIndexed {
  readonly made: readonly SearchVolume[];
  readonly kept: number;
}

/** What the search page asks for first: where the engine and the volumes of each language are, and how to write a question. */
interface SearchList {
  readonly rules: typeof searchableRules;
  readonly languages: Readonly<Record<string, { readonly engine: string; readonly volumes: readonly string[] }>>;
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's own pages and styles, which the site has no use for. */
const unused = /^pagefind-(?:highlight|ui|modular-ui|component-ui)\b/;
/** What is the same for every volume of a language, and stands once, beside its engine. */
const engineOnly = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

/** So many records are on their way to the engine at a time. */
const batch = 50;

/**
 * Brings the search index of a public folder up to date. Each volume has a folder that is named by the digest of what is in
 * it, so one that is there is whole and stays. The list, which leads to them, is replaced when they all are there, and what it
 * does not lead to is removed after that.
 */
export async function writeSearchIndex(
  output: string,
  volumes: readonly SearchVolume[],
  onVolume: (volume: SearchVolume) => void = () => {},
): Promise<SearchIndexed> {
  const folder = path.join(output, searchFolder);
  const made: SearchVolume[] = [];
  const languages: Record<string, { engine: string; volumes: string[] }> = {};
  try {
    for (const volume of volumes) {
      const { language, year, digest } = volume;
      const engine = languages[language]?.engine ?? (await writeEngine(folder, language));
      const name = `${language}-${year}-${digestOf(`${engine} ${digest}`).slice(0, 12)}`;
      if (!fs.existsSync(path.join(folder, name))) {
        onVolume(volume);
        made.push(volume);
        const files = await indexed((index) => addRecords(index, volume));
        writeWhole(
          folder,
          name,
          files.filter((file) => !engineOnly.test(file.path)),
        );
      }
      languages[language] = { engine, volumes: [...(languages[language]?.volumes ?? []), name] };
    }
  } finally {
    const { close } = await import('pagefind');
    await close();
  }
  const list: SearchList = { rules: searchableRules, languages };
  fs.mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, 'list.draft');
  fs.writeFileSync(draft, JSON.stringify(list));
  fs.renameSync(draft, path.join(folder, 'list.json'));
  const wanted = new Set(['list.json', ...Object.values(languages).flatMap((one) => [one.engine, ...one.volumes])]);
  for (const name of fs.readdirSync(folder))
    if (!wanted.has(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  return { made, kept: volumes.length - made.length };
}

/** Pagefind makes no index of nothing: a letter that stands in one word of one old book, for which nobody asks. */
const unasked = 'ꙮ';

/** An index of next to nothing, which brings the engine: it stays while volumes come and go, so that browsers keep it. */
async function writeEngine(folder: string, language: string): Promise<string> {
  const files = await indexed((index) => index.addCustomRecord({ url: '', content: unasked, language }).then(accepted));
  const name = `engine-${language}-${digestOf(Buffer.concat(files.map(({ content }) => content))).slice(0, 12)}`;
  if (!fs.existsSync(path.join(folder, name))) writeWhole(folder, name, files);
  return name;
}

async function indexed(add: (index: PagefindIndex) => Promise<void>): Promise<readonly IndexFile[]> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  await add(index);
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('; '));
  await index.deleteIndex();
  return files.filter((file) => !unused.test(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function addRecords(index: PagefindIndex, { language, records }: SearchVolume): Promise<void> {
  const add = async ({ path: url, text, headline, summary, date, day }: SearchRecord) =>
    accepted(
      await index.addCustomRecord({ url, content: text, language, meta: { title: headline, summary, date, day } }),
    );
  const sent: Promise<void>[] = [];
  for (const record of records()) {
    sent.push(add(record));
    if (sent.length % batch === 0) await Promise.all(sent.splice(0));
  }
  await Promise.all(sent);
}

function accepted({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Under its own name only when it is all there. */
function writeWhole(folder: string, name: string, files: readonly IndexFile[]): void {
  const draft = path.join(folder, `${name}.draft`);
  fs.rmSync(draft, { recursive: true, force: true });
  for (const { path: file, content } of files) {
    fs.mkdirSync(path.dirname(path.join(draft, file)), { recursive: true });
    fs.writeFileSync(path.join(draft, file), content);
  }
  fs.renameSync(draft, path.join(folder, name));
}
