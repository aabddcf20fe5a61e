import type { OutputPath } from '../base/address.ts';
import type { Checksum, Digest } from '../base/digest.ts';
import type { PictureFile, SourcePath, Stamp } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Fingerprint } from '../plan/fingerprint.ts';
import type { Manifest, PublishedFile, RememberedArticle } from '../plan/manifest.ts';
import type { ManifestChanges } from '../plan/manifest-changes.ts';

/**
 * A manifest as it is written. First a line of JSON with all that every build needs, in columns, since to make a hundred
 * thousand objects of it takes three times as long. Then a line for each article with what was understood of it, which is
 * read when it is asked for.
 */
interface FirstLine extends Pick<Manifest, 'epoch' | 'now' | 'settled'> {
  readonly pictures: readonly PictureFile[];
  readonly articles: Columns & {
    /** As wide as any of them, filled up with spaces, without anything between. */
    readonly digests: string;
    /** Of each article's line, without its end, in bytes. */
    readonly lengths: readonly number[];
  };
  readonly files: Columns & {
    /** Like digests. */
    readonly fingerprints: string;
    /** As base64 of 32-bit numbers. */
    readonly checksums: string;
  };
}

interface Columns {
  readonly paths: readonly string[];
  /** Four numbers each, as base64 of 64-bit floats. */
  readonly stamps: string;
  /** A digit each. */
  readonly settled: string;
}

const stampWidth = 4;
const digestWidth = 32;
const fingerprintWidth = 16;
const lineEnd = 0x0a;

export function bytesOfManifest(manifest: Manifest): Buffer {
  const articles = [...manifest.articles.values()];
  const files = [...manifest.files];
  const lines = articles.map(lineOf);
  const published = files.map(([, file]) => file);
  const first: FirstLine = {
    epoch: manifest.epoch,
    now: manifest.now,
    ...(manifest.settled && { settled: manifest.settled }),
    pictures: [...manifest.pictures.values()],
    articles: {
      ...columnsOf(
        articles.map(({ path }) => path),
        articles,
      ),
      digests: articles.map(({ digest }) => digest.padEnd(digestWidth)).join(''),
      lengths: lines.map(({ length }) => length),
    },
    files: {
      ...columnsOf(
        files.map(([path]) => path),
        published,
      ),
      fingerprints: published.map(({ fingerprint = '' }) => fingerprint.padEnd(fingerprintWidth)).join(''),
      checksums: base64Of(Uint32Array.from(published, ({ checksum }) => checksum)),
    },
  };
  const end = Buffer.of(lineEnd);
  return Buffer.concat([Buffer.from(JSON.stringify(first)), end, ...lines.flatMap((line) => [line, end])]);
}

function columnsOf(paths: readonly string[], entries: readonly Pick<PublishedFile, 'stamp' | 'settled'>[]): Columns {
  const stamps = new Float64Array(entries.length * stampWidth);
  for (const [row, { stamp }] of entries.entries()) stamps.set(stamp, row * stampWidth);
  return {
    paths,
    stamps: base64Of(stamps),
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

/** Throws when the bytes are not a manifest's. */
export function manifestFrom(bytes: Buffer): Manifest {
  const firstEnd = bytes.indexOf(lineEnd);
  const { articles, files, pictures, ...rest }: FirstLine = JSON.parse(bytes.toString('utf8', 0, firstEnd));
  return {
    ...rest,
    articles: articlesFrom(articles, bytes.subarray(firstEnd + 1)),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    files: filesFrom(files),
  };
}

function articlesFrom(columns: FirstLine['articles'], lines: Buffer): Manifest['articles'] {
  const rows = new ArticleRows(columns);
  const articles = new Map<SourcePath, RememberedArticle>();
  let from = 0;
  for (const [at, name] of columns.paths.entries()) {
    const to = from + (columns.lengths[at] ?? 0);
    const path = name as SourcePath;
    articles.set(path, new ArticleOnLine(path, [rows, at], lines, [from, to]));
    from = to + 1;
  }
  return articles;
}

function filesFrom(columns: FirstLine['files']): Manifest['files'] {
  const rows = new FileRows(columns);
  const files = new Map<OutputPath, PublishedFile>();
  for (const [at, path] of columns.paths.entries()) files.set(path as OutputPath, new FileInRow(rows, at));
  return files;
}

/** Columns by their rows, whose values are made when they are asked for. */
class Rows {
  readonly #stamps: Float64Array;
  readonly #settled: string;

  constructor({ stamps, settled }: Columns) {
    this.#stamps = new Float64Array(fromBase64(stamps));
    this.#settled = settled;
  }

  stamp(row: number): Stamp {
    const part = (at: number) => this.#stamps[row * stampWidth + at] ?? 0;
    return [part(0), part(1), part(2), part(3)];
  }

  settled(row: number): boolean {
    return this.#settled[row] === '1';
  }
}

class ArticleRows extends Rows {
  readonly #digests: string;

  constructor(columns: FirstLine['articles']) {
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

  constructor(columns: FirstLine['files']) {
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
class InRow<R extends Rows> {
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

/** An article whose line of the manifest is read when it is asked what was understood of it. */
class ArticleOnLine extends InRow<ArticleRows> implements RememberedArticle {
  readonly path: SourcePath;
  readonly #lines: Buffer;
  readonly #from: number;
  readonly #to: number;
  #parsed: ParsedArticle | undefined;

  constructor(
    path: SourcePath,
    row: readonly [ArticleRows, number],
    lines: Buffer,
    [from, to]: readonly [number, number],
  ) {
    super(...row);
    this.path = path;
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
  }

  get digest(): Digest {
    return this.rows.digest(this.row);
  }

  get line(): Buffer {
    return this.#lines.subarray(this.#from, this.#to);
  }

  get parsed(): ParsedArticle {
    this.#parsed ??= JSON.parse(this.#lines.toString('utf8', this.#from, this.#to)) as ParsedArticle;
    return this.#parsed;
  }
}

function lineOf(article: RememberedArticle): Buffer {
  return article instanceof ArticleOnLine ? article.line : Buffer.from(JSON.stringify(article.parsed));
}

/** What a line of changes holds: every value, whatever line or row it was on. */
export function wholeChanges({ articles, files, ...others }: ManifestChanges): ManifestChanges {
  return {
    ...others,
    articles: {
      ...articles,
      set: articles.set.map(([path, { stamp, digest, settled, parsed }]) => [
        path,
        { path, stamp, digest, settled, parsed },
      ]),
    },
    files: {
      ...files,
      set: files.set.map(([path, { fingerprint, stamp, checksum, settled }]) => [
        path,
        { fingerprint, stamp, checksum, settled },
      ]),
    },
  };
}
