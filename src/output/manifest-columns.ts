import type { OutputPath } from '../base/address.ts';
import type { Checksum, Digest } from '../base/digest.ts';
import type { Stamp } from '../base/source-file.ts';
import { type Stamps, stampAt, stampsOf } from '../base/stamps.ts';
import type { Fingerprint } from '../plan/fingerprint.ts';
import type { PublishedFile, RememberedArticle } from '../plan/manifest.ts';

/** What a manifest says of many articles or files, each value beside its like: to make an object of each takes three times as long. */
interface Columns {
  readonly paths: readonly string[];
  /** Four numbers each, as base64 of 64-bit floats. */
  readonly stamps: string;
  /** A digit each. */
  readonly settled: string;
}

export interface ArticleColumns extends Columns {
  /** All equally wide, without anything between. */
  readonly digests: string;
}

export interface FileColumns extends Columns {
  /** As wide as any of them, filled up with spaces, without anything between. */
  readonly fingerprints: string;
  /** As base64 of 32-bit numbers. */
  readonly checksums: string;
}

const digestWidth = 32;
const fingerprintWidth = 16;

export function articleColumns(articles: readonly RememberedArticle[]): ArticleColumns {
  return {
    ...columnsOf(
      articles.map(({ path }) => path),
      articles,
    ),
    digests: articles.map(({ digest }) => digest.padEnd(digestWidth)).join(''),
  };
}

export function fileColumns(files: readonly (readonly [string, PublishedFile])[]): FileColumns {
  const published = files.map(([, file]) => file);
  return {
    ...columnsOf(
      files.map(([path]) => path),
      published,
    ),
    fingerprints: published.map(({ fingerprint = '' }) => fingerprint.padEnd(fingerprintWidth)).join(''),
    checksums: base64Of(Uint32Array.from(published, ({ checksum }) => checksum)),
  };
}

function columnsOf(paths: readonly string[], entries: readonly Pick<PublishedFile, 'stamp' | 'settled'>[]): Columns {
  return {
    paths,
    stamps: base64Of(stampsOf(entries.map(({ stamp }) => stamp))),
    settled: entries.map(({ settled }) => (settled ? '1' : '0')).join(''),
  };
}

function base64Of({ buffer }: Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): string {
  return Buffer.from(buffer).toString('base64');
}

/** A copy, because a view of numbers has to begin at a multiple of their size. */
function fromBase64(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(text, 'base64')).buffer;
}

/** Columns by their rows, whose values are made when they are asked for. */
class Rows {
  readonly #stamps: Stamps;
  readonly #settled: string;

  constructor({ stamps, settled }: Columns) {
    this.#stamps = new Float64Array(fromBase64(stamps));
    this.#settled = settled;
  }

  stamp(row: number): Stamp {
    return stampAt(this.#stamps, row);
  }

  settled(row: number): boolean {
    return this.#settled[row] === '1';
  }
}

export class ArticleRows extends Rows {
  readonly #digests: string;

  constructor(columns: ArticleColumns) {
    super(columns);
    this.#digests = columns.digests;
  }

  digest(row: number): Digest {
    return valueIn(this.#digests, row, digestWidth) as Digest;
  }
}

class FileRows extends Rows {
  readonly #fingerprints: string;
  readonly #checksums: Uint32Array;

  constructor(columns: FileColumns) {
    super(columns);
    this.#fingerprints = columns.fingerprints;
    this.#checksums = new Uint32Array(fromBase64(columns.checksums));
  }

  fingerprint(row: number): Fingerprint {
    return valueIn(this.#fingerprints, row, fingerprintWidth) as Fingerprint;
  }

  checksum(row: number): Checksum {
    return (this.#checksums[row] ?? 0) as Checksum;
  }
}

function valueIn(column: string, row: number, width: number): string {
  return column.slice(row * width, (row + 1) * width).trimEnd();
}

/** What is the same for an article and a published file. */
export class InRow<R extends Rows> {
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

export function filesFrom(columns: FileColumns): Map<OutputPath, PublishedFile> {
  const rows = new FileRows(columns);
  const files = new Map<OutputPath, PublishedFile>();
  for (const [at, path] of columns.paths.entries()) files.set(path as OutputPath, new FileInRow(rows, at));
  return files;
}
