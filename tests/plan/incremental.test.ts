import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, EditedSite, editKinds } from '../rig/random-edits.ts';
import { SiteRig, treeOf } from '../rig/site-rig.ts';
import { WarmBuilder } from '../rig/warm-builder.ts';

/** Edits in sequences of thirty, in all; `npm run test:soak` asks for thousands. */
const total = Number(process.env['EDITS'] ?? 300);
const perSequence = 30;
/** The same edits at every run, so that a failure is the change's own; SEED=random looks for new ones. */
const seed = process.env['SEED'] === 'random' ? {} : { seed: Number(process.env['SEED'] ?? 20261122) };

const anEdit = fc.record({ kind: fc.constantFrom(...editKinds), a: fc.nat(1000), b: fc.nat(1000) });

const counts = { published: 0, refused: 0, newer: 0 };

async function compareAfterEach(edits: readonly Edit[]): Promise<void> {
  await using rig = await SiteRig.of({});
  const site = new EditedSite(rig);
  await using builder = new WarmBuilder(rig.folder);
  const log: string[] = [];
  for (const edit of [undefined, ...edits]) {
    const mend = site.snapshot();
    if (edit) log.push(site.apply(edit));
    const { now } = site;
    const reread = (edit?.b ?? 0) % 2 === 0;
    const incremental = await builder.build({ content: 'content', output: '_site', cache: '.cache', now, reread });
    fs.rmSync(rig.path('clean'), { recursive: true, force: true });
    const clean = await builder.build({ content: 'content', output: 'clean', cache: '.clean', now, clean: true });
    expect(incremental.told, log.join('\n')).toBe(clean.told);
    expect(incremental.rendered === undefined).toBe(clean.rendered === undefined);
    if (clean.rendered)
      expect(differences(treeOf(rig.path('_site')), treeOf(rig.path('clean'))), log.slice(-8).join('\n')).toEqual([]);
    else mend();
    counts[clean.rendered ? 'published' : 'refused']++;
    if (incremental.newer) counts.newer++;
  }
}

/** Each file that differs, with the words around the first difference, instead of two whole sites. */
function differences(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((file) => one[file] !== other[file])
    .map((file) => {
      const [a, b] = [one[file] ?? '(absent)', other[file] ?? '(absent)'];
      const at = [...a].findIndex((character, index) => character !== b[index]);
      return `${file}: ${JSON.stringify(a.slice(Math.max(0, at - 60), at + 60))} / ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 60))}`;
    });
}

test(`after each of ${total} random edits the incremental site is the clean one, byte for byte`, {
  timeout: total * 5000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anEdit, { minLength: perSequence, maxLength: perSequence, size: 'max' }),
      compareAfterEach,
    ),
    { numRuns: Math.max(1, Math.ceil(total / perSequence)), endOnFailure: !process.env['SHRINK'], ...seed },
  );
  expect(counts.published).toBeGreaterThan(total / 2);
  // Settled articles were left alone often enough for that to be tested.
  expect(counts.newer).toBeGreaterThan(total / 10);
  if (process.env['EDITS'])
    process.stdout.write(
      `${counts.published} published (${counts.newer} with settled articles left alone), ${counts.refused} refused\n`,
    );
});
