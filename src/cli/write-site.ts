import type { FoundFile, SourcePath } from '../base/source-file.ts';
import { type KnownFiles, readSettings, readSources } from '../content/read-sources.ts';
import { lockOutput } from '../output/build-lock.ts';
import { epochOf } from '../output/epoch.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { discard, openStaging, promoteFiles, promoteWhole } from '../output/public-folder.ts';
import { presentFiles, promotionOf, publishedFiles } from '../output/published-files.ts';
import { hasErrors, type Understood, understand } from '../pipeline.ts';
import { type BuildPlan, planBuild } from '../plan/build-plan.ts';
import { type Manifest, manifestVersion } from '../plan/manifest.ts';
import { BuildCrew } from './build-crew.ts';
import { counted } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Where a build reads and writes, and when it happens. */
export interface BuildRequest {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly now: number;
  readonly preview: boolean;
  readonly basePath: string | undefined;
  /** Whether to build everything, whatever is remembered. */
  readonly clean: boolean;
  /** How many threads may share the work; undefined leaves it to the machine and the amount of work. */
  readonly workers?: number | undefined;
}

/** What a build did, or why it did nothing. */
export interface SiteWritten {
  readonly understood: Understood;
  /** Undefined when errors stood and nothing was written. */
  readonly plan: BuildPlan | undefined;
  /** Why nothing could be remembered; undefined when it could. */
  readonly forgotten: string | undefined;
}

/**
 * Reads, checks and, when there are no errors, brings the output folder up to date: renders what differs from the
 * manifest into staging, moves it into place, removes what no page owns any more, and saves the manifest last.
 */
export async function writeSite(request: BuildRequest, terminal: Terminal): Promise<SiteWritten> {
  const unlock = lockOutput(request.output, { process: process.pid, isRunning });
  try {
    return await writeLocked(request, terminal);
  } finally {
    unlock();
  }
}

async function writeLocked(request: BuildRequest, terminal: Terminal): Promise<SiteWritten> {
  const { content, output, now, preview, basePath } = request;
  terminal.progress('Reading the articles…');
  const store = new ManifestStore(request.cache);
  const loaded = request.clean ? { reason: undefined } : store.load();
  const before = 'manifest' in loaded ? loaded.manifest : undefined;
  const epoch = epochOf([readSettings(content).file?.digest ?? '', basePath ?? '', String(preview)]);
  const remembered = before?.epoch === epoch ? before : undefined;
  const forgotten =
    'reason' in loaded ? loaded.reason : remembered ? undefined : 'the program, a layout or site.yaml has changed';

  const folder = openStaging(output);
  const crew = new BuildCrew(request.workers);
  try {
    const sources = readSources(content, remembered && knownFiles(remembered));
    const known = ({ path, digest }: FoundFile) => {
      const article = remembered?.articles[path];
      return article?.digest === digest ? article.parsed : undefined;
    };
    const { settings } = sources;
    const files = sources.articles.filter((found) => !known(found));
    const parsed = await crew.parse({ content, settings, files }, sources.textOf);
    const wanted = { now, preview, basePath };
    const understood = understand(sources, wanted, (found) => known(found) ?? parsed.get(found.path));
    if (hasErrors(understood)) return { understood, plan: undefined, forgotten };

    const { pages, pictures } = understood;
    const present = presentFiles(output, before?.files ?? {});
    const plan = planBuild({
      pages,
      pictures,
      before: before?.files,
      sameEpoch: remembered !== undefined,
      present: new Set(present.keys()),
    });
    const written = await crew.render(
      {
        pages: plan.render.map(({ outline }) => outline),
        pictures: plan.copy.map(({ picture }) => picture),
        content,
        folder,
        onPage: progressOf(plan, terminal),
      },
      { settings, pictures: sources.pictures, wanted, articles: understood.articles },
    );
    const promotion = promotionOf(plan, written);
    store.begin(plan.whole ? {} : { paths: [...promotion.move, ...promotion.remove] });
    if (plan.whole) promoteWhole(output);
    else promoteFiles(output, promotion.move, promotion.remove);
    store.save({
      version: manifestVersion,
      epoch,
      articles: Object.fromEntries(
        understood.articles.map(({ found: { path, stamp, digest }, parsed }) => [path, { stamp, digest, parsed }]),
      ),
      pictures: Object.fromEntries(sources.pictures.map(({ path, ...picture }) => [path, picture])),
      files: publishedFiles(output, plan, written, before?.files ?? {}, present),
    });
    return { understood, plan: { ...plan, remove: promotion.remove }, forgotten };
  } finally {
    await crew.close();
    discard(output);
  }
}

function knownFiles({ articles, pictures }: Manifest): KnownFiles {
  const entries = <File>(files: Readonly<Record<SourcePath, File>>) =>
    Object.entries<File>(files).map(([path, file]) => [path as SourcePath, file] as const);
  return {
    // Which file it is, without what was understood of it.
    articles: new Map(entries(articles).map(([path, { stamp, digest }]) => [path, { path, stamp, digest }])),
    pictures: new Map(entries(pictures).map(([path, picture]) => [path, { path, ...picture }])),
  };
}

function progressOf({ render }: BuildPlan, terminal: Terminal): (done: number) => void {
  return (done) =>
    terminal.progress(`Rendering page ${done.toLocaleString('en')} of ${counted(render.length, 'page')}…`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
