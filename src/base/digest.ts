import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The first 128 bits of a SHA-256, in hexadecimal. */
export type Digest = string & { readonly brand: 'Digest' };

/** Same input, same digest, on every machine. */
export function digestOf(input: string | Uint8Array): Digest {
  return hash('sha256', input, 'hex').slice(0, 32) as Digest;
}

/** A CRC-32, as a number. Tells of damage at a third of a digest's cost, and of nobody's intent. */
export type Checksum = number & { readonly brand: 'Checksum' };

/** `before` is the checksum of what stands before these bytes. */
export function checksumOf(bytes: string | Uint8Array, before = 0): Checksum {
  // Node 20 gives 0 for no bytes at all, whatever stands before them.
  return (bytes.length === 0 ? before : crc32(bytes, before)) as Checksum;
}

/** As short as a digest may be that names a few hundred thousand pages: 96 bits of a SHA-1. */
export function shortDigestOf(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 16);
}
