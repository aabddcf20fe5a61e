import type { OutputPath } from '../base/address.ts';
import type { Checksum } from '../base/digest.ts';
import type { Stamp } from '../base/source-file.ts';
import type { Bodies } from '../content/markdown/render-body.ts';
import type { Fingerprint } from '../plan/fingerprint.ts';
import type { PageOutline } from '../site/outline.ts';

/** What Eleventy is to write: which pages, to where, and who wants to know of each rendered page. */
export interface PagesWanted {
  /** So many pages of those that are left, for nobody else to take; none when all are taken. */
  readonly take: (count: number) => readonly PageOutline[];
  /** How many pages one run of Eleventy may render where it keeps their texts until it ends, so that memory stays bounded. */
  readonly batch: number;
  /** Whether the newsroom's passthrough copies are made: by one run of Eleventy, when several share the pages. */
  readonly copies: boolean;
  /** Where Eleventy writes. */
  readonly folder: string;
  readonly bodies: Bodies;
  readonly onPage?: ((done: number) => void) | undefined;
}

/** A file that was written: its bytes' checksum, and what else was found by whoever wrote it. */
export interface WrittenFile {
  readonly checksum: Checksum;
  readonly stamp?: Stamp;
  readonly fingerprint?: Fingerprint;
}

export interface Handed extends PagesWanted {
  /** Where each page is noted that was written at once. */
  readonly written?: Map<OutputPath, WrittenFile>;
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
