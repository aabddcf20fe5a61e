import type { Digest } from '../base/digest.ts';
import type { PictureFile, SourcePath } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Manifest, RememberedArticle } from '../plan/manifest.ts';
import type { ManifestChanges, ReadManifest } from '../plan/manifest-changes.ts';
import {
  type ArticleColumns,
  ArticleRows,
  articleColumns,
  type FileColumns,
  fileColumns,
  filesFrom,
  InRow,
} from './manifest-columns.ts';

/**
 * A manifest as it is written. First a line of JSON with all that every build needs, in columns. Then a line for each article with what was understood of it, which is
 * read when it is asked for.
 */
interface FirstLine extends Pick<Manifest, 'epoch' | 'now' | 'settled'> {
  readonly pictures: readonly PictureFile[];
  readonly articles: ArticleColumns & {
    /** Of each article's line, without its end, in bytes. */
    readonly lengths: readonly number[];
  };
  readonly files: FileColumns;
}

const lineEnd = 0x0a;

export function bytesOfManifest(manifest: Manifest): Buffer {
  const articles = [...manifest.articles.values()];
  const lines = articles.map(lineOf);
  const first: FirstLine = {
    epoch: manifest.epoch,
    now: manifest.now,
    ...(manifest.settled && { settled: manifest.settled }),
    pictures: [...manifest.pictures.values()],
    articles: { ...articleColumns(articles), lengths: lines.map(({ length }) => length) },
    files: fileColumns([...manifest.files]),
  };
  return ended([Buffer.from(JSON.stringify(first)), ...lines]);
}

/** Lines one after the other, each with its end. */
function ended(lines: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(lines.reduce((size, { length }) => size + length + 1, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
    bytes[at++] = lineEnd;
  }
  return bytes;
}

/** Throws when the bytes are not a manifest's. */
export function manifestFrom(bytes: Buffer): ReadManifest {
  const firstEnd = bytes.indexOf(lineEnd);
  const { articles, files, pictures, ...rest }: FirstLine = JSON.parse(bytes.toString('utf8', 0, firstEnd));
  return {
    ...rest,
    articles: articlesFrom(articles, bytes.subarray(firstEnd + 1)),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    files: filesFrom(files),
  };
}

function articlesFrom(columns: FirstLine['articles'], lines: Buffer): ReadManifest['articles'] {
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

function lineOf(article: RememberedArticle): Uint8Array {
  return article.line ?? Buffer.from(JSON.stringify(article.parsed));
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
