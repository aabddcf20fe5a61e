import type { OutputPath } from '../base/address.ts';
import { compareText } from '../base/diagnostic.ts';
import { isMade } from '../base/picture-files.ts';
import { unreachable } from '../base/unreachable.ts';
import type { MadeFile, PageOutline } from '../site/outline.ts';
import type { PageKind } from '../site/page.ts';
import { type Fingerprint, fingerprintOf, fingerprintOfFile } from './fingerprint.ts';
import type { Manifest, PublishedFile } from './manifest.ts';

/** Why a file is written: nobody has seen it yet, what it shows differs, the program or a layout does, or it is not there. */
export type Reason = 'new' | 'changed' | 'layout' | 'missing';

export interface PlannedPage {
  readonly outline: PageOutline;
  /** Undefined where nothing is known to compare it with: then whoever renders the page finds it. */
  readonly fingerprint: Fingerprint | undefined;
  readonly reason: Reason;
}

/** A picture's file, or a share card, that is to be made. */
export interface PlannedFile {
  readonly file: MadeFile;
  readonly fingerprint: Fingerprint;
  readonly reason: Reason;
}

/** What one build writes, leaves and removes. */
export interface BuildPlan {
  /** In the order in which they may go public: a page before the pages that lead to it. */
  readonly render: readonly PlannedPage[];
  readonly make: readonly PlannedFile[];
  /** How many pages are as they should be. */
  readonly fresh: number;
  readonly remove: readonly OutputPath[];
  /** Whether every page of the site is rendered, so that the output can be replaced as a whole. */
  readonly whole: boolean;
}

/** What is known when a build is planned. */
export interface PlanQuestion {
  readonly pages: readonly PageOutline[];
  readonly files: readonly MadeFile[];
  /** Undefined when there is no manifest that can be used for files. */
  readonly before: Manifest['files'] | undefined;
  /** Whether the manifest's epoch is today's. */
  readonly sameEpoch: boolean;
  /** The files of the manifest that are in the public folder as it says. */
  readonly present: { has(file: OutputPath): boolean };
  /** Whether a file stands although neither `pages` nor `files` has it. */
  readonly stands?: (file: PublishedFile) => boolean;
}

/** Decides what to write by comparing fingerprints. Touches nothing. */
export function planBuild({
  pages,
  files,
  before = new Map(),
  sameEpoch,
  present,
  stands = () => false,
}: PlanQuestion): BuildPlan {
  const reasonFor = (
    path: OutputPath,
    known: PublishedFile | undefined,
    fingerprint: Fingerprint | undefined,
  ): Reason | undefined => {
    if (!known) return 'new';
    if (known.fingerprint !== fingerprint) return 'changed';
    return present.has(path) ? undefined : 'missing';
  };
  const wanted = new Set(files.map(({ path }) => path));
  const render: PlannedPage[] = [];
  for (const outline of pages) {
    const known = before.get(outline.path);
    const fingerprint = known && sameEpoch ? fingerprintOf(outline) : undefined;
    const reason = known && !sameEpoch ? 'layout' : reasonFor(outline.path, known, fingerprint);
    wanted.add(outline.path);
    if (reason) render.push({ outline, fingerprint, reason });
  }
  const remove: OutputPath[] = [];
  let standing = 0;
  let pagesStanding = 0;
  before.forEach((file, path) => {
    if (wanted.has(path)) return;
    if (!stands(file)) remove.push(path);
    else {
      standing++;
      if (!isMade(path)) pagesStanding++;
    }
  });
  // A folder that is replaced as a whole needs its pictures too. A shard may have no page, and files to keep.
  const whole = render.length === pages.length && standing === 0 && (pages.length > 0 || before.size === 0);
  const make: PlannedFile[] = [];
  for (const file of files) {
    const fingerprint = fingerprintOfFile(file);
    const reason = reasonFor(file.path, before.get(file.path), fingerprint) ?? (whole ? 'layout' : undefined);
    if (reason) make.push({ file, fingerprint, reason });
  }
  return {
    render: render.sort((a, b) => turn(a) - turn(b)),
    make,
    fresh: pages.length - render.length + pagesStanding,
    remove: remove.sort(compareText),
    whole,
  };
}

/**
 * A page goes public before the pages that lead readers to it: new pages, which nothing leads to yet, before changed
 * ones, and articles before lists.
 */
function turn({ reason, outline }: PlannedPage): number {
  return (reason === 'new' ? 0 : 10) + rank(outline.kind);
}

function rank(kind: PageKind): number {
  switch (kind) {
    case 'script':
    case 'article':
    case 'standing':
    case 'not-found':
    case 'icon':
    case 'feed-style':
    case 'web-manifest':
      return 0;
    case 'redirect':
    case 'in-brief':
    case 'corrections':
    case 'list':
    case 'archive':
    case 'search':
    case 'offline':
    case 'text':
      return 1;
    case 'front':
      return 2;
    case 'feed':
    case 'sitemap':
    case 'news-sitemap':
    case 'robots':
    case 'redirects':
    case 'article-json':
    case 'article-index':
    case 'llms':
    case 'trust':
      return 3;
    case 'sitemap-index':
      return 4;
    default:
      return unreachable(kind);
  }
}
