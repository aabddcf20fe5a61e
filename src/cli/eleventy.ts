import path from 'node:path';
import type { Digest } from '../base/digest.ts';
import type { PictureFile } from '../base/source-file.ts';
import { renderBody, renderOwnBody } from '../content/markdown/render-body.ts';
import { readSources } from '../content/read-sources.ts';
import { type EleventyConfig, type EleventyFolders, type Layouts, renderPlan } from '../output/eleventy-plugin.ts';
import { handedOver } from '../output/handed-plan.ts';
import { lookAt, makeFiles } from '../output/make-files.ts';
import { hasErrors, type Understood, understand, withMistakes } from '../pipeline.ts';
import { clockFrom } from './clock.ts';
import { options } from './options.ts';
import { reportText } from './report.ts';

const content = 'content';
const workshop = { content, cache: path.join(options.build.cache.default, 'pictures') };

/**
 * What `.eleventy.ts` calls. Under Dateline's own command the plan was handed over; under Eleventy's, the content folder
 * is read here and a clean build planned. Gives the folders for the config to return. Throws the report when the content has errors, so that nothing is written.
 */
export function dateline(eleventy: EleventyConfig, layouts: Layouts): EleventyFolders {
  const handed = handedOver();
  if (handed) return renderPlan(eleventy, handed, layouts);
  const colours = new Map<Digest, string>();
  const sources = { ...readSources(content), colourOf: ({ digest }: PictureFile) => colours.get(digest) };
  const understood = understand(sources, { now: clockFrom(undefined), preview: false });
  if (hasErrors(understood)) throw refusal(understood);
  eleventy.on('eleventy.before', async () => {
    const looked = await lookAt(understood.pictures, workshop);
    if (looked.diagnostics.length > 0) throw refusal(withMistakes(understood, looked.diagnostics));
    for (const [digest, colour] of looked.colours) colours.set(digest, colour);
  });
  eleventy.on('eleventy.after', async ({ directories }) => {
    await makeFiles(understood.files, workshop, directories.output);
  });
  const { pages } = understood;
  const bodies = { render: renderBody, own: renderOwnBody };
  return renderPlan(eleventy, { take: () => pages, batch: pages.length, folder: '_site', bodies }, layouts);
}

function refusal({ diagnostics }: Understood): Error {
  return new Error(`\n${reportText(diagnostics, content)}`);
}
