import { ChangedMeanwhile } from '../content/read-text.ts';
import { OutputBusy } from '../output/build-lock.ts';

const otherDisk =
  'The output folder is a disk of its own, and pages cannot be moved into it whole; name a folder inside it with --output.';

/** What the operating system refuses, in words; the site is staged, so whatever failed, the public one is whole. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EROFS: 'The disk is read-only.',
  EXDEV: otherDisk,
  EBUSY: otherDisk,
  EACCES: 'A file or folder may not be written.',
  EPERM: 'A file or folder may not be written.',
};

/** The words for a failure that is nobody's bug; undefined for what is one. */
export function failureText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof OutputBusy || error instanceof ChangedMeanwhile) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const words = refusals[code];
  if (words !== undefined) return `${words} No page was half written; build again when that is mended.`;
  // Eleventy wraps what it was refused.
  return 'originalError' in error ? failureText(error.originalError) : undefined;
}
