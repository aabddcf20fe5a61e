// Builds again and again in one process, as `serve` does: a build asked for on each line of standard input, its outcome on
// each line of standard output. A process a build would make thousands of random edits take hours.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { programNow } from '../../src/cli/program.mjs';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { writeSite } = await import('../../src/cli/write-site.ts');
const { ManifestStore } = await import('../../src/output/manifest-store.ts');
const { silentTerminal } = await import('../../src/cli/terminal.ts');
const { reportText } = await import('../../src/cli/report.ts');

const program = programNow();
// As the preview does, one for all builds with the same cache.
const stores = new Map();

for await (const line of createInterface({ input: process.stdin })) {
  const { reread, ...request } = JSON.parse(line);
  const store = (!reread && stores.get(request.cache)) || new ManifestStore(request.cache);
  stores.set(request.cache, store);
  const { understood, plan, newer } = await writeSite(
    { program, preview: false, basePath: undefined, clean: false, workers: 1, ...request },
    silentTerminal,
    { store },
  );
  const told = reportText(understood.diagnostics, request.content);
  const rendered = plan?.render.map(({ outline, reason }) => `${reason} ${outline.path}`);
  process.stdout.write(`${JSON.stringify({ told, rendered, removed: plan?.remove, newer })}\n`);
}
