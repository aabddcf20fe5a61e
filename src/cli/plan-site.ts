import type { OutputPath } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Digest } from '../base/digest.ts';
import type { FoundFile, SourcePath, Stamp } from '../base/source-file.ts';
import { type KnownFiles, readSettings, readSources, type Sources } from '../content/read-sources.ts';
import { epochOf } from '../output/epoch.ts';
import type { LoadedManifest } from '../output/manifest-store.ts';
import { presentFiles } from '../output/published-files.ts';
import { shardIn } from '../output/shard-mark.ts';
import { type EditionWanted, hasErrors, type Understood, understand } from '../pipeline.ts';
import { type BuildPlan, planBuild } from '../plan/build-plan.ts';
import { lostAddresses } from '../plan/lost-addresses.ts';
import type { Manifest } from '../plan/manifest.ts';
import { isInShard, type Shard, shardText } from '../plan/shard.ts';
import type { BuildCrew } from './build-crew.ts';
import type { Phase } from './phases.ts';

/** Where a build reads and writes, and when it happens. */
export interface BuildRequest {
  /** The digest of the program (`program.mjs`). */
  readonly program: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Where what was made from pictures is kept; below the cache when not given. */
  readonly pictureCache?: string;
  readonly now: number;
  readonly preview: boolean;
  readonly basePath: string | undefined;
  /** Whether to build everything, whatever is remembered. */
  readonly clean: boolean;
  /** The part of the site to write; undefined for all of it. */
  readonly shard?: Shard | undefined;
  /** How many threads may share the work; undefined leaves it to the machine and the amount of work. */
  readonly workers?: number | undefined;
}

/** All that is known before the first change to the disk. */
export interface PlannedSite {
  readonly epoch: Digest;
  /** The manifest as it was found, of whatever epoch. */
  readonly before: Manifest | undefined;
  /** The same when it is of this epoch. */
  readonly remembered: Manifest | undefined;
  /** Why nothing could be remembered; undefined when it could. */
  readonly forgotten: string | undefined;
  readonly sources: Sources;
  /** Of pictures nobody had looked at before, to be filled in before a page is composed. */
  readonly colours: Map<Digest, string>;
  readonly wanted: EditionWanted;
  readonly understood: Understood;
  /** The published files that are as the manifest says. */
  readonly present: ReadonlyMap<OutputPath, Stamp>;
  /** Published addresses that the plan would leave without a page; the last build knows them, the content does not. */
  readonly lost: readonly Diagnostic[];
  /** Undefined while errors stand. */
  readonly plan: BuildPlan | undefined;
}

/** Reads, parses, understands and plans; writes nothing. `found` gives what is remembered, if it may be used. */
export async function planSite(
  { program, content, output, now, preview, basePath, shard }: BuildRequest,
  found: LoadedManifest,
  crew: BuildCrew,
  onPhase: (phase: Phase) => void,
): Promise<PlannedSite> {
  const held = shardIn(output);
  const foreign = held !== undefined && held !== (shard && shardText(shard));
  const loaded = foreign ? { reason: `${output} held shard ${held}` } : found;
  const before = 'manifest' in loaded ? loaded.manifest : undefined;
  const epoch = epochOf([program, readSettings(content).file?.digest ?? '', basePath ?? '', String(preview)]);
  const remembered = before?.epoch === epoch ? before : undefined;
  const forgotten =
    'reason' in loaded ? loaded.reason : remembered ? undefined : 'the program, a layout or site.yaml has changed';

  onPhase('read');
  const colours = new Map<Digest, string>();
  const sources: Sources = {
    ...readSources(content, remembered && knownFiles(remembered)),
    colourOf: ({ colour, digest }) => colour ?? colours.get(digest),
  };
  const known = ({ path, digest }: FoundFile) => {
    const article = remembered?.articles[path];
    return article?.digest === digest ? article.parsed : undefined;
  };
  onPhase('parse');
  const { settings } = sources;
  const files = sources.articles.filter((found) => !known(found));
  const parsed = await crew.parse({ content, settings, files }, sources.textOf);
  onPhase('model');
  const wanted = { now, preview, basePath };
  const understood = understand(sources, wanted, (found) => known(found) ?? parsed.get(found.path));
  const all = { epoch, before, remembered, forgotten, sources, colours, wanted, understood };
  if (hasErrors(understood)) return { ...all, present: new Map(), lost: [], plan: undefined };

  onPhase('plan');
  const present = presentFiles(output, before?.files ?? {});
  const plan = planBuild({
    pages: understood.pages.filter(({ path }) => isInShard(path, shard)),
    files: understood.files.filter(({ path }) => isInShard(path, shard)),
    before: before?.files,
    sameEpoch: remembered !== undefined,
    present: new Set(present.keys()),
  });
  const lost = before && !preview ? lostAddresses(before, plan.remove, understood.articles) : [];
  return { ...all, present, lost, plan };
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
