import path from 'node:path';
import chokidar from 'chokidar';
import { PreviewServer } from '../output/preview-server.ts';
import { assertReplaceable } from '../output/public-folder.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { basePathFrom, options, readOptions, WrongUsage } from './options.ts';
import { PreviewBuilder } from './preview-builder.ts';
import type { Terminal } from './terminal.ts';

/** Editors save in several steps; changes nearer to each other than this are one. In milliseconds. */
const settling = 60;

/** `dateline serve`: runs until it is told to stop. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions('serve', args, options.serve);
  const { content } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new WrongUsage(`--port is “${values.port}”, not a number from 0 to 65535.`, 'serve');
  }
  const basePath = basePathFrom(values['base-path']) ?? '/';
  if (values.now !== undefined) clockFrom(values.now);
  assertContentFolder(content);

  const output = values.output ?? path.join(values.cache, 'preview');
  assertReplaceable(output, content);
  const builder = new PreviewBuilder(
    {
      content,
      output,
      cache: path.join(values.cache, 'preview-manifest'),
      // What the preview makes, the site need not make again.
      pictureCache: path.join(values.cache, 'pictures'),
      now: values.now,
      basePath,
    },
    terminal,
  );
  const server = new PreviewServer({ folder: output, basePath, state: () => builder.state });
  const again = async (code: boolean) => {
    await builder.build({ freshCode: code });
    server.reload();
  };
  // Before the first build, so that no change made during it is lost.
  const watchers = await Promise.all([
    watch([content], () => again(false)),
    watch(builder.codeFolders, () => again(true)),
  ]);
  const address = await server.listen(port);
  terminal.say(`The preview is at ${address} (Ctrl+C stops it)\n`);
  await again(false);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await Promise.all([server.close(), builder.close(), ...watchers.map((watcher) => watcher.close())]);
  return 0;
}

/** Hidden files and editors' copies below a watched folder. */
const hidden = /[/\\](?:\.|[^/\\]*~$)/;

/** Calls back once for changes that come together: additions, edits, renames and deletions alike. */
async function watch(folders: readonly string[], changed: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  const ignored = (file: string) =>
    folders.some((folder) => file.startsWith(folder) && hidden.test(file.slice(folder.length)));
  const watcher = chokidar.watch([...folders], { ignoreInitial: true, ignored });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void changed(), settling);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return watcher;
}
