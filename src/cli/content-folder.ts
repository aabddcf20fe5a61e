import fs from 'node:fs';
import { quoted } from '../base/words.ts';
import { WrongUsage } from './options.ts';

/** Says so, rather than reporting a missing site.yaml, when the folder itself is not there. */
export function assertContentFolder(content: string): void {
  if (fs.existsSync(content) && fs.statSync(content).isDirectory()) return;
  throw new WrongUsage(
    `There is no folder ${quoted(content)} here. Go to the folder that holds it, or name another with --content.`,
  );
}
