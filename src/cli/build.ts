import { readSources } from '../content/read-sources.ts';
import { assertReplaceable, discard, openStaging, promote } from '../output/public-folder.ts';
import { runEleventy } from '../output/run-eleventy.ts';
import { hasErrors, type Understood, understand } from '../pipeline.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { basePathFrom, options, readOptions } from './options.ts';
import { counted, countText, reportText } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Where a build reads and writes, and when it happens. */
export interface BuildRequest {
  readonly content: string;
  readonly output: string;
  readonly now: number;
  readonly preview: boolean;
  readonly basePath: string | undefined;
}

/** `dateline build`. */
export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const begun = performance.now();
  const { values } = readOptions('build', args, options.build);
  const request: BuildRequest = {
    content: values.content,
    output: values.output ?? '_site',
    now: clockFrom(values.now),
    preview: false,
    basePath: basePathFrom(values['base-path']),
  };
  assertContentFolder(request.content);
  assertReplaceable(request.output, request.content);
  const understood = await writeSite(request, terminal);
  if (understood.diagnostics.length > 0)
    terminal.warn(`${reportText(understood.diagnostics, request.content, terminal.inColour)}\n`);
  if (hasErrors(understood)) {
    terminal.warn(`${countText(understood.diagnostics)}. Nothing was published; ${request.output} is as it was.\n`);
    return 1;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const warnings = understood.diagnostics.length > 0 ? `, with ${countText(understood.diagnostics)}` : '';
  terminal.say(`${counted(understood.plan.render.length, 'page')} in ${seconds} s${warnings}\n`);
  return 0;
}

/** Reads, checks and, when there are no errors, replaces the output folder with the whole new site. */
export async function writeSite(request: BuildRequest, terminal: Terminal): Promise<Understood> {
  const { content, output, now, preview, basePath } = request;
  terminal.progress('Reading the articles…');
  const understood = understand(readSources(content), { now, preview, basePath });
  if (hasErrors(understood)) return understood;
  const total = understood.plan.render.length;
  let rendered = 0;
  const onPage = () =>
    terminal.progress(`Rendering page ${(++rendered).toLocaleString('en')} of ${counted(total, 'page')}…`);
  const staging = openStaging(output);
  try {
    await runEleventy({ plan: understood.plan, content, folder: staging, onPage });
    promote(output);
  } catch (error) {
    discard(output);
    throw error;
  }
  return understood;
}
