import type { Url } from '../../base/address.ts';
import type { ShownFiles } from '../../base/picture-files.ts';
import type { SourcePath } from '../../base/source-file.ts';

/** What the rules may know while one body is parsed and rendered. */
export interface Environment {
  /** The file the body stands in, for pictures beside it. */
  readonly path: SourcePath;
  /** The page the body is shown on, for links relative to it. */
  readonly url: Url;
  /** What site paths are prefixed with: `../../`, or an absolute address in a feed. */
  readonly root: string;
  readonly pictures: BodyPictures;
  readonly medium: Medium;
}

/** The files of the pictures a body shows, by path. */
export type BodyPictures = Readonly<Record<string, ShownFiles>>;

/**
 * Where a body is read: on its page; in a feed, whose readers want plain pictures; or in the text edition, where pictures
 * are described in words, and files are a folder above the root.
 */
export type Medium = 'page' | 'feed' | 'text';
