import type { OutputPath } from '../base/address.ts';
import type { Checksum, Digest } from '../base/digest.ts';
import { type FoundFile, type PictureFile, type SourcePath, type Stamp, sameStamp } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Settled } from '../site/settled.ts';
import type { Fingerprint } from './fingerprint.ts';

/** What a build remembers for the next one. Saved last, read with suspicion. */
export interface Manifest {
  /** The digest of everything that reaches every page: program, layouts, lockfile, site.yaml, base path. */
  readonly epoch: Digest;
  /** The build clock, to tell what the pages showed then. */
  readonly now: number;
  /** Each article as it was understood, so that an unchanged file is not read again. */
  readonly articles: ReadonlyMap<SourcePath, RememberedArticle>;
  /** Each picture's size, digest and colour, for the same reason. */
  readonly pictures: ReadonlyMap<SourcePath, PictureFile>;
  /** Each published file, to know whether it is still what it should be, and whether anyone still wants it. */
  readonly files: ReadonlyMap<OutputPath, PublishedFile>;
  /** What the older articles amount to, so that a build need not look at them again; absent where there are none such. */
  readonly settled?: Settled;
}

export interface RememberedArticle extends FoundFile {
  /** Understood again from the manifest's bytes when it is asked for: most builds look at few articles. */
  readonly parsed: ParsedArticle;
  /** The same as JSON, where it was made already. */
  readonly line?: Uint8Array | undefined;
  /** Whether what `Settled` says speaks for it. */
  readonly settled: boolean;
  /** The settled articles that a settled one's page shows or leads to: those related to it and its translations. */
  readonly beside: readonly SourcePath[];
}

export interface PublishedFile {
  /** Undefined for a file that the newsroom's config copies. */
  readonly fingerprint: Fingerprint | undefined;
  /** Of the file as it was put into the public folder; another one means that somebody touched it. */
  readonly stamp: Stamp;
  /** Of its bytes, asked when only the stamp differs, as after a restored cache. */
  readonly checksum: Checksum;
  /** Whether it belongs to settled articles alone. */
  readonly settled: boolean;
}

/** Whether a file has the text that is remembered; what was found unchanged is the remembered article itself. */
export function isAsRemembered(article: RememberedArticle | undefined, found: FoundFile): article is RememberedArticle {
  return article !== undefined && (article === found || article.digest === found.digest);
}

/** The article of a file that is as remembered; itself, unless something beside its text has changed. */
export function rememberedAgain(
  article: RememberedArticle,
  found: FoundFile,
  { settled, beside }: { readonly settled: boolean; readonly beside?: RememberedArticle['beside'] | undefined },
): RememberedArticle {
  const isUntouched = article === found || sameStamp(article.stamp, found.stamp);
  const isBesideAsBefore = beside === undefined || beside.join() === article.beside.join();
  if (isUntouched && article.settled === settled && isBesideAsBefore) return article;
  const { path, digest } = article;
  const { stamp } = found;
  return {
    path,
    stamp,
    digest,
    settled,
    get beside() {
      return beside ?? article.beside;
    },
    get parsed() {
      return article.parsed;
    },
    get line() {
      return article.line;
    },
  };
}

/** A published file of which something beside its bytes has changed. */
export function publishedAgain(
  file: PublishedFile,
  { stamp = file.stamp, settled = file.settled }: Partial<Pick<PublishedFile, 'stamp' | 'settled'>>,
): PublishedFile {
  return { fingerprint: file.fingerprint, stamp, checksum: file.checksum, settled };
}

/** Changes when an older manifest can no longer be read as it is. */
export const manifestVersion = 8;
