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
import { ArticleLines, type LinesWritten, NewLines } from './manifest-lines.ts';

/**
 * A manifest as it is written. First a line of JSON with all that every build needs, in columns. Then a line for each article
 * with what was understood of it, which is read when it is asked for.
 */
interface FirstLine extends Pick<Manifest, 'epoch' | 'now' | 'settled'> {
  readonly pictures: readonly PictureFile[];
  readonly articles: ArticleColumns & LinesWritten;
  readonly files: FileColumns;
}

/** Stands before each path that follows what was understood of an article: neither JSON nor a path has it. */
const beforePath = '\0';

/** The first line with its end, and those of the articles. */
export function textOfManifest(manifest: Manifest): { readonly first: Buffer; readonly lines: NewLines } {
  const articles = [...manifest.articles.values()];
  const lines = linesOf(articles);
  const first: FirstLine = {
    epoch: manifest.epoch,
    now: manifest.now,
    ...(manifest.settled && { settled: manifest.settled }),
    pictures: [...manifest.pictures.values()],
    articles: { ...articleColumns(articles), ...lines.written },
    files: fileColumns([...manifest.files]),
  };
  return { first: Buffer.from(`${JSON.stringify(first)}\n`), lines };
}

/** A line for each article. */
function linesOf(articles: readonly RememberedArticle[]): NewLines {
  const understood = articles.map((article) => article.line ?? Buffer.from(JSON.stringify(article.parsed)));
  const paths = articles.map(({ beside }) => beside.map((path) => beforePath + path).join(''));
  const lengths = understood.map(({ length }, at) => length + Buffer.byteLength(paths[at] ?? ''));
  return new NewLines(lengths, (row, into, at) => {
    const line = understood[row];
    if (!line) return;
    into.set(line, at);
    into.write(paths[row] ?? '', at + line.length);
  });
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
    return this.#parts[0];
  }

  get beside(): readonly SourcePath[] {
    const [, paths] = this.#parts;
    return paths.length === 0 ? [] : (paths.toString().split(beforePath) as SourcePath[]);
  }

  get parsed(): ParsedArticle {
    this.#parsed ??= JSON.parse(this.line.toString()) as ParsedArticle;
    return this.#parsed;
  }

  get #parts(): readonly [understood: Buffer, beside: Buffer] {
    const line = this.#lines.line(this.row);
    const end = line.indexOf(beforePath);
    return end < 0 ? [line, line.subarray(line.length)] : [line.subarray(0, end), line.subarray(end + 1)];
  }
}

/** What a line of changes holds: every value, whatever line or row it was on. */
export function wholeChanges({ articles, files, ...others }: ManifestChanges): ManifestChanges {
  return {
    ...others,
    articles: {
      ...articles,
      set: articles.set.map(([path, { stamp, digest, settled, parsed, beside }]) => [
        path,
        { path, stamp, digest, settled, parsed, beside },
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
