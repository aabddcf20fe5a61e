import type { OutputPath } from '../base/address.ts';
import type { Digest } from '../base/digest.ts';
import type { SourcePath, Stamp } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Fingerprint } from './fingerprint.ts';

/** What a build remembers for the next one. Saved last, read with suspicion. */
export interface Manifest {
  readonly version: number;
  /** The digest of everything that reaches every page: program, layouts, lockfile, site.yaml, base path. */
  readonly epoch: Digest;
  /** The build clock, to tell what the pages showed then. */
  readonly now: number;
  /** Each article as it was understood, so that an unchanged file is not read again. */
  readonly articles: Readonly<Record<SourcePath, RememberedArticle>>;
  /** Each picture's size, digest and colour, for the same reason. */
  readonly pictures: Readonly<Record<SourcePath, RememberedPicture>>;
  /** Each published file, to know whether it is still what it should be, and whether anyone still wants it. */
  readonly files: Readonly<Record<OutputPath, PublishedFile>>;
}

export interface RememberedArticle {
  readonly stamp: Stamp;
  readonly digest: Digest;
  readonly parsed: ParsedArticle;
}

export interface RememberedPicture {
  readonly stamp: Stamp;
  readonly digest: Digest;
  readonly width: number;
  readonly height: number;
  readonly colour?: string;
}

export interface PublishedFile {
  /** Absent for a file that the newsroom's config copies. */
  readonly fingerprint?: Fingerprint;
  /** Of the file as it was put into the public folder; another one means that somebody touched it. */
  readonly stamp: Stamp;
  /** Of its bytes, asked when only the stamp differs, as after a restored cache. */
  readonly digest?: Digest;
}

/** Changes when an older manifest can no longer be read as it is. */
export const manifestVersion = 2;
