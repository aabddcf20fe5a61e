import { hash } from 'node:crypto';
import type { PageOutline } from '../site/outline.ts';

/** Equal fingerprints mean equal bytes, as long as the epoch is the same. */
export type Fingerprint = string & { readonly brand: 'Fingerprint' };

/** The digest of an outline's key: as short as a digest may be that names a few hundred thousand pages. */
export function fingerprintOf({ kind, key }: PageOutline): Fingerprint {
  return hash('sha1', `${kind} ${key}`, 'base64url').slice(0, 16) as Fingerprint;
}

/** The fingerprint of something copied as it is. */
export function fingerprintOfBytes(digest: string): Fingerprint {
  return digest.slice(0, 16) as Fingerprint;
}
