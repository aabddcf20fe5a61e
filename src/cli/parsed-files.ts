import type { Digest } from '../base/digest.ts';
import { SharedTexts, type Stretch } from '../base/shared-texts.ts';
import type { SourcePath, Stamp } from '../base/source-file.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { ReadFile } from '../content/read-text.ts';

/** A file as it was read, and what was understood of it when its text is not the known one. */
interface ParsedFile extends ReadFile {
  readonly parsed?: ParsedArticle;
  /** Where the same stands as JSON, when other threads are to know it. */
  readonly line?: Stretch | undefined;
}

/** Parsed files as they are sent to another thread: plain memory, which is not copied, and JSON of what stands where in it. */
export interface SentFiles {
  readonly blocks: readonly SharedArrayBuffer[];
  readonly files: string;
}

/**
 * The files that the threads of a build have parsed. What another thread has understood is read from its JSON when it is asked
 * for, so that all of them do so at the same time; and the manifest takes the JSON as it is.
 */
export class ParsedFiles {
  readonly #lines = new SharedTexts();
  readonly #files = new Map<SourcePath, ParsedFile>();
  /** Whether what is added is for other threads too. */
  readonly #shared: boolean;

  constructor({ shared }: { readonly shared: boolean }) {
    this.#shared = shared;
  }

  /** A file that was read here; nothing was parsed when its text is known. */
  put(path: SourcePath, read: ReadFile, parsed?: ParsedArticle): void {
    if (!parsed) this.#files.set(path, read);
    else {
      const line = this.#shared ? this.#lines.put(JSON.stringify(parsed)) : undefined;
      this.#files.set(path, { ...read, parsed, line });
    }
  }

  get(path: SourcePath): ReadFile | undefined {
    return this.#files.get(path);
  }

  parsed(path: SourcePath): ParsedArticle | undefined {
    const file = this.#files.get(path);
    if (!file || file.parsed || !file.line) return file?.parsed;
    const parsed: ParsedArticle = JSON.parse(this.#lines.at(file.line).toString());
    this.#files.set(path, { ...file, parsed });
    return parsed;
  }

  /** Whether other threads can know what was understood of a file. */
  hasLine(path: SourcePath): boolean {
    return this.#files.get(path)?.line !== undefined;
  }

  /** What was understood of a file, as JSON; undefined where no other thread needed it. */
  line(path: SourcePath): Buffer | undefined {
    const line = this.#files.get(path)?.line;
    return line && this.#lines.at(line);
  }

  sent(): SentFiles {
    const files = [...this.#files].map(([path, { stamp, digest, diagnostics, line }]) => [
      path,
      stamp,
      digest,
      diagnostics,
      line,
    ]);
    return { blocks: this.#lines.blocks, files: JSON.stringify(files) };
  }

  /** Adds what another thread has parsed and sent. */
  add({ blocks, files }: SentFiles): void {
    const first = this.#lines.add(blocks);
    const sent: readonly (readonly [SourcePath, Stamp, Digest | null, ReadFile['diagnostics'], Stretch | null])[] =
      JSON.parse(files);
    for (const [path, stamp, digest, diagnostics, line] of sent) {
      const [block = 0, from = 0, to = 0] = line ?? [];
      this.#files.set(path, {
        stamp,
        digest: digest ?? undefined,
        diagnostics,
        line: line ? [first + block, from, to] : undefined,
      });
    }
  }
}
