import type { Url } from '../../base/address.ts';
import type { SourcePath } from '../../base/source-file.ts';

/** What the rules may know while one body is parsed and rendered. */
export interface Environment {
  /** The file the body stands in, for pictures beside it. */
  readonly path: SourcePath;
  /** The page the body is shown on, for links relative to it. */
  readonly url: Url;
  /** What site paths are prefixed with: `../../`, or an absolute address in a feed. */
  readonly root: string;
  readonly pictures: PictureSizes;
  /** For the text edition: pictures are described, and their files and other ones are a folder above the root. */
  readonly textOnly?: boolean;
}

/** Width and height in pixels of the pictures a body shows, by path. */
export type PictureSizes = Readonly<Record<string, { readonly width: number; readonly height: number }>>;
