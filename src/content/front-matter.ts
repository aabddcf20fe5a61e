import matter from 'gray-matter';
import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { quoted, thousands } from '../base/words.ts';
import { fieldKey } from './field-name.ts';
import { unquoted } from './field-values.ts';
import { indentOf, remark } from './mended-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { isMapping, loadYaml } from './yaml.ts';

/** An article's file, split: its fields as YAML gave them, every scalar still the text the editor wrote, and its body. */
export interface FrontMatter {
  readonly file: SourceFile;
  /** Where the YAML stands in the file, without the `---` lines. */
  readonly block: Range;
  /** Undefined when the YAML cannot be read at all; the body can still be looked at. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  /** The YAML to look for places in: without the lines that could not be read. */
  readonly yaml: string;
  /** The lines, from 1, that could not be read and whose values mean nothing. */
  readonly unread: ReadonlySet<number>;
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyStart: number;
}

/** Some hundred in brief items; what is longer is no front matter, and takes long to find mistakes in. In characters. */
const longestFrontMatter = 60_000;

/** The line, from 1, after the opening dashes. */
const firstLine = 2;

const refuse = {
  parse: (): never => {
    throw new Error('front matter is YAML');
  },
};

/** gray-matter knows engines that run code; each of them is made to throw, whatever a later version adds as a default. */
const engines = {
  // Wrapped, because YAML may be a list or a text where gray-matter expects an object.
  yaml: { parse: (text: string) => ({ yaml: loadYaml(text) ?? {} }) },
  js: refuse,
  javascript: refuse,
  jsLegacy: refuse,
  json: refuse,
  coffee: refuse,
  toml: refuse,
};

/** Splits a file into front matter and body. Never throws; a file without usable front matter gives only its mistakes. */
export function parseFrontMatter(file: SourceFile): Parsed<FrontMatter> {
  const opening = /^---([^\n]*)(?:\n|$)/.exec(file.text);
  if (!opening) {
    return failed(file, { start: 0, end: file.text.split('\n', 1)[0]?.length ?? 0 }, 'front-matter/missing', {
      message: 'This article does not begin with front matter, so its headline, outlet and date are not known.',
      hint: /^\s+---/.test(file.text)
        ? 'Remove what is above the first ---: it has to be the very first line.'
        : 'Begin the file with a line ---, then headline:, outlet: and date:, then another line ---.',
    });
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '') {
    const start = opening[0].indexOf(language);
    return failed(file, { start, end: start + language.length }, 'front-matter/engine', {
      message: `Front matter is written in YAML only; ${quoted(language)} after the dashes asks for another language.`,
      hint: 'Write only --- on the first line.',
    });
  }
  const closing = closingIn(file.text, opening[0].length);
  if (!closing) {
    return failed(file, { start: 0, end: 3 }, 'front-matter/unclosed', {
      message: 'The front matter that begins here is never closed.',
      hint: 'Write a line with only --- after the last field.',
    });
  }
  if (file.text.slice(closing.start, closing.end).trimEnd() !== '---') {
    return failed(file, closing, 'front-matter/unclosed', {
      message: 'A line of front matter that begins with --- closes it, and nothing else can stand on that line.',
      hint: 'Write only --- here; dashes in a text go into quotes.',
    });
  }
  const yaml = { start: opening[0].length, end: closing.start };
  const length = yaml.end - yaml.start;
  if (length > longestFrontMatter) {
    return failed(file, { start: 0, end: 3 }, 'file/too-large', {
      message: `This front matter has ${thousands(length)} characters; at most ${thousands(longestFrontMatter)} are read.`,
      hint: 'Keep only the fields above the second line ---, and the text below it.',
    });
  }
  const bodyStart = Math.min(closing.end + 1, file.text.length);
  const body = file.text.slice(bodyStart);
  const text = file.text.slice(yaml.start, yaml.end);
  const read = readYaml(file, yaml, () => loadBlock(file.text.slice(0, closing.end)));
  if (read.diagnostics.length > 0) {
    const unread = new Set(read.diagnostics.map(({ location }) => location.line));
    const mended = withoutUnread(read.mended, read.diagnostics);
    const value = {
      file,
      block: yaml,
      fields: mended && withoutQuotes(mended.fields),
      yaml: mended?.yaml ?? text,
      unread,
      body,
      bodyStart,
    };
    return { value, diagnostics: read.diagnostics };
  }
  const fields = read.value;
  if (!isMapping(fields)) {
    return failed(file, yaml, 'front-matter/not-fields', {
      message: 'The front matter is not a list of fields.',
      hint: 'Write each field on its own line: a name, a colon, a space and its value, such as headline: Rain at last.',
    });
  }
  const value = {
    file,
    block: yaml,
    fields: maybeQuoted.test(text) ? withoutQuotes(fields) : fields,
    yaml: text,
    unread: noLines,
    body,
    bodyStart,
  };
  return { value, diagnostics: [] };
}

