import { thousands } from '../base/words.ts';
import { lockOutput } from '../output/build-lock.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { assertBuilt } from '../output/public-folder.ts';
import { writeSearchIndex } from '../output/search-index.ts';
import { searchVolumes } from '../site/search-volumes.ts';
import type { Begun } from './begun.ts';
import { BuildCrew } from './build-crew.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { isRunning } from './is-running.ts';
import { basePathFrom, options, readOptions, workersFrom } from './options.ts';
import { planSite } from './plan-site.ts';
import { counted, countText, reportText } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `dateline search`: the index that the search page looks into, beside the pages of a built site. */
export async function search(args: readonly string[], terminal: Terminal, { program }: Begun): Promise<number> {
  const begun = performance.now();
  const { values } = readOptions('search', args, options.search);
  const { content, cache } = values;
  const output = values.output ?? '_site';
  assertContentFolder(content);
  assertBuilt(output);
  const unlock = lockOutput(output, { process: process.pid, isRunning });
  const crew = new BuildCrew({ program, workers: workersFrom(values.workers) });
  try {
    terminal.progress(() => 'Reading the articles…');
    const basePath = basePathFrom(values['base-path']);
    const request = { program, content, output, cache, now: clockFrom(values.now), preview: false, basePath };
    const found = new ManifestStore(cache).load();
    const { understood, plan } = await planSite({ ...request, clean: false, whole: true }, found, { crew }, () => {});
    if (!plan) {
      terminal.warn(`${reportText(understood.diagnostics, content, terminal.inColour)}\n`);
      terminal.warn(`${countText(understood.diagnostics)}. The search index is as it was.\n`);
      return 1;
    }
    const volumes = searchVolumes(understood.publication.site);
    const { made, kept } = await writeSearchIndex(output, volumes, ({ language, year }) =>
      terminal.progress(() => `Indexing ${year} (${language})…`),
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const years = made.map(({ language, year }) => `indexed  ${year} (${language})\n`).join('');
    terminal.say(`${years}${counted(made.length, 'volume')} indexed, ${thousands(kept)} kept in ${seconds} s\n`);
    return 0;
  } finally {
    await crew.close();
    unlock();
  }
}
