import { shortDigestOf } from '../base/digest.ts';
import type { MadeFile, PageOutline } from '../site/outline.ts';

/** Equal fingerprints mean equal bytes, as long as the epoch is the same. */
export type Fingerprint = string & { readonly brand: 'Fingerprint' };

/** The digest of an outline's key. */
export function fingerprintOf({ kind, key }: PageOutline): Fingerprint {
  return shortDigestOf(`${kind} ${key}`) as Fingerprint;
}

/** A made file's path names what it is; of a picture the whole digest is compared, of which the path holds a part. */
export function fingerprintOfFile(file: MadeFile): Fingerprint {
  return (file.kind === 'picture' ? file.picture.digest.slice(0, 16) : file.kind) as Fingerprint;
}
