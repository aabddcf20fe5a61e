import { hash } from 'node:crypto';

/** The first 128 bits of a SHA-256, in hexadecimal. */
export type Digest = string & { readonly brand: 'Digest' };

/** Same input, same digest, on every machine. */
export function digestOf(input: string | Uint8Array): Digest {
  return hash('sha256', input, 'hex').slice(0, 32) as Digest;
}
