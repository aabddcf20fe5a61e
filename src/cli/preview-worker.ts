import { ManifestStore } from '../output/manifest-store.ts';
import { clockFrom } from './clock.ts';
import { withOriginalStack } from './original-stack.ts';
import type { BuildRequest } from './plan-site.ts';
import { sumText } from './plan-text.ts';
import { counted, countText, reportText } from './report.ts';
import { silentTerminal } from './terminal.ts';
import { writeSite } from './write-site.ts';

/** What a preview is built from; plain, so that it can be handed to a worker. */
export interface PreviewRequest {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly pictureCache: string;
  /** As typed; without it each build reads the real clock. */
  readonly now: string | undefined;
  readonly basePath: string;
}

export interface PreviewBuilt {
  readonly said: string;
  readonly mistakes: string;
  readonly broken: boolean;
}

type Program = Pick<BuildRequest, 'program'>;

/** Builds the preview, as often as it is called: what one build remembers need not be read again by the next. */
export function previewBuilds(request: PreviewRequest & Program): () => Promise<PreviewBuilt> {
  const store = new ManifestStore(request.cache);
  return () => buildPreview(request, store);
}

/** Never throws: what a layout throws is shown to the editor like a mistake. */
async function buildPreview(
  { now, ...request }: PreviewRequest & Program,
  store: ManifestStore,
): Promise<PreviewBuilt> {
  const begun = performance.now();
  try {
    const { understood, plan } = await writeSite(
      { ...request, now: clockFrom(now), preview: true, clean: false },
      silentTerminal,
      { store },
    );
    const { diagnostics } = understood;
    const mistakes = diagnostics.length === 0 ? '' : reportText(diagnostics, request.content);
    const count = diagnostics.length === 0 ? '' : countText(diagnostics);
    if (!plan) return { said: `${count}; the last good site stays.`, mistakes, broken: true };
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const done = `${plan.whole ? counted(plan.render.length, 'page') : sumText(plan)} in ${seconds} s`;
    return { said: count === '' ? done : `${done}, with ${count}`, mistakes, broken: false };
  } catch (error) {
    withOriginalStack(error);
    const mistakes = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { said: 'A layout or a plugin failed; the last good site stays.', mistakes: `${mistakes}\n`, broken: true };
  }
}
