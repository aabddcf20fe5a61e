import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import type { Shard } from '../plan/shard.ts';
import { shardIn } from './shard-mark.ts';

/** What `dateline search` keeps in the public folder: no page's, and not for a build to remove. */
export const searchFolder = 'search/index';

/** Why a folder cannot be the output; the message is for the person at the terminal. */
export class UnusableOutput extends Error {}

/**
 * A fresh staging folder beside the output, so that moving it into place is one rename. Puts back a public folder that a
 * crash left aside.
 */
export function openStaging(output: string): string {
  const { staging, previous } = beside(output);
  if (!fs.existsSync(output) && fs.existsSync(previous)) fs.renameSync(previous, output);
  else if (fs.existsSync(previous)) carrySearch(previous, output);
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true });
  return staging;
}

/** Makes the staged site the public one, whole. */
export function promoteWhole(output: string): void {
  const { staging, previous } = beside(output);
  fs.rmSync(previous, { recursive: true, force: true });
  if (fs.existsSync(output)) fs.renameSync(output, previous);
  fs.renameSync(staging, output);
  carrySearch(previous, output);
  fs.rmSync(previous, { recursive: true, force: true });
}

/** A folder that is replaced as a whole hands on its search index; a crash before that is made good by the next build. */
function carrySearch(previous: string, output: string): void {
  const [from, to] = [path.join(previous, searchFolder), path.join(output, searchFolder)];
  if (!fs.existsSync(from) || fs.existsSync(to)) return;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.renameSync(from, to);
}

/**
 * Moves staged files into the public folder one by one, in the order given, then removes the others. Each rename is
 * whole or not at all, so that a reader never gets half a page.
 */
export function promoteFiles(output: string, moved: readonly OutputPath[], removed: readonly OutputPath[]): void {
  const { staging } = beside(output);
  const made = new Set<string>();
  for (const file of moved) {
    const target = path.join(output, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) fs.mkdirSync(folder, { recursive: true });
    made.add(folder);
    fs.renameSync(path.join(staging, file), target);
  }
  for (const file of removed) {
    fs.rmSync(path.join(output, file), { force: true });
    removeEmptyFolders(path.dirname(path.join(output, file)), output);
  }
  fs.rmSync(staging, { recursive: true, force: true });
}

function removeEmptyFolders(folder: string, output: string): void {
  const top = path.resolve(output);
  for (let at = path.resolve(folder); at.startsWith(top + path.sep); at = path.dirname(at)) {
    if (!fs.existsSync(at)) continue;
    if (fs.readdirSync(at).length > 0) return;
    fs.rmdirSync(at);
  }
}

/** Removes what a failed build staged; the public folder stays as it was. */
export function discard(output: string): void {
  fs.rmSync(beside(output).staging, { recursive: true, force: true });
}

/**
 * Replacing a folder removes what is in it: refuse one that holds anything but a site of ours, or that holds the content,
 * and do not replace a whole site by a part of it.
 */
export function assertReplaceable(output: string, content: string, shard?: Shard): void {
  const folder = path.resolve(output);
  for (const kept of [path.resolve('.'), path.resolve(content)]) {
    if (`${kept}${path.sep}`.startsWith(`${folder}${path.sep}`)) {
      throw new UnusableOutput(
        `The output folder ${output} would replace ${path.relative('.', kept) || 'the current folder'}. Choose another.`,
      );
    }
  }
  if (`${folder}${path.sep}`.startsWith(`${path.resolve(content)}${path.sep}`)) {
    throw new UnusableOutput(`The output folder ${output} is inside the content folder. Choose another.`);
  }
  if (!fs.existsSync(folder)) return;
  if (!fs.statSync(folder).isDirectory())
    throw new UnusableOutput(`The output ${output} is a file, not a folder. Choose another.`);
  if (fs.readdirSync(folder).length === 0 || shardIn(output) !== undefined) return;
  if (!isSiteOfOurs(folder)) {
    throw new UnusableOutput(
      `The output folder ${output} holds files that Dateline did not write. Choose another, or empty it.`,
    );
  }
  if (shard)
    throw new UnusableOutput(`The output folder ${output} holds a whole site, not shards of it. Choose another.`);
}

/** Only a built site has a search page to look into an index. */
export function assertBuilt(output: string): void {
  if (!isSiteOfOurs(output)) throw new UnusableOutput(`There is no site in ${output}. Build it first, then index it.`);
}

/** Every site has these pages, and they name its generator: one of them may be damaged or gone, which a build makes good. */
function isSiteOfOurs(folder: string): boolean {
  return ['404.html', 'index.html', 'archive/index.html'].some((page) => isOurs(path.join(folder, page)));
}

function isOurs(page: string): boolean {
  try {
    return fs.readFileSync(page, 'utf8').includes('<meta name="generator" content="Dateline"');
  } catch {
    return false;
  }
}

function beside(output: string): { staging: string; previous: string } {
  const folder = path.resolve(output);
  return { staging: `${folder}.staging`, previous: `${folder}.previous` };
}
