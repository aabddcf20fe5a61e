import { compareDiagnostics, type Diagnostic } from '../base/diagnostic.ts';
import { choices } from '../base/words.ts';
import { readSources } from '../content/read-sources.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { type Understood, understand } from '../pipeline.ts';
import { lostAddresses } from '../plan/lost-addresses.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { options, readOptions, WrongUsage } from './options.ts';
import { counted } from './report.ts';
import { formatReport, reportFormats } from './report-formats.ts';
import type { Terminal } from './terminal.ts';

/** `dateline check`: everything but rendering. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions('check', args, options.check);
  const format = reportFormats.find((name) => name === values.format);
  if (!format) throw new WrongUsage(`--format is “${values.format}”; it can be ${choices(reportFormats)}.`, 'check');
  assertContentFolder(values.content);
  const understood = understand(readSources(values.content), { now: clockFrom(values.now), preview: false });
  const told = [...understood.diagnostics, ...lostSinceLastBuild(understood, values.cache)].sort(compareDiagnostics);
  const diagnostics = values.strict ? told.map((one) => ({ ...one, severity: 'error' as const })) : told;
  terminal.say(formatReport(diagnostics, format, values.content, terminal.inColour));
  if (format === 'text' && diagnostics.length === 0) {
    terminal.say(`${counted(understood.articles.length, 'article')} checked: no mistakes.\n`);
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The addresses that the next build would leave without a page; nothing where no build is remembered. */
function lostSinceLastBuild({ pages, articles }: Understood, cache: string): readonly Diagnostic[] {
  const loaded = new ManifestStore(cache).load();
  if (!('manifest' in loaded)) return [];
  const owned = new Set<string>(pages.map(({ path }) => path));
  const unowned = [...loaded.manifest.files.keys()].filter((file) => !owned.has(file));
  return lostAddresses([...loaded.manifest.articles.values()], unowned, articles);
}
