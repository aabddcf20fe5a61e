import { choices } from '../base/words.ts';
import { readSources } from '../content/read-sources.ts';
import { hasErrors, understand } from '../pipeline.ts';
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
  terminal.say(formatReport(understood.diagnostics, format, values.content, terminal.inColour));
  if (format === 'text' && understood.diagnostics.length === 0) {
    terminal.say(`${counted(understood.articles.length, 'article')} checked: no mistakes.\n`);
  }
  return hasErrors(understood) ? 1 : 0;
}
