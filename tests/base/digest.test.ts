import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { checksumOf } from '../../src/base/digest.ts';

test('a checksum goes on from what stands before, be there nothing more', () => {
  const whole = Buffer.from('Rain returns to the lake');
  const first = checksumOf(whole.subarray(0, 4));
  expect(checksumOf(whole.subarray(4), first)).toBe(crc32(whole));
  expect(checksumOf(Buffer.alloc(0), first)).toBe(first);
  expect(checksumOf(Buffer.allocUnsafeSlow(0), first)).toBe(first);
  expect(checksumOf('', first)).toBe(first);
});
