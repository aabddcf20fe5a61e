import type { PictureFile } from '../base/source-file.ts';
import type { PageOutline } from '../site/outline.ts';

/** What Eleventy is to write: pages, pictures, from and to where, and who wants to know of each rendered page. */
export interface Handed {
  readonly pages: readonly PageOutline[];
  readonly pictures: readonly PictureFile[];
  /** Whether the newsroom's passthrough copies are made: by one run of Eleventy, when several share the pages. */
  readonly copies: boolean;
  /** The content folder, which pictures are copied from. */
  readonly content: string;
  /** Where Eleventy writes. */
  readonly folder: string;
  readonly onPage?: ((done: number) => void) | undefined;
}

/**
 * How a running build hands over to the Eleventy config, which Eleventy itself imports. Global, because a newsroom's config
 * imports this file anew while the build runs from its bundle.
 */
const handed = Symbol.for('dateline.handed');
const shared = globalThis as { [handed]?: Handed | undefined };

export function handOver(next: Handed | undefined): void {
  shared[handed] = next;
}

/** Undefined when Eleventy's own command runs the config. */
export function handedOver(): Handed | undefined {
  return shared[handed];
}
