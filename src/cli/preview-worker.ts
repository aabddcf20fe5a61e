import { hasErrors } from '../pipeline.ts';
import { writeSite } from './build.ts';
import { clockFrom } from './clock.ts';
import { counted, countText, reportText } from './report.ts';
import { silentTerminal } from './terminal.ts';

/** What a preview is built from; plain, so that it can be handed to a worker. */
export interface PreviewRequest {
  readonly content: string;
  readonly output: string;
  /** As typed; without it each build reads the real clock. */
  readonly now: string | undefined;
  readonly basePath: string;
}

export interface PreviewBuilt {
  readonly said: string;
  readonly mistakes: string;
  readonly broken: boolean;
}

/** One build of the preview. Never throws: what a layout throws is shown to the editor like a mistake. */
export async function buildPreview({ content, output, now, basePath }: PreviewRequest): Promise<PreviewBuilt> {
  const begun = performance.now();
  try {
    const understood = await writeSite(
      { content, output, now: clockFrom(now), preview: true, basePath },
      silentTerminal,
    );
    const { diagnostics, plan } = understood;
    const mistakes = diagnostics.length === 0 ? '' : reportText(diagnostics, content);
    const broken = hasErrors(understood);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const done = `${counted(plan.render.length, 'page')} in ${seconds} s`;
    const count = diagnostics.length === 0 ? '' : countText(diagnostics);
    const said = broken ? `${count}; the last good site stays.` : count === '' ? done : `${done}, with ${count}`;
    return { said, mistakes, broken };
  } catch (error) {
    const mistakes = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { said: 'A layout or a plugin failed; the last good site stays.', mistakes: `${mistakes}\n`, broken: true };
  }
}
