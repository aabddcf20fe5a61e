import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/base/address.ts';
import { checksumOf } from '../../src/base/digest.ts';
import { sharedStamps } from '../../src/base/stamps.ts';
import { lookAtFiles } from '../../src/content/read-folder.ts';
import { presentFiles } from '../../src/output/published-files.ts';
import { SiteRig } from '../rig/site-rig.ts';

test('a file that is not there is not taken for one of which nothing is known', async () => {
  await using rig = await SiteRig.of({});
  const doubtful = { fingerprint: undefined, stamp: [-1, 0, 0, 0], checksum: checksumOf(''), settled: false } as const;
  const files = new Map([['gone.txt' as OutputPath, doubtful]]);
  const stamps = sharedStamps(files.size);
  lookAtFiles({ folder: rig.folder, mayLack: true }, [...files.keys()], stamps, [0, files.size]);
  const present = presentFiles(rig.folder, files, stamps);
  expect([...present.all()]).toEqual([]);
  expect([...present.absent]).toEqual(['gone.txt']);
});
