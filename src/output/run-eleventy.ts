import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Eleventy, EleventyWritten } from '@11ty/eleventy';
import type { OutputPath } from '../base/address.ts';
import { checksumOf } from '../base/digest.ts';
import type { PageOutline } from '../site/outline.ts';
import { inputFolder } from './eleventy-plugin.ts';
import { handOver, type PagesWanted, type WrittenFile } from './handed-plan.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Where the bundle of the program (`cli/bundle.mjs`) has Dateline's own config, and Eleventy where it could be bundled; not
 * defined outside of it.
 */
declare const bundledConfig: string | undefined;
declare const bundledEleventy: string | undefined;
/** How a script in the bundle runs another. */
declare const bring: (script: string) => { readonly Eleventy: typeof Eleventy };

/** Eleventy's class, and the newsroom's `.eleventy.ts` in the current folder or Dateline's own. */
async function eleventyWithConfig(): Promise<{ readonly Eleventy: typeof Eleventy; readonly config: string }> {
  const ours = path.join(home, '.eleventy.ts');
  const own = path.resolve('.eleventy.ts');
  const isNewsrooms = own !== ours && fs.existsSync(own);
  if (typeof bundledConfig === 'undefined')
    return {
      Eleventy: (await import('@11ty/eleventy')).Eleventy,
      config: isNewsrooms ? own : ours,
    };
  if (!isNewsrooms) {
    const bundled = typeof bundledEleventy === 'undefined' ? '' : bundledEleventy;
    const found = fs.existsSync(bundled) ? bring(bundled) : await import('@11ty/eleventy');
    return { Eleventy: found.Eleventy, config: bundledConfig };
  }
  // It may import Dateline's TypeScript, Eleventy's plugins, and more of its own. From Node 22.8 on, that need not be compiled
  // anew at every start.
  (module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: path.join(home, 'tsconfig.json') });
  return { Eleventy: (await import('@11ty/eleventy')).Eleventy, config: own };
}

/** What Eleventy put into the folder. */
export interface Written {
  /** Each page as it is after the newsroom's own transforms. */
  readonly pages: ReadonlyMap<OutputPath, WrittenFile>;
  /** Files that the newsroom's config copies. */
  readonly others: readonly OutputPath[];
}

/** Renders pages into their folder: all that are left, or a batch of them. Throws what a layout or a newsroom's plugin throws. */
export async function runEleventy(wanted: PagesWanted): Promise<Written> {
  try {
    const { Eleventy, config } = await eleventyWithConfig();
    const { folder } = wanted;
    const taken: PageOutline[] = [];
    const take: PagesWanted['take'] = (count) => {
      const pages = wanted.take(count);
      for (const page of pages) taken.push(page);
      return pages;
    };
    const handed = { ...wanted, take, written: new Map<OutputPath, WrittenFile>() };
    handOver(handed);
    const eleventy = new Eleventy(inputFolder, folder, {
      quietMode: true,
      runMode: 'build',
      // Eleventy joins it to the current folder, absolute or not.
      configPath: path.relative('.', config),
    });
    await eleventy.init();
    eleventy.disableLogger();
    // It would warn of what took long on a slow machine, which no editor can mend.
    for (const group of Object.values(eleventy.bench.getAll())) group.setIsVerbose(false);
    if (!handed.copies) eleventy.config.passthroughCopies = {};
    const written = writtenBy(await eleventy.write(), handed);
    assertWritten(taken, folder, written);
    return written;
  } catch (error) {
    throw layoutError(error) ?? error;
  } finally {
    handOver(undefined);
  }
}

/** What a layout threw, without Eleventy's words about a template that is no file. */
function layoutError(error: unknown): Error | undefined {
  if (!(error instanceof Error) || error.name !== 'TemplateContentRenderError') return undefined;
  return 'originalError' in error && error.originalError instanceof Error ? error.originalError : undefined;
}

function writtenBy(
  [copied, rendered]: EleventyWritten,
  { folder, written }: { readonly folder: string; readonly written: Map<OutputPath, WrittenFile> },
): Written {
  const below = (file: string) => path.relative(folder, path.resolve(file)).split(path.sep).join('/') as OutputPath;
  for (const { outputPath, content } of rendered)
    if (outputPath) written.set(below(outputPath), { checksum: checksumOf(content) });
  return { pages: written, others: copied.flatMap(({ map }) => Object.values(map).map(below)) };
}

/** A config that returns other folders, or a plugin that moves pages, must not lead to half a site. */
function assertWritten(taken: readonly PageOutline[], folder: string, written: Written): void {
  const missing = taken.find((page) => !written.pages.has(page.path));
  if (missing)
    throw new Error(
      `Eleventy did not write ${missing.path} into ${folder}; look at what .eleventy.ts adds and returns.`,
    );
}
