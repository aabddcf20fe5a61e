import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest, quoted } from '../base/words.ts';
import type { Shard } from '../plan/shard.ts';
import { type CommandName, commands } from './help.ts';

/** The command line does not say something Dateline can do; the message is for the person who typed it. */
export class WrongUsage extends Error {
  /** Where to read on: a command's help, or the list of commands. */
  readonly see: CommandName | 'dateline' | undefined;
  constructor(message: string, see?: CommandName | 'dateline') {
    super(message);
    this.see = see;
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
  build: {
    ...site,
    clean: { type: 'boolean', default: false },
    workers: { type: 'string' },
    shard: { type: 'string' },
    explain: { type: 'string' },
    timings: { type: 'boolean', default: false },
  },
  serve: { ...site, port: { type: 'string', default: '8080' } },
  search: { ...site, workers: { type: 'string' } },
  check: {
    ...where,
    cache: { type: 'string', default: '.cache' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
  new: { ...where, language: { type: 'string' }, section: { type: 'string' } },
} as const satisfies Record<CommandName, Options>;

/** Reads the options of a command; anything unknown is wrong usage. */
export function readOptions<const O extends Options>(command: CommandName, args: readonly string[], known: O) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: command === 'new', strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const valueless = /^Option '(?:-\w, )?(--[a-z-]+).*' argument (?:missing|is ambiguous)/.exec(message)?.[1];
    if (valueless !== undefined) throw new WrongUsage(`${valueless} needs a value.`, command);
    const surplus = /^Unexpected argument '(.*?)'\. This/s.exec(message)?.[1];
    if (surplus !== undefined) throw new WrongUsage(`${quoted(surplus)} cannot stand after ${command}.`, command);
    const written = /^Unknown option '(--?[^']+)'/.exec(message)?.[1];
    if (written === undefined) throw new WrongUsage(message, command);
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
  if (written === undefined) throw new WrongUsage('Which command?', 'dateline');
  const near = nearest(written, commands);
  throw new WrongUsage(
    `There is no command ${quoted(written)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    'dateline',
  );
}

/** `/sub/` for what was typed as `sub`, `/sub` or `/sub/`. */
export function basePathFrom(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const parts = written.split('/').filter(Boolean);
  if (parts.some((part) => part === '..' || !/^[\p{L}\p{M}\p{N}._~-]+$/u.test(part))) {
    throw new WrongUsage(`--base-path is ${quoted(written)}, which is not a path such as /sub/.`);
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** A number of threads; undefined leaves it to the machine. */
export function workersFrom(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^([1-9]|[1-5]\d|6[0-4])$/.test(written))
    throw new WrongUsage(`--workers is ${quoted(written)}, not a number from 1 to 64.`, 'build');
  return Number(written);
}

/** A part of the site; undefined for all of it. */
export function shardFrom(written: string | undefined): Shard | undefined {
  if (written === undefined) return undefined;
  const [, number = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(written)?.map(Number) ?? [];
  if (of === 0)
    throw new WrongUsage(`--shard is ${quoted(written)}; write which part and of how many, such as 3/8.`, 'build');
  if (number === 0 || number > of)
    throw new WrongUsage(`--shard is ${quoted(written)}; the first is 1/${of} and the last is ${of}/${of}.`, 'build');
  return { number, of };
}
