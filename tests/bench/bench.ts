// The project's own benchmark: `npm run bench -- [build|serve] [--articles 1000,10000] [--runs 3]`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publish, writeArchive } from './corpus.ts';
import { type Figures, measuredBuild, medians } from './measure.ts';
import { measuredEdits } from './measured-edits.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' }, runs: { type: 'string', default: '3' } },
});
const [job = 'build'] = positionals;
const sizes = (values.articles ?? (job === 'serve' ? '10000' : '1000,10000')).split(',').map(Number);
const runs = Number(values.runs);
if (!['build', 'serve'].includes(job) || ![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write('npm run bench -- [build|serve] [--articles 1000,10000] [--runs 3]\n');
  process.exit(2);
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
try {
  say(`Node ${process.versions.node}, ${os.availableParallelism()} cores, medians of ${runs}`);
  if (job === 'serve') for (const size of sizes) await benchServe(size);
  else await benchBuild();
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}

function archiveOf(size: number): string {
  const folder = path.join(root, String(size));
  writeArchive(folder, size);
  return folder;
}

/**
 * Leaves a site to be built anew. What was built is removed at the end: for some minutes after a removal, ext4 without a journal
 * looks at each removed file again whenever one is made, which can double the time of a build.
 */
function setAside(folder: string, run: number): void {
  const aside = path.join(folder, 'aside', String(run));
  fs.mkdirSync(aside, { recursive: true });
  for (const made of ['_site', '.cache']) fs.renameSync(path.join(folder, made), path.join(aside, made));
}

async function benchBuild(): Promise<void> {
  const all = new Map<number, readonly Figures[]>();
  for (const size of sizes) {
    const folder = archiveOf(size);
    const { published } = publish(folder, size - 1);
    // The program is bundled at its first start after a change.
    await measuredBuild(folder, published);
    const figures: Record<'clean' | 'publish' | 'unchanged', Figures[]> = { clean: [], publish: [], unchanged: [] };
    for (let run = 0; run < runs; run++) {
      setAside(folder, run);
      const newest = publish(folder, size + 2 * run);
      figures.clean.push(await measuredBuild(folder, newest.published));
      const next = publish(folder, size + 2 * run + 1);
      figures.publish.push(await measuredBuild(folder, next.published));
      figures.unchanged.push(await measuredBuild(folder, next.published));
    }
    const columns = {
      clean: medians(figures.clean),
      publish: medians(figures.publish),
      unchanged: medians(figures.unchanged),
    };
    all.set(size, Object.values(columns));
    say(`\n${table(`${size.toLocaleString('en')} articles`, columns)}`);
    const [clean, publishing] = Object.values(columns).map((column) => column.get('wall') ?? 0);
    say(`publish / clean: ${ratio(publishing, clean)}`);
  }
  const [smallest, largest] = [all.get(Math.min(...sizes)), all.get(Math.max(...sizes))];
  if (sizes.length < 2 || !smallest || !largest) return;
  const between = `${Math.max(...sizes).toLocaleString('en')} / ${Math.min(...sizes).toLocaleString('en')}`;
  for (const [at, name] of ['clean', 'publish', 'unchanged'].entries())
    say(`${between}, ${name}: ${ratio(largest[at]?.get('wall'), smallest[at]?.get('wall'))}`);
}

async function benchServe(size: number): Promise<void> {
  const edits = await measuredEdits(archiveOf(size), size, runs);
  say(`\n${size.toLocaleString('en')} articles: from saving an article until the browser is told to load its new page`);
  for (const [what, times] of Object.entries(edits))
    say(`${what.padEnd(10)}  ${times.map((time) => `${time.toFixed(0).padStart(5)} ms`).join('')}`);
}

function ratio(of: number | undefined, to: number | undefined): string {
  return of === undefined || !to ? '–' : (of / to).toFixed(3);
}

function table(title: string, columns: Readonly<Record<string, Figures>>): string {
  const [one] = Object.values(columns);
  const cells = (row: readonly string[]) => row.map((cell) => cell.padStart(11)).join('');
  const rows = [...(one?.keys() ?? [])].map((name) => {
    const amounts = Object.values(columns).map((figures) => (figures.get(name) ?? 0).toFixed(0));
    return `${`${name}${name === 'memory' ? ', MiB' : ', ms'}`.padEnd(16)}${cells(amounts)}`;
  });
  return [`${title.padEnd(16)}${cells(Object.keys(columns))}`, ...rows].join('\n');
}
