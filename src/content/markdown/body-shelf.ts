import type { SourcePath } from '../../base/source-file.ts';
import type { BodyText, SafeHtml } from './render-body.ts';

/** A body's HTML as bytes. */
export type SafeBytes = Uint8Array & { readonly brand: 'SafeBytes' };

/** Where a body stands: in which block, from which byte to which; and whether it reads the same wherever it is shown. */
type Place = readonly [block: number, from: number, to: number, anywhere: boolean];

/** A link whose target depends on where the page is. */
const relativeLink = / href="(?!https?:|mailto:)/;

/** A shelf as it is sent to another thread: plain memory, which is not copied, and JSON of where each body stands in it. */
export interface SentShelf {
  readonly blocks: readonly SharedArrayBuffer[];
  readonly places: string;
}

const blockSize = 4 << 20;

/** Bodies that were rendered when their articles were parsed, until their pages are: so that no text is read twice. */
export class BodyShelf {
  readonly #most: number;
  readonly #blocks: Buffer[] = [];
  readonly #places = new Map<SourcePath, Place>();
  #end = blockSize;

  /** As many bytes are kept, so that an archive of any size fits; what is not kept is rendered again. */
  constructor(most: number) {
    this.#most = most;
  }

  put(path: SourcePath, html: SafeHtml): void {
    // No character takes more than three bytes of UTF-8 for each of its units.
    const room = 3 * html.length;
    if (room > blockSize) return;
    if (this.#end + room > blockSize) {
      if ((this.#blocks.length + 1) * blockSize > this.#most) return;
      this.#blocks.push(Buffer.from(new SharedArrayBuffer(blockSize)));
      this.#end = 0;
    }
    const at = this.#blocks.length - 1;
    const from = this.#end;
    this.#end += this.#blocks[at]?.write(html, from) ?? 0;
    this.#places.set(path, [at, from, this.#end, !relativeLink.test(html)]);
  }

  /** The body of an article's own page, if it is here. */
  get({ path }: BodyText): SafeBytes | undefined {
    const place = this.#places.get(path);
    if (!place) return undefined;
    const [at, from, to] = place;
    return this.#blocks[at]?.subarray(from, to) as SafeBytes | undefined;
  }

  /** The same as text, if it may stand on any page and in a feed. */
  anywhere(body: BodyText): SafeHtml | undefined {
    const isSame = this.#places.get(body.path)?.[3];
    return isSame ? (this.get(body)?.toString() as SafeHtml | undefined) : undefined;
  }

  /** This shelf, for others to look into. */
  sent(): SentShelf {
    return {
      blocks: this.#blocks.map(({ buffer }) => buffer as SharedArrayBuffer),
      places: JSON.stringify([...this.#places]),
    };
  }

  /** Adds what stands on a shelf that was sent. */
  add({ blocks, places }: SentShelf): void {
    const first = this.#blocks.length;
    this.#blocks.push(...blocks.map((block) => Buffer.from(block)));
    // Nothing more fits into a block that another thread fills.
    this.#end = blockSize;
    const sent: readonly (readonly [SourcePath, Place])[] = JSON.parse(places);
    for (const [path, [at, ...place]] of sent) this.#places.set(path, [first + at, ...place]);
  }
}
