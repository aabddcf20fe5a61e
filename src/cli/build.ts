import path from 'node:path';
import { compareDiagnostics } from '../base/diagnostic.ts';
import { assertReplaceable } from '../output/public-folder.ts';
import { shardText } from '../plan/shard.ts';
import type { Begun } from './begun.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { explain } from './explain.ts';
import { basePathFrom, options, readOptions, shardFrom, WrongUsage, workersFrom } from './options.ts';
import { Stopwatch } from './phases.ts';
import type { BuildRequest } from './plan-site.ts';
import { planText } from './plan-text.ts';
import { countText, reportText } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeSite } from './write-site.ts';

/** `dateline build`. */
export async function build(args: readonly string[], terminal: Terminal, { program, lookout }: Begun): Promise<number> {
  const begun = performance.now();
  const watch = new Stopwatch();
  const { values } = readOptions('build', args, options.build);
  const shard = shardFrom(values.shard);
  // Shards may be built beside each other and beside the whole site: nothing of one is another's.
  const part = shard && `${shard.number}-of-${shard.of}`;
  const request: BuildRequest = {
    program,
    lookout,
    content: values.content,
    output: values.output ?? (part === undefined ? '_site' : `_site-${part}`),
    cache: part === undefined ? values.cache : path.join(values.cache, `shard-${part}`),
    shard,
    now: clockFrom(values.now),
    preview: false,
    basePath: basePathFrom(values['base-path']),
    clean: values.clean,
    workers: workersFrom(values.workers),
  };
  assertContentFolder(request.content);
  assertReplaceable(request.output, request.content, shard);
  if (values.explain !== undefined) {
    if (request.clean)
      throw new WrongUsage(
        '--explain compares with what is remembered, which --clean ignores. Use one of them.',
        'build',
      );
    return explain(values.explain, request, terminal);
  }
  const { understood, lost, plan, forgotten } = await writeSite(request, terminal, { onPhase: watch.begin });
  const diagnostics = [...understood.diagnostics, ...lost].sort(compareDiagnostics);
  if (diagnostics.length > 0) terminal.warn(`${reportText(diagnostics, request.content, terminal.inColour)}\n`);
  if (!plan) {
    terminal.warn(`${countText(diagnostics)}. Nothing was published; ${request.output} is as it was.\n`);
    return 1;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const warnings = diagnostics.length > 0 ? `, with ${countText(diagnostics)}` : '';
  const of = shard ? `shard ${shardText(shard)}: ` : '';
  terminal.say(`${of}${planText(plan, forgotten)} in ${seconds} s${warnings}\n`);
  // maxRSS is in KiB on every system.
  if (values.timings) terminal.say(`\n${watch.text(process.resourceUsage().maxRSS * 1024)}`);
  return 0;
}