const noLines: ReadonlySet<number> = new Set();

/**
 * What gray-matter makes of a block, dashes and all. It hands on what stands between them as it is, unless that is nothing
 * but remarks; what begins with something else need not be handed to it, which saves what it prepares for other uses.
 */
function loadBlock(block: string): unknown {
  const between = block.slice('---'.length, block.lastIndexOf('\n---'));
  if (/^\s*[^\s#]/.test(between)) return loadYaml(between) ?? {};
  return matter(block, { language: 'yaml', engines }).data['yaml'] ?? {};
}

/** What a value in curly quotation marks begins with, or with which YAML can spell it. */
const maybeQuoted = /[“”„‘’«\\]/;

/** The fields that hold an id or a path, in which curly quotation marks mean nothing; in a text they may be meant. */
const plainFields: ReadonlySet<string> = new Set([
  'outlet',
  'section',
  'translationof',
  'aliases',
  'image',
  'src',
  'more',
]);

/** Fields of items of a field; what is nested deeper is no front matter, and could be very deep. */
const deepest = 3;

/** Takes one pair of curly quotation marks from around ids and paths, here and in the fields of fields. */
function withoutQuotes(fields: Readonly<Record<string, unknown>>, depth = 1): Readonly<Record<string, unknown>> {
  const plain = (value: unknown, isPlain: boolean, at: number): unknown => {
    if (typeof value === 'string') return isPlain ? unquoted(value) : value;
    if (at > deepest) return value;
    if (Array.isArray(value)) return value.map((item) => plain(item, isPlain, at + 1));
    return isMapping(value) ? withoutQuotes(value, at + 1) : value;
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, plain(value, plainFields.has(fieldKey(name)), depth)]),
  );
}

/** The codes of mistakes whose lines are in order again in the mended block. */
const mendedCodes: ReadonlySet<DiagnosticCode> = new Set(['yaml/indent', 'yaml/colon', 'yaml/tab']);

/**
 * Reads a block without the lines that `diagnostics` are about, so that what is wrong with the other fields is told in the
 * same run. Undefined when it cannot be read even so.
 */
function withoutUnread(mended: string, diagnostics: readonly Diagnostic[]) {
  const lines = mended.split('\n');
  for (const { code, location } of diagnostics) {
    const at = location.line - firstLine;
    const line = lines[at];
    if (line === undefined || mendedCodes.has(code)) continue;
    if (code === 'yaml/duplicate-field' && indentOf(line) === location.column - 1) removeField(lines, at);
    else lines[at] = putAside(line);
  }
  const yaml = lines.join('\n');
  try {
    const fields = loadYaml(yaml);
    return isMapping(fields) ? { yaml, fields } : undefined;
  } catch {
    return undefined;
  }
}

/** A field keeps its name, so that it is not called missing, and gets a value of no meaning; another line becomes a remark. */
function putAside(line: string): string {
  const field = /^(\s*(?:- +)*[^\s:"'[\]{}#-][^:]*:\s+)(\S.*)$/.exec(line);
  if (field) return (field[1] ?? '').replaceAll('\t', ' ') + 'x'.repeat(field[2]?.length ?? 0);
  return remark(line);
}

/** Makes remarks of a field and of all that stands below it. */
function removeField(lines: string[], at: number): void {
  const column = indentOf(lines[at] ?? '');
  const belongs = (line: string) => line.trim() === '' || indentOf(line) > column || line.startsWith('- ', column);
  let next = at;
  do {
    lines[next] = remark(lines[next] ?? '');
    next++;
  } while (next < lines.length && belongs(lines[next] ?? ''));
}

/** The body alone of a file that has been parsed before. */
export function bodyIn({ text }: SourceFile): string {
  const closing = closingIn(text, text.indexOf('\n') + 1);
  return closing ? text.slice(closing.end + 1) : '';
}

/** The line that ends the front matter: the first that begins with dashes, as gray-matter has it. */
function closingIn(text: string, start: number): Range | undefined {
  const at = text.startsWith('---', start) ? start : text.indexOf('\n---', start) + 1;
  if (at < start || at === 0) return undefined;
  const newline = text.indexOf('\n', at);
  return { start: at, end: newline < 0 ? text.length : newline };
}

function failed(
  file: SourceFile,
  range: Range,
  code: DiagnosticCode,
  words: { message: string; hint: string },
): Parsed<FrontMatter> {
  const diagnostic: Diagnostic = { severity: 'error', code, ...words, location: locationOf(file, range) };
  return { value: undefined, diagnostics: [diagnostic] };
}
