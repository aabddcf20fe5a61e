import { readSources } from '../content/read-sources.ts';
import { type EleventyConfig, type EleventyFolders, type Layouts, renderPlan } from '../output/eleventy-plugin.ts';
import { handedOver } from '../output/handed-plan.ts';
import { hasErrors, understand } from '../pipeline.ts';
import { clockFrom } from './clock.ts';
import { reportText } from './report.ts';

const content = 'content';

/**
 * What `.eleventy.ts` calls. Under Dateline's own command the plan was handed over; under Eleventy's, the content folder
 * is read here and a clean build planned. Gives the folders for the config to return. Throws the report when the content has errors, so that nothing is written.
 */
export function dateline(eleventy: EleventyConfig, layouts: Layouts): EleventyFolders {
  const handed = handedOver();
  if (handed) return renderPlan(eleventy, handed, layouts);
  const understood = understand(readSources(content), { now: clockFrom(undefined), preview: false });
  if (hasErrors(understood)) throw new Error(`\n${reportText(understood.diagnostics, content)}`);
  return renderPlan(eleventy, { ...understood, content, folder: '_site' }, layouts);
}
