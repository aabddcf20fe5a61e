import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { benchArticle } from './corpus.ts';
import { dateline } from './measure.ts';

/** The preview's first build of a large archive takes a while, in milliseconds. */
const patience = 300_000;

/**
 * Starts `serve` on an archive and edits articles: how long it takes, in milliseconds, from the save until an open browser
 * is told to load the page again, which then has the new words.
 */
export async function measuredEdits(
  folder: string,
  articles: number,
  runs: number,
): Promise<Readonly<Record<'newest' | 'old', readonly number[]>>> {
  const now = new Date(benchArticle(articles - 1).published).toISOString();
  const child = spawn(process.execPath, [dateline, 'serve', '--port', '0', '--now', now], { cwd: folder });
  try {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    await until(() => / in \d+\.\d s/.test(said), 50);
    const home = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
    const times = { newest: [] as number[], old: [] as number[] };
    for (let run = 0; run < runs; run++) {
      times.newest.push(await edit(folder, home, articles - 1, `newest${run}`));
      times.old.push(await edit(folder, home, articles >> 1, `old${run}`));
    }
    return times;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

/** Adds a word to an article's headline, as an editor does. */
async function edit(folder: string, home: string, index: number, word: string): Promise<number> {
  const events = (await fetch(`${home}/.dateline/events`)).body?.getReader();
  // The first event says which build is shown already.
  await events?.read();
  const { file, text } = benchArticle(index);
  const page = `${home}/${file.replace(/\.md$/, '/')}`;
  // The last save's build is over, and its watcher at rest.
  await pause(500);
  const begun = performance.now();
  fs.writeFileSync(path.join(folder, 'content', file), text.replace('headline: ', `headline: ${word} `));
  await events?.read();
  const waited = performance.now() - begun;
  await events?.cancel();
  if (!(await (await fetch(page)).text()).includes(word)) throw new Error(`${page} does not have ${word}.`);
  return waited;
}

async function until(isTrue: () => boolean | Promise<boolean>, every: number): Promise<void> {
  const begun = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - begun > patience) throw new Error('Nothing came.');
    await pause(every);
  }
}
