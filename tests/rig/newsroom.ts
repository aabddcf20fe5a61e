import fs from 'node:fs';
import path from 'node:path';
import { home, SiteRig } from './site-rig.ts';

const code = ['src', 'layouts', '.eleventy.ts', 'tsconfig.json', 'package.json'];

/** A newsroom's own checkout: Dateline's code beside the content, so that layouts and `.eleventy.ts` can be changed. */
export async function newsroom(files: Readonly<Record<string, string | Uint8Array>>): Promise<SiteRig> {
  const rig = await SiteRig.of(files);
  for (const part of code) fs.cpSync(path.join(home, part), rig.path(part), { recursive: true });
  fs.symlinkSync(path.join(home, 'node_modules'), rig.path('node_modules'));
  return rig;
}

/** The `dateline` command of that checkout. */
export function ownDateline(rig: SiteRig): string {
  return rig.path('src/cli/dateline.mjs');
}
