import path from 'node:path';
import { allDone } from '../base/all-done.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { isMade } from '../base/picture-files.ts';
import type { PictureFile } from '../base/source-file.ts';
import { lockOutput } from '../output/build-lock.ts';
import { lookAt, makeFiles, tidy } from '../output/make-files.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { discard, openStaging, promoteFiles, promoteWhole } from '../output/public-folder.ts';
import { promotionOf, publishedFiles } from '../output/published-files.ts';
import { markShard, unmarkShard } from '../output/shard-mark.ts';
import { type Understood, withMistakes } from '../pipeline.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { type Manifest, manifestVersion } from '../plan/manifest.ts';
import { shardText } from '../plan/shard.ts';
import { BuildCrew } from './build-crew.ts';
import { isRunning } from './is-running.ts';
import type { Phase } from './phases.ts';
import { type BuildRequest, planSite } from './plan-site.ts';
import { counted } from './report.ts';
import type { Terminal } from './terminal.ts';

/** What a build did, or why it did nothing. */
export interface SiteWritten {
  readonly understood: Understood;
  /** Published addresses that are without a page now. */
  readonly lost: readonly Diagnostic[];
  /** Undefined when errors stood and nothing was written. */
  readonly plan: BuildPlan | undefined;
  /** Why nothing could be remembered; undefined when it could. */
  readonly forgotten: string | undefined;
}

/** Who follows a build. */
interface Following {
  readonly onPhase: (phase: Phase) => void;
  /** The one of earlier builds, where they were made by the same process: what it holds need not be read again. */
  readonly store: ManifestStore;
}

/**
 * Reads, checks and, when there are no errors, brings the output folder up to date: renders what differs from the
 * manifest into staging, moves it into place, removes what no page owns any more, and saves the manifest last.
 */
export async function writeSite(
  request: BuildRequest,
  terminal: Terminal,
  { onPhase = () => {}, store = new ManifestStore(request.cache) }: Partial<Following> = {},
): Promise<SiteWritten> {
  const unlock = lockOutput(request.output, { process: process.pid, isRunning });
  try {
    return await writeLocked(request, terminal, { onPhase, store });
  } finally {
    unlock();
  }
}

async function writeLocked(
  request: BuildRequest,
  terminal: Terminal,
  { onPhase, store }: Following,
): Promise<SiteWritten> {
  const { content, output, shard } = request;
  terminal.progress('Reading the articles…');
  onPhase('load');
  const crew = new BuildCrew(request);
  try {
    const loaded = request.clean ? { reason: undefined } : store.load();
    const folder = openStaging(output);
    const { plan, understood, lost, forgotten, sources, ...planned } = await planSite(request, loaded, crew, onPhase);
    if (!plan) return { understood, lost, plan, forgotten };
    onPhase('pictures');
    const workshop = { content, cache: request.pictureCache ?? path.join(request.cache, 'pictures') };
    const looked = await lookAt(
      understood.pictures.filter((picture) => sources.colourOf(picture) === undefined),
      workshop,
    );
    if (looked.diagnostics.length > 0)
      return { understood: withMistakes(understood, looked.diagnostics), lost: [], plan: undefined, forgotten };
    for (const [digest, colour] of looked.colours) planned.colours.set(digest, colour);
    const pictures = sources.pictures.map((picture) => {
      const colour = sources.colourOf(picture);
      return colour === undefined ? picture : { ...picture, colour };
    });
    onPhase('render');
    // The encoder has threads of its own, so files are made while pages are rendered.
    const [made, rendered] = await allDone([
      makeFiles(
        plan.make.map(({ file }) => file),
        workshop,
        folder,
      ),
      crew.render(
        {
          pages: plan.render.map(({ outline }) => outline),
          // Files that the newsroom's config copies belong to one shard.
          copies: shard === undefined || shard.number === 1,
          folder,
          onPage: progressOf(plan, terminal),
        },
        {
          content,
          settings: sources.settings,
          pictures,
          wanted: planned.wanted,
          articles: understood.articles,
        },
      ),
    ]);
    const written = { ...rendered, made };
    onPhase('promote');
    const promotion = promotionOf(plan, written);
    store.begin(plan.whole ? {} : { paths: [...promotion.move, ...promotion.remove] });
    if (shard) markShard(output, shardText(shard));
    if (plan.whole) promoteWhole(output);
    else promoteFiles(output, promotion.move, promotion.remove);
    if (!shard) unmarkShard(output);
    onPhase('save');
    store.save({
      version: manifestVersion,
      epoch: planned.epoch,
      now: request.now,
      articles: rememberedArticles(understood, planned.before),
      pictures: rememberedPictures(pictures, planned.before),
      files: publishedFiles(output, plan, written, planned.before?.files ?? {}, planned.present),
    });
    if (!planned.before || plan.remove.some(isMade)) tidy(workshop, sources.pictures, understood.files);
    return { understood, lost, plan: { ...plan, remove: promotion.remove }, forgotten };
  } finally {
    await crew.close();
    discard(output);
  }
}

/** What has not changed stays the same object, which is how the store knows. */
function rememberedArticles({ articles }: Understood, before: Manifest | undefined): Manifest['articles'] {
  return Object.fromEntries(
    articles.map(({ found: { path, stamp, digest }, parsed }) => {
      const known = before?.articles[path];
      return [path, known?.stamp === stamp && known.parsed === parsed ? known : { stamp, digest, parsed }];
    }),
  );
}

function rememberedPictures(pictures: readonly PictureFile[], before: Manifest | undefined): Manifest['pictures'] {
  return Object.fromEntries(
    pictures.map(({ path, ...picture }) => {
      const known = before?.pictures[path];
      return [path, known?.stamp === picture.stamp && known.colour === picture.colour ? known : picture];
    }),
  );
}

function progressOf({ render }: BuildPlan, terminal: Terminal): (done: number) => void {
  return (done) =>
    terminal.progress(`Rendering page ${done.toLocaleString('en')} of ${counted(render.length, 'page')}…`);
}
