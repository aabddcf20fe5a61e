import type { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Digest } from '../base/digest.ts';
import {
  findSources,
  isArticle,
  isUnread,
  readSettings,
  type SourcesRead,
  sourcesRead,
} from '../content/read-sources.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import { epochOf } from '../output/epoch.ts';
import type { LoadedManifest } from '../output/manifest-store.ts';
import { type PresentFiles, presentFiles } from '../output/published-files.ts';
import { shardIn } from '../output/shard-mark.ts';
import { type EditionWanted, hasErrors, type Remembered, type Understood, understand } from '../pipeline.ts';
import { type BuildPlan, planBuild } from '../plan/build-plan.ts';
import { lostAddresses } from '../plan/lost-addresses.ts';
import { isAsRemembered, type Manifest } from '../plan/manifest.ts';
import { isInShard, type Shard, shardText } from '../plan/shard.ts';
import type { PageOutline } from '../site/outline.ts';
import type { BuildCrew } from './build-crew.ts';
import { Lookout } from './lookout.ts';
import { understandNewer } from './newer-site.ts';
import type { ParsedFiles } from './parsed-files.ts';
import type { Phase } from './phases.ts';

/** Where a build reads and writes, and when it happens. */
export interface BuildRequest {
  /** The digest of the program (`program.mjs`). */
  readonly program: string;
  /** A thread that has begun already, to look at files; it is ended with the build. */
  readonly lookout?: Worker | undefined;
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

/** Who does what the main thread need not do alone. */
export interface Threads {
  readonly crew: BuildCrew;
  /** When there is none, nobody looks at files but the main thread. */
  readonly lookout?: Lookout;
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
  readonly sources: SourcesRead;
  /** What was read and is not remembered. */
  readonly parsed: ParsedFiles;
  /** Of pictures nobody had looked at before, to be filled in before a page is composed. */
  readonly colours: Map<Digest, string>;
  readonly wanted: EditionWanted;
  /** Of all articles, or of those that are newer than the settled ones. */
  readonly understood: Understood;
  /** Whether what is remembered as settled stands, and only what is newer was understood. */
  readonly newer: boolean;
  /** Pages of settled articles that are planned because a text was edited. */
  readonly edited: readonly PageOutline[];
  /** What is understood of a file, if it was remembered or has been parsed. */
  readonly known: Remembered;
  /** The published files that are as the manifest says. */
  readonly present: PresentFiles;
  /** Published addresses that the plan would leave without a page; the last build knows them, the content does not. */
  readonly lost: readonly Diagnostic[];
  /** Undefined while errors stand. */
  readonly plan: BuildPlan | undefined;
}

/**
 * Reads, parses, understands and plans; writes nothing. `found` gives what is remembered, if it may be used. `whole` asks for an
 * understanding of all articles, whatever has settled.
 */
export async function planSite(
  {
    program,
    content,
    output,
    now,
    preview,
    basePath,
    shard,
    whole = false,
  }: BuildRequest & { readonly whole?: boolean },
  found: LoadedManifest,
  { crew, lookout = new Lookout({ program, content, output }, 0) }: Threads,
  onPhase: (phase: Phase) => void,
): Promise<PlannedSite> {
  const held = shardIn(output);
  const foreign = held !== undefined && held !== (shard && shardText(shard));
  const loaded = foreign ? { reason: `${output} held shard ${held}` } : found;
  const before = 'manifest' in loaded ? loaded.manifest : undefined;
  const epoch = epochOf([program, settingsOfEveryPage(content), basePath ?? '', String(preview)]);
  const remembered = before?.epoch === epoch ? before : undefined;
  const forgotten =
    'reason' in loaded ? loaded.reason : remembered ? undefined : 'the program, a layout or site.yaml has changed';

  onPhase('read');
  const colours = new Map<Digest, string>();
  const owned: Manifest['files'] = before?.files ?? new Map();
  const seen = await lookout.look(
    owned,
    remembered ? {} : { onListed: (names) => crew.expect(names.filter(isArticle).length), isReadAnyway: isArticle },
  );
  const files = findSources(content, seen.content, remembered);
  onPhase('parse');
  const parsed = await crew.parse({ content, settings: files.settings, files: files.articles.filter(isUnread) });
  const sources: SourcesRead = {
    ...sourcesRead(content, files, parsed),
    colourOf: ({ colour, digest }) => colour ?? colours.get(digest),
  };
  const known: Remembered = (file) => {
    const article = remembered?.articles.get(file.path);
    return isAsRemembered(article, file) ? article.parsed : parsed.parsed(file.path);
  };
  onPhase('model');
  const wanted = { now, preview, basePath };
  if (!remembered) crew.understand({ content, wanted, sources, parsed, known });
  const onlyNewer = remembered && !whole ? understandNewer(remembered, { sources, wanted, known }) : undefined;
  const present = presentFiles(output, owned, await seen.published());
  const newest = onlyNewer && !present.lacks(({ settled }) => settled) ? onlyNewer : undefined;
  const understood = newest?.understood ?? understand(sources, wanted, known);
  const newer = newest !== undefined;
  const edited = newest?.edited ?? [];
  const all = {
    epoch,
    before,
    remembered,
    forgotten,
    sources,
    parsed,
    colours,
    wanted,
    understood,
    newer,
    edited,
    known,
    present,
  };
  if (hasErrors(understood)) return { ...all, lost: [], plan: undefined };

  onPhase('plan');
  const plan = planBuild({
    pages: understood.pages.filter(({ path }) => isInShard(path, shard)),
    files: understood.files.filter(({ path }) => isInShard(path, shard)),
    before: before?.files,
    sameEpoch: remembered !== undefined,
    present,
    stands: ({ settled }) => newer && settled,
  });
  // Of settled articles nothing is unowned where only what is newer was understood.
  const published = () => [...(before?.articles.values() ?? [])].filter(({ settled }) => !(newer && settled));
  const lost = preview || plan.remove.length === 0 ? [] : lostAddresses(published(), plan.remove, understood.articles);
  return { ...all, lost, plan };
}

/** What site.yaml says, as it is understood, but for which articles lead: that changes every day, and reaches the fronts alone. */
function settingsOfEveryPage(content: string): string {
  const { lead: _, ...settings } = parseSiteConfig(readSettings(content).file).value;
  return JSON.stringify(settings);
}
