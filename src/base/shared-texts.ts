/** Where a text stands: in which block, from which byte to which. */
export type Stretch = readonly [block: number, from: number, to: number];

const blockSize = 4 << 20;

/** Texts as bytes in memory that threads share: what one has put there, others read without being sent it. */
export class SharedTexts {
  readonly #blocks: Buffer[] = [];
  readonly #most: number;
  #end = 0;
  #size = 0;

  /** As many bytes are kept in all; no more when not given. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** As plain memory, to be sent to other threads. */
  get blocks(): readonly SharedArrayBuffer[] {
    return this.#blocks.map(({ buffer }) => buffer as SharedArrayBuffer);
  }

  /** Undefined when there is no room for it. */
  put(text: string): Stretch | undefined {
    // No character takes more than three bytes of UTF-8 for each of its units.
    const room = 3 * text.length;
    if (this.#end + room > (this.#blocks.at(-1)?.length ?? 0)) {
      const size = Math.max(blockSize, room);
      if (this.#size + size > this.#most) return undefined;
      this.#blocks.push(Buffer.from(new SharedArrayBuffer(size)));
      this.#size += size;
      this.#end = 0;
    }
    const at = this.#blocks.length - 1;
    const from = this.#end;
    this.#end += this.#blocks[at]?.write(text, from) ?? 0;
    return [at, from, this.#end];
  }

  /** The bytes are those that were put, and may be kept. */
  at([block, from, to]: Stretch): Buffer {
    return (this.#blocks[block] ?? Buffer.alloc(0)).subarray(from, to);
  }

  /** Adds blocks that another thread fills; gives the number of the first among these. */
  add(blocks: readonly SharedArrayBuffer[]): number {
    const first = this.#blocks.length;
    for (const block of blocks) {
      this.#blocks.push(Buffer.from(block));
      this.#size += block.byteLength;
    }
    // Nothing more fits into a block of another thread's.
    this.#end = Number.POSITIVE_INFINITY;
    return first;
  }
}
