import type { Digest } from '../base/digest.ts';
import type { PictureFile, SourcePath } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { Manifest, RememberedArticle } from '../plan/manifest.ts';
import type { ManifestChanges, ReadManifest } from '../plan/manifest-changes.ts';
import { type Columns, columnsAt, type Widths, widthOf, widthsOf } from './columns.ts';
import {
  type ArticleColumn,
  ArticleRows,
  articleColumns,
  type FileColumn,
  fileColumns,
  filesFrom,
  InRow,
  linesIn,
} from './manifest-columns.ts';
import { ArticleLines, NewLines } from './manifest-lines.ts';
import { RowMap } from './row-map.ts';

/**
 * A manifest as it is written. First all that every build needs: this as a line of JSON, then columns of its articles and its
 * files. Behind that a line for each article with what was understood of it, which is read when it is asked for.
 */
interface FirstLine extends Pick<Manifest, 'epoch' | 'now' | 'settled'> {
  readonly pictures: readonly PictureFile[];
  readonly articles: Widths<ArticleColumn>;
  readonly files: Widths<FileColumn>;
}

/** Stands before each path that follows what was understood of an article: neither JSON nor a path has it. */
const beforePath = '\0';

const lineEnd = '\n';

/** What is written first, and the lines of the articles. */
export function textOfManifest(manifest: Manifest): { readonly first: Buffer; readonly lines: NewLines } {
  const articles = [...manifest.articles.values()];
  const lines = linesOf(articles);
  const columns = { articles: articleColumns(articles, lines.written), files: fileColumns(manifest.files) };
  const line: FirstLine = {
    epoch: manifest.epoch,
    now: manifest.now,
    ...(manifest.settled && { settled: manifest.settled }),
    pictures: [...manifest.pictures.values()],
    articles: widthsOf(columns.articles),
    files: widthsOf(columns.files),
  };
  const bytes = [
    Buffer.from(`${JSON.stringify(line)}\n`),
    ...Object.values(columns.articles),
    ...Object.values(columns.files),
  ];
  return { first: Buffer.concat(bytes), lines };
}

/** A line for each article. */
function linesOf(articles: readonly RememberedArticle[]): NewLines {
  const understood = articles.map((article) => article.line ?? Buffer.from(JSON.stringify(article.parsed)));
  const paths = articles.map(({ beside }) => beside.map((path) => beforePath + path).join(''));
  const lengths = Uint32Array.from(understood, ({ length }, at) => length + Buffer.byteLength(paths[at] ?? ''));
  return new NewLines(lengths, (row, into, at) => {
    const line = understood[row];
    if (!line) return;
    into.set(line, at);
    into.write(paths[row] ?? '', at + line.length);
  });
}

/** A manifest by what was written first, and its other lines, which begin at `from` in its file. Throws when it is no manifest's. */
export function manifestFrom(
  first: Buffer,
  file: string,
  from: number,
): { readonly manifest: ReadManifest; readonly lines: ArticleLines } {
  const end = first.indexOf(lineEnd) + 1;
  const { articles, files, pictures, ...rest }: FirstLine = JSON.parse(first.toString('utf8', 0, end));
  const ofArticles = columnsAt(first, end, articles);
  const ofFiles = columnsAt(first, end + widthOf(articles), files);
  const lines = new ArticleLines(file, from, linesIn(ofArticles));
  const manifest = {
    ...rest,
    articles: articlesFrom(ofArticles, lines),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    files: filesFrom(ofFiles),
  };
  return { manifest, lines };
}

function articlesFrom(columns: Columns<ArticleColumn>, lines: ArticleLines): ReadManifest['articles'] {
  const rows = new RowsWithLines(columns, lines);
  return new RowMap<SourcePath, RememberedArticle>(rows.paths, rows.index, (row) => new ArticleOnLine(rows, row));
}

class RowsWithLines extends ArticleRows {
  readonly lines: ArticleLines;
  /** What somebody asked for. */
  readonly #parsed = new Map<number, ParsedArticle>();

  constructor(columns: Columns<ArticleColumn>, lines: ArticleLines) {
    super(columns);
    this.lines = lines;
  }

  parsed(row: number, line: () => Buffer): ParsedArticle {
    const before = this.#parsed.get(row);
    if (before) return before;
    const parsed = JSON.parse(line().toString()) as ParsedArticle;
    this.#parsed.set(row, parsed);
    return parsed;
  }
}

/** An article whose line of the manifest is read when it is asked what was understood of it. */
class ArticleOnLine extends InRow<RowsWithLines> implements RememberedArticle {
  get path(): SourcePath {
    return this.rows.path(this.row);
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
    return this.rows.parsed(this.row, () => this.line);
  }

  get #parts(): readonly [understood: Buffer, beside: Buffer] {
    const line = this.rows.lines.line(this.row);
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
