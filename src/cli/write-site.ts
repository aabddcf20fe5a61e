import path from 'node:path';
import { allDone } from '../base/all-done.ts';
import { ChangedMap } from '../base/changed-map.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { isMade } from '../base/picture-files.ts';
import type { SourcePath } from '../base/source-file.ts';
import { thousands } from '../base/words.ts';
import type { Sources } from '../content/read-sources.ts';
import { lockOutput } from '../output/build-lock.ts';
import { lookAt, makeFiles, tidy } from '../output/make-files.ts';
import { DamagedManifest } from '../output/manifest-lines.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { discard, openStaging, promoteFiles, promoteWhole } from '../output/public-folder.ts';
import { promotionOf, publishedFiles } from '../output/published-files.ts';
import { markShard, unmarkShard } from '../output/shard-mark.ts';
import { type Understood, withMistakes } from '../pipeline.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { isAsRemembered, type Manifest, type RememberedArticle, rememberedAgain } from '../plan/manifest.ts';
import { shardText } from '../plan/shard.ts';
import { BuildCrew } from './build-crew.ts';
import { isRunning } from './is-running.ts';
import { Lookout } from './lookout.ts';
import { articlesGone, nothingSettled, rememberedSettlement, type Settlement, settlementOf } from './newer-site.ts';
import type { Phase } from './phases.ts';
import { type BuildRequest, type PlannedSite, planSite } from './plan-site.ts';
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
  /** Whether settled articles were left alone, and nothing of them understood. */
  readonly newer: boolean;
}

/** Who follows a build. */
interface Following {
  readonly onPhase: (phase: Phase) => void;
  /** The one of earlier builds, where they were made by the same process: what it holds need not be read again. */
  readonly store: ManifestStore;
}

/**
 * Reads, checks and, when there are no errors, brings the output folder up to date: renders what differs from the
 * manifest into staging, moves it into place, removes what no page owns any more, and saves the manifest last. Begins again,
 * with nothing remembered, when it meets damage in the manifest on the way.
 */
export async function writeSite(
  request: BuildRequest,
  terminal: Terminal,
  { onPhase = () => {}, store = new ManifestStore(request.cache) }: Partial<Following> = {},
): Promise<SiteWritten> {
  const following = { onPhase, store };
  const unlock = lockOutput(request.output, { process: process.pid, isRunning });
  try {
    return await writeLocked(request, terminal, following).catch((error: unknown) => {
      if (!(error instanceof DamagedManifest)) throw error;
      store.distrust();
      // The thread that had begun was ended.
      return writeLocked({ ...request, lookout: undefined }, terminal, following);
    });
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
  terminal.progress(() => 'Reading the articles…');
  onPhase('load');
  const crew = new BuildCrew(request);
  const lookout = new Lookout(request, request.clean ? 0 : store.size);
  try {
    const loaded = request.clean ? { reason: undefined } : store.load({ lazily: true });
    const folder = openStaging(output);
    const { plan, understood, lost, forgotten, newer, sources, ...planned } = await planSite(
      request,
      loaded,
      { crew, lookout },
      onPhase,
    );
    if (!plan) return { understood, lost, plan, forgotten, newer };
    onPhase('pictures');
    const workshop = { content, cache: request.pictureCache ?? path.join(request.cache, 'pictures') };
    const looked = await lookAt(
      understood.pictures.filter((picture) => sources.colourOf(picture) === undefined),
      workshop,
    );
    if (looked.diagnostics.length > 0)
      return { understood: withMistakes(understood, looked.diagnostics), lost: [], plan: undefined, forgotten, newer };
    for (const [digest, colour] of looked.colours) planned.colours.set(digest, colour);
    onPhase('render');
    const share = crew.share(
      plan.render.map(({ outline }) => outline),
      {
        // Files that the newsroom's config copies belong to one shard.
        copies: shard === undefined || shard.number === 1,
        folder,
        onPage: progressOf(plan, terminal),
      },
      newer ? undefined : { ...planned, content, sources },
    );
    const remembered = { ...planned, understood, newer, sources };
    // Worked out while other threads render.
    const settlement = shard ? nothingSettled : settlementFor(remembered);
    const articles = rememberedArticles(remembered, settlement);
    // The encoder has threads of its own, so files are made while pages are rendered.
    const [made, rendered] = await allDone([
      makeFiles(
        plan.make.map(({ file }) => file),
        workshop,
        folder,
      ),
      share.render(),
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
      epoch: planned.epoch,
      now: request.now,
      articles,
      pictures: rememberedPictures(sources, planned.before),
      files: publishedFiles(output, plan, written, planned.present, settlement),
      ...(settlement.settled && { settled: settlement.settled }),
    });
    // What is made from the pictures of settled articles is known when the whole site is.
    if (!newer && (!planned.before || plan.remove.some(isMade))) tidy(workshop, sources.pictures, understood.files);
    return { understood, lost, plan: { ...plan, remove: promotion.remove }, forgotten, newer };
  } finally {
    await Promise.all([crew.close(), lookout.close()]);
    discard(output);
  }
}

type Remembering = Pick<
  PlannedSite,
  'before' | 'remembered' | 'sources' | 'parsed' | 'known' | 'wanted' | 'newer' | 'edited' | 'understood'
>;

/** What has settled: as it is remembered where that stands, or found anew. */
function settlementFor({ remembered, understood, newer, edited, ...given }: Remembering): Settlement {
  if (!newer || !remembered) return settlementOf(understood, given, remembered);
  const stay = new Set(edited);
  const reached = understood.pages.filter((page) => !stay.has(page));
  return rememberedSettlement(remembered, new Set(reached.map(({ path }) => path)));
}

/**
 * What has not changed stays the same object, which is how the store knows; where what has settled stands, that is all but the
 * articles that were read.
 */
function rememberedArticles(
  { sources, remembered, parsed, known, newer }: Remembering,
  { hasArticle, beside }: Settlement,
): Manifest['articles'] {
  const stand = newer ? remembered?.articles : undefined;
  const articles = new ChangedMap<SourcePath, RememberedArticle>(stand ?? new Map());
  if (stand) for (const { path } of articlesGone(stand, sources)) articles.delete(path);
  for (const file of stand ? sources.read : sources.articles) {
    const settled = hasArticle(file.path);
    const before = remembered?.articles.get(file.path);
    const { path, stamp, digest } = file;
    const others = settled ? beside?.(path) : undefined;
    if (isAsRemembered(before, file)) {
      articles.set(path, rememberedAgain(before, file, { settled, beside: others }));
      continue;
    }
    const understood = known(file);
    if (understood) {
      const line = parsed.line(path);
      articles.set(path, {
        path,
        stamp,
        digest,
        settled,
        beside: others ?? remembered?.articles.get(path)?.beside ?? [],
        parsed: understood,
        line,
      });
    }
  }
  return articles;
}

function rememberedPictures({ pictures, colourOf }: Sources, before: Manifest | undefined): Manifest['pictures'] {
  return new Map(
    pictures.map((picture) => {
      const known = before?.pictures.get(picture.path);
      const colour = colourOf(picture);
      if (known?.stamp === picture.stamp && known.colour === colour) return [picture.path, known];
      return [picture.path, colour === undefined ? picture : { ...picture, colour }];
    }),
  );
}

function progressOf({ render }: BuildPlan, terminal: Terminal): (done: number) => void {
  return (done) => terminal.progress(() => `Rendering page ${thousands(done)} of ${counted(render.length, 'page')}…`);
}
