import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Eleventy } from '@11ty/eleventy';
import { inputFolder } from './eleventy-plugin.ts';
import { type Handed, handOver } from './handed-plan.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** The newsroom's `.eleventy.ts` in the current folder, or Dateline's own. */
function configFile(): string {
  const own = path.resolve('.eleventy.ts');
  return fs.existsSync(own) ? own : path.join(home, '.eleventy.ts');
}

/** Renders a plan into its folder. Throws what a layout or a newsroom's plugin throws. */
export async function runEleventy(handed: Handed): Promise<void> {
  handOver(handed);
  try {
    const eleventy = new Eleventy(inputFolder, handed.folder, {
      quietMode: true,
      runMode: 'build',
      // Eleventy joins it to the current folder, absolute or not.
      configPath: path.relative('.', configFile()),
    });
    await eleventy.init();
    eleventy.disableLogger();
    await eleventy.write();
    assertWritten(handed);
  } finally {
    handOver(undefined);
  }
}

/** A config that returns other folders, or a plugin that moves pages, must not lead to half a site. */
function assertWritten({ plan, folder }: Handed): void {
  const missing = plan.render.find((page) => !fs.existsSync(path.join(folder, page.path)));
  if (missing)
    throw new Error(
      `Eleventy did not write ${missing.path} into ${folder}; look at what .eleventy.ts adds and returns.`,
    );
}
