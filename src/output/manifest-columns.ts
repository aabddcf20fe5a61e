import type { OutputPath } from '../base/address.ts';
import type { Checksum, Digest } from '../base/digest.ts';
import type { SourcePath, Stamp } from '../base/source-file.ts';
import { type Stamps, stampAt, stampsOf } from '../base/stamps.ts';
import type { Fingerprint } from '../plan/fingerprint.ts';
import type { PublishedFile, RememberedArticle } from '../plan/manifest.ts';
import {
  type Columns,
  floatsIn,
  integersIn,
  numberColumn,
  textColumn,
  textsIn,
  wordAt,
  wordColumn,
} from './columns.ts';
import type { LinesWritten } from './manifest-lines.ts';
import { type NameIndex, nameIndexOf } from './name-index.ts';
import { RowMap } from './row-map.ts';

type Shared = 'paths' | 'index' | 'stamps' | 'settled';
export type ArticleColumn = Shared | 'digests' | 'lengths' | 'sums';
export type FileColumn = Shared | 'fingerprints' | 'checksums';

const digestWidth = 32;
const fingerprintWidth = 16;

export function articleColumns(
  articles: readonly RememberedArticle[],
  { lengths, sums }: LinesWritten,
): Columns<ArticleColumn> {
  return {
    ...sharedColumns(
      articles.map(({ path }) => path),
      articles,
    ),
    digests: wordColumn(
      articles.map(({ digest }) => digest),
      digestWidth,
    ),
    lengths: numberColumn(lengths),
    sums: numberColumn(sums),
  };
}

export function fileColumns(files: Iterable<readonly [OutputPath, PublishedFile]>): Columns<FileColumn> {
  const entries = [...files];
  const published = entries.map(([, file]) => file);
  return {
    ...sharedColumns(
      entries.map(([path]) => path),
      published,
    ),
    fingerprints: wordColumn(
      published.map(({ fingerprint = '' }) => fingerprint),
      fingerprintWidth,
    ),
    checksums: numberColumn(Uint32Array.from(published, ({ checksum }) => checksum)),
  };
}

function sharedColumns(
  paths: readonly string[],
  entries: readonly Pick<PublishedFile, 'stamp' | 'settled'>[],
): Columns<Shared> {
  return {
    paths: textColumn(paths),
    index: numberColumn(nameIndexOf(paths)),
    stamps: numberColumn(stampsOf(entries.map(({ stamp }) => stamp))),
    settled: Buffer.from(entries.map(({ settled }) => Number(settled))),
  };
}

/** Where in its file each article's line is, and that it is as it was written. */
export function linesIn({ lengths, sums }: Columns<ArticleColumn>): LinesWritten {
  return { lengths: integersIn(lengths), sums: integersIn(sums) };
}

/** Columns by their rows, whose values are made when they are asked for. */
class Rows<Path extends string> {
  readonly paths: readonly Path[];
  readonly index: NameIndex;
  readonly #stamps: Stamps;
  readonly #settled: Buffer;

  constructor({ paths, index, stamps, settled }: Columns<Shared>) {
    this.paths = textsIn(paths) as readonly Path[];
    this.index = integersIn(index);
    this.#stamps = floatsIn(stamps);
    this.#settled = settled;
  }

  stamp(row: number): Stamp {
    return stampAt(this.#stamps, row);
  }

  settled(row: number): boolean {
    return this.#settled[row] === 1;
  }
}

export class ArticleRows extends Rows<SourcePath> {
  readonly #digests: Buffer;

  constructor(columns: Columns<ArticleColumn>) {
    super(columns);
    this.#digests = columns.digests;
  }

  path(row: number): SourcePath {
    return this.paths[row] ?? ('' as SourcePath);
  }

  digest(row: number): Digest {
    return wordAt(this.#digests, row, digestWidth) as Digest;
  }
}

class FileRows extends Rows<OutputPath> {
  readonly #fingerprints: Buffer;
  readonly #checksums: Uint32Array;

  constructor(columns: Columns<FileColumn>) {
    super(columns);
    this.#fingerprints = columns.fingerprints;
    this.#checksums = integersIn(columns.checksums);
  }

  fingerprint(row: number): Fingerprint {
    return wordAt(this.#fingerprints, row, fingerprintWidth) as Fingerprint;
  }

  checksum(row: number): Checksum {
    return (this.#checksums[row] ?? 0) as Checksum;
  }
}

/** What is the same for an article and a published file. */
export class InRow<R extends Rows<string>> {
  protected readonly rows: R;
  protected readonly row: number;

  constructor(rows: R, row: number) {
    this.rows = rows;
    this.row = row;
  }

  get stamp(): Stamp {
    return this.rows.stamp(this.row);
  }

  get settled(): boolean {
    return this.rows.settled(this.row);
  }
}

class FileInRow extends InRow<FileRows> implements PublishedFile {
  get fingerprint(): Fingerprint | undefined {
    return this.rows.fingerprint(this.row) || undefined;
  }

  get checksum(): Checksum {
    return this.rows.checksum(this.row);
  }
}

export function filesFrom(columns: Columns<FileColumn>): RowMap<OutputPath, PublishedFile> {
  const rows = new FileRows(columns);
  return new RowMap(rows.paths, rows.index, (row) => new FileInRow(rows, row));
}
