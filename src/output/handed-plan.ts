import type { BuildPlan } from '../plan/build-plan.ts';

/** How a running build hands its plan to the Eleventy config, which Eleventy itself imports. */
let handed: Handed | undefined;

/** A plan, the folder its pictures are copied from, and who wants to know of each rendered page. */
export interface Handed {
  readonly plan: BuildPlan;
  readonly content: string;
  /** Where Eleventy writes. */
  readonly folder: string;
  readonly onPage?: () => void;
}

export function handOver(next: Handed | undefined): void {
  handed = next;
}

/** Undefined when Eleventy's own command runs the config. */
export function handedOver(): Handed | undefined {
  return handed;
}
