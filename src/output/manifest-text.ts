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
import { ArticleLines, type LinesWritten, linesWritten } from './manifest-lines.ts';

/**
 * A manifest as it is written. First a line of JSON with all that every build needs, in columns. Then a line for each article
 * with what was understood of it, which is read when it is asked for.
 */
interface FirstLine extends Pick<Manifest, 'epoch' | 'now' | 'settled'> {
  readonly pictures: readonly PictureFile[];
  readonly articles: ArticleColumns & LinesWritten;
  readonly files: FileColumns;
}

const lineEnd = 0x0a;

/** The first line, and those of the articles; all with their ends. */
export function bytesOfManifest(manifest: Manifest): readonly [first: Buffer, others: Buffer] {
  const articles = [...manifest.articles.values()];
  const lines = articles.map(lineOf);
  const others = ended(lines);
  const lengths = lines.map(({ length }) => length);
  const first: FirstLine = {
    epoch: manifest.epoch,
    now: manifest.now,
    ...(manifest.settled && { settled: manifest.settled }),
    pictures: [...manifest.pictures.values()],
    articles: { ...articleColumns(articles), ...linesWritten(lengths, others) },
    files: fileColumns([...manifest.files]),
  };
  return [Buffer.from(`${JSON.stringify(first)}\n`), others];
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

/** A manifest by its first line, and its other lines, which begin at `from` in its file. Throws when it is no manifest's. */
export function manifestFrom(
  first: Buffer,
  file: string,
  from: number,
): { readonly manifest: ReadManifest; readonly lines: ArticleLines } {
  const { articles, files, pictures, ...rest }: FirstLine = JSON.parse(first.toString());
  const lines = new ArticleLines(file, from, articles);
  const manifest = {
    ...rest,
    articles: articlesFrom(articles, lines),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    files: filesFrom(files),
  };
  return { manifest, lines };
}

function articlesFrom(columns: FirstLine['articles'], lines: ArticleLines): ReadManifest['articles'] {
  const rows = new ArticleRows(columns);
  const articles = new Map<SourcePath, RememberedArticle>();
  for (const [at, name] of columns.paths.entries()) {
    const path = name as SourcePath;
    articles.set(path, new ArticleOnLine(path, rows, at, lines));
  }
  return articles;
}

/** An article whose line of the manifest is read when it is asked what was understood of it. */
class ArticleOnLine extends InRow<ArticleRows> implements RememberedArticle {
  readonly path: SourcePath;
  readonly #lines: ArticleLines;
  #parsed: ParsedArticle | undefined;

  constructor(path: SourcePath, rows: ArticleRows, row: number, lines: ArticleLines) {
    super(rows, row);
    this.path = path;
    this.#lines = lines;
  }

  get digest(): Digest {
    return this.rows.digest(this.row);
  }

  get line(): Buffer {
    return this.#lines.line(this.row);
  }

  get parsed(): ParsedArticle {
    this.#parsed ??= JSON.parse(this.line.toString()) as ParsedArticle;
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
