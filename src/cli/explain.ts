import fs from 'node:fs';
import path from 'node:path';
import { type OutputPath, outputPathOf } from '../base/address.ts';
import { unreachable } from '../base/unreachable.ts';
import { nearest, quoted } from '../base/words.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import { ManifestStore } from '../output/manifest-store.ts';
import { hasErrors } from '../pipeline.ts';
import type { Reason } from '../plan/build-plan.ts';
import { differencesOf } from '../plan/differences.ts';
import { isInShard, shardNumberOf } from '../plan/shard.ts';
import { type Asked, addressOf, askedFor } from './asked-page.ts';
import { BuildCrew } from './build-crew.ts';
import { differencesText } from './difference-words.ts';
import { bodiesOn, earlierPage } from './earlier-page.ts';
import { WrongUsage } from './options.ts';
import { type BuildRequest, type PlannedSite, planSite } from './plan-site.ts';
import { countText, reportText, shownPath } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `dateline build --explain PATH`: why a build would write a file, or not. Writes nothing. */
export async function explain(typed: string, request: BuildRequest, terminal: Terminal): Promise<number> {
  const crew = new BuildCrew(request);
  try {
    const planned = await planSite(
      { ...request, whole: true },
      new ManifestStore(request.cache).load(),
      { crew },
      () => {},
    );
    const { understood, sources } = planned;
    const { diagnostics } = understood;
    if (hasErrors(understood)) {
      terminal.warn(`${reportText(diagnostics, request.content, terminal.inColour)}\n`);
      terminal.warn(`${countText(diagnostics)}. While errors stand, nothing is written.\n`);
      return 1;
    }
    const asked = askedFor(typed, request, parseSiteConfig(sources.settings).value.url);
    terminal.say(`${answerTo(typed, asked, request, planned)}\n`);
    return 0;
  } finally {
    await crew.close();
  }
}

function answerTo(typed: string, asked: Asked, request: BuildRequest, planned: PlannedSite): string {
  const { before, understood } = planned;
  const owned = new Set([...understood.pages.map((page) => page.path), ...understood.files.map((made) => made.path)]);
  const isKnown = (file: OutputPath) => owned.has(file) || before?.files.has(file) === true;
  const article =
    'source' in asked
      ? understood.articles.find(({ found }) => found.path.normalize('NFC') === asked.source)
      : undefined;
  const outputs = 'outputs' in asked ? asked.outputs : article ? [outputPathOf(article.parsed.url)] : [];
  const file = outputs.find(isKnown) ?? fileFrom(outputs, request, planned);
  if (file !== undefined) return fileText(file, owned.has(file), request, planned);
  if (article) {
    const hidden = article.parsed.entry?.status === 'draft' ? 'a draft' : 'held until its date has come';
    return `${shownPath(article.found.path, request.content)} has no page: it is ${hidden}.`;
  }
  const near =
    'source' in asked
      ? nearest(
          asked.source,
          understood.articles.map(({ found }) => found.path),
        )
      : nearest(outputs[0] ?? '', [...owned]);
  const meant = near && ('source' in asked ? shownPath(near, request.content) : nearText(typed, near as OutputPath));
  const suggestion = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new WrongUsage(`The site has nothing at ${quoted(typed)}.${suggestion}`, 'build');
}

/** Of the files that are made from a picture of the content folder, one to be made, or else the first. */
function fileFrom(names: readonly string[], { content }: BuildRequest, { understood, plan }: PlannedSite) {
  const isNamed = (source: string) => names.includes(source) || names.includes(shownPath(source, content));
  const made = understood.files.filter((one) => one.kind === 'picture' && isNamed(one.picture.path.normalize('NFC')));
  return (plan?.make.find(({ file }) => made.includes(file))?.file ?? made[0])?.path;
}

/** In the form that was typed. */
function nearText(typed: string, near: OutputPath): string {
  return typed.endsWith('.html') ? near : addressOf(near);
}

function fileText(file: OutputPath, isOwned: boolean, request: BuildRequest, planned: PlannedSite): string {
  const { plan, before } = planned;
  const { shard } = request;
  if (shard && !isInShard(file, shard))
    return `${file} belongs to shard ${shardNumberOf(file, shard.of)}/${shard.of}, not to this one.`;
  const page = plan?.render.find(({ outline }) => outline.path === file);
  const written = page ?? plan?.make.find((made) => made.file.path === file);
  if (written) {
    const what = page ? 'rendered' : 'made';
    const why = `${file} would be ${what}: ${reasonText(written.reason, file, request, planned)}`;
    if (page?.reason !== 'changed') return `${why}.`;
    return [`${why}. What differs from the last build:`, ...changeText(file, planned)].join('\n');
  }
  if (isOwned) return `${file} is fresh: what it shows is what the last build wrote.`;
  return before?.files.get(file)?.fingerprint === undefined
    ? `${file} is what .eleventy.ts copies; each build copies it again.`
    : `${file} would be removed: the site has no such page or picture any more.`;
}

function reasonText(reason: Reason, file: OutputPath, { output }: BuildRequest, planned: PlannedSite): string {
  switch (reason) {
    case 'new':
      if (planned.forgotten !== undefined) return `new, as everything is, since ${planned.forgotten}`;
      return planned.before ? 'new, the last build did not have it' : 'new, as no earlier build is remembered';
    case 'layout':
      return planned.forgotten ?? 'every page is';
    case 'changed':
      return 'changed';
    case 'missing':
      return fs.existsSync(path.join(output, file))
        ? `damaged, ${path.join(output, file)} is not what the last build wrote`
        : `missing, ${path.join(output, file)} is not there`;
    default:
      return unreachable(reason);
  }
}

/** The props of a page that differ. */
function changeText(file: OutputPath, planned: PlannedSite): readonly string[] {
  const { remembered, sources, understood } = planned;
  const was = earlierPage(file, planned);
  const is = understood.pages.find((page) => page.path === file)?.compose();
  if (!was || !is) return ['  what it showed then is not known, as after a build that was cut short'];
  const differences = differencesOf(was, is);
  const digests = new Map(sources.articles.map((found) => [found.path, found.digest]));
  const bodies = bodiesOn(is).filter((source) => {
    const before = remembered?.articles.get(source)?.digest;
    return before !== undefined && before !== digests.get(source);
  });
  const perhaps = differences.length > 0 ? 'perhaps the body too' : 'the body, or what readers do not see';
  const texts = bodies.map((source) => `  ${perhaps}: ${source} was edited, and its earlier text is not kept`);
  if (differences.length + texts.length === 0) return ['  nothing that readers see'];
  return [...differencesText(differences), ...texts];
}
