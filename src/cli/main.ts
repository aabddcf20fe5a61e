import fs from 'node:fs';
import { UnusableOutput } from '../output/public-folder.ts';
import type { Begun } from './begun.ts';
import { UnreadableClock } from './clock.ts';
import { failureText } from './failure.ts';
import { keepYoungRoom } from './heap-growth.ts';
import { type CommandName, helpTexts } from './help.ts';
import { commandNamed, WrongUsage } from './options.ts';
import { withOriginalStack } from './original-stack.ts';
import { terminal as processTerminal, type Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal, begun: Begun) => Promise<number>;

/** A command is loaded when it is asked for: `check` needs no Eleventy, and its start-up is time an editor waits. */
const load: Readonly<Record<CommandName, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).build,
  search: async () => (await import('./search.ts')).search,
  serve: async () => (await import('./serve.ts')).serve,
  check: async () => (await import('./check.ts')).check,
  new: async () => (await import('./new-article.ts')).newArticle,
};

/** Runs a command line. Gives the exit code: 0 fine, 1 the content has errors, 2 wrong usage. */
export async function main(args: readonly string[], begun: Begun): Promise<number> {
  const terminal = processTerminal();
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.say(helpTexts.dateline);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    const { version } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    terminal.say(`dateline ${version}\n`);
    return 0;
  }
  try {
    const command = commandNamed(name);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.say(helpTexts[command]);
      return 0;
    }
    const run = await load[command]();
    keepYoungRoom();
    const code = await run(rest, terminal, begun);
    begun.onDone?.();
    return code;
  } catch (error) {
    if (error instanceof WrongUsage) {
      const more =
        error.see === 'dateline' ? `\n${helpTexts.dateline}` : error.see && `See dateline ${error.see} --help.\n`;
      terminal.warn(`${error.message}\n${more ?? ''}`);
      return 2;
    }
    if (error instanceof UnusableOutput || error instanceof UnreadableClock) {
      terminal.warn(`${error.message}\n`);
      return 2;
    }
    const failure = failureText(error);
    if (failure === undefined) throw withOriginalStack(error);
    terminal.warn(`${failure}\n`);
    return 1;
  }
}
