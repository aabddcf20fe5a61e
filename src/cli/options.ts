import { type ParseArgsConfig, parseArgs } from 'node:util';
import { choices, nearest } from '../base/words.ts';
import { type CommandName, commands } from './help.ts';

/** The command line does not say something Dateline can do; the message is for the person who typed it. */
export class WrongUsage extends Error {
  readonly command: CommandName | undefined;
  constructor(message: string, command?: CommandName) {
    super(message);
    this.command = command;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

const where = {
  content: { type: 'string', default: 'content' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

const site = {
  ...where,
  output: { type: 'string' },
  cache: { type: 'string', default: '.cache' },
  'base-path': { type: 'string' },
} as const satisfies Options;

/** The options of each command, as node:util's parseArgs takes them. */
export const options = {
  build: site,
  serve: { ...site, port: { type: 'string', default: '8080' } },
  check: { ...where, format: { type: 'string', default: 'text' } },
  new: { ...where, language: { type: 'string' }, section: { type: 'string' } },
} as const satisfies Record<CommandName, Options>;

/** Reads the options of a command; anything unknown is wrong usage. */
export function readOptions<const O extends Options>(command: CommandName, args: readonly string[], known: O) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: command === 'new', strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(/[.\n]/, 1)[0] ?? '') : '';
    const written = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    if (written === undefined) throw new WrongUsage(`${message}.`, command);
    const near = nearest(
      written,
      Object.keys(known).map((name) => `--${name}`),
    );
    throw new WrongUsage(
      `There is no option ${written}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      command,
    );
  }
}

export function commandNamed(written: string | undefined): CommandName {
  const found = commands.find((name) => name === written);
  if (found) return found;
  if (written === undefined) throw new WrongUsage('Which command? See below.');
  const near = nearest(written, commands);
  throw new WrongUsage(
    `There is no command “${written}”. ${near === undefined ? `It can be ${choices(commands)}.` : `Did you mean ${near}?`}`,
  );
}

/** `/sub/` for what was typed as `sub`, `/sub` or `/sub/`. */
export function basePathFrom(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const parts = written.split('/').filter(Boolean);
  if (parts.some((part) => part === '..' || !/^[\p{L}\p{M}\p{N}._~-]+$/u.test(part))) {
    throw new WrongUsage(`--base-path is “${written}”, which is not a path such as /sub/.`);
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
