import { type Document, isAlias, isNode, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { longestLine, mendSlips, tabSlip } from './mended-yaml.ts';
import { loadYaml } from './yaml.ts';

/** A value that YAML may take for an anchor or an alias: `&name` or `*name` where a value begins. */
const anchorOrAlias = /(?:^|[\s[{,:-])[&*][^\s,\]}]/;

/** The beginning of a field whose colon YAML may not take for one: `date:x`, `date：x`. */
const oddColon = /^[ -]*\p{L}[^:：\n]*(?:：|:[^ \t\n])/mu;

/** What was read; the value is undefined when anything is wrong with it. */
export interface ReadYaml extends Parsed<unknown> {
  /** The block, with the slips in it put right where they could be. As long as the block, line by line. */
  readonly mended: string;
}

/** A stretch of YAML as the fast parser read it, or what it and the one that knows positions have against it. */
export function readYaml(file: SourceFile, block: Range, load: () => unknown): ReadYaml {
  const yaml = file.text.slice(block.start, block.end);
  const read = attempt(load);
  const objected = 'objection' in read;
  const mended = objected || oddColon.test(yaml) ? mendSlips(yaml) : { yaml, slips: [] };
  // Where YAML has no objection, a line that seems to begin at a wrong place is part of a text.
  const slips = mended.slips.filter(({ code }) => objected || code === 'yaml/colon').slice(0, mostTold);
  const inOrder = slips.length > 0 ? mended.yaml : yaml;
  const stillRefused = objected && (slips.length === 0 || 'objection' in attempt(() => loadYaml(inOrder)));
  const suspect = stillRefused || (/[&*]/.test(inOrder) && anchorOrAlias.test(inOrder));
  const told = slips.map(({ code, range, message, hint }) =>
    mistake({ file, block, yaml }, code, range, message, hint),
  );
  const toldLines = new Set(told.map(({ location }) => location.line));
  const others = suspect ? yamlMistakes({ file, block, yaml: inOrder }, stillRefused) : [];
  const diagnostics = [...told, ...others.filter(({ location }) => !toldLines.has(location.line))];
  return { value: diagnostics.length === 0 && !objected ? read.value : undefined, diagnostics, mended: inOrder };
}

/** A block of YAML and where it stands. The text may have been mended, as long as it was. */
interface Block {
  readonly file: SourceFile;
  readonly block: Range;
  readonly yaml: string;
}

/** More mistakes in one block help nobody: the later ones mostly follow from the first. */
const mostTold = 20;
const mostLookedAt = 100;

function yamlMistakes(block: Block, mustFind: boolean): readonly Diagnostic[] {
  const document = parsed(block.yaml);
  const found = document ? repeatedValues(block, document) : [];
  for (const error of document ? [...document.errors, ...document.warnings].slice(0, mostLookedAt) : []) {
    if (found.length >= mostTold) break;
    const diagnostic = toldError(block, document, error);
    const sameLine = found.some((other) => other.location.line === diagnostic.location.line);
    if (!sameLine) found.push(diagnostic);
  }
  const unseen = found.length === 0 && mustFind ? /[^\P{Cc}\n\t]|[\ufffe\uffff]/u.exec(block.yaml) : null;
  if (unseen) {
    const range = { start: unseen.index, end: unseen.index + 1 };
    const message = 'There is a character here that cannot be seen, and that YAML refuses.';
    found.push(mistake(block, 'yaml/unreadable', range, message, 'Remove it; it often comes with pasted text.'));
    return found;
  }
  // The parser with positions knows some tags that the other refuses.
  const tag = found.length === 0 && mustFind ? /(?<=^|[\s[{,:-])!\S+/m.exec(block.yaml) : null;
  if (tag) {
    const range = { start: tag.index, end: tag.index + tag[0].length };
    found.push(
      mistake(block, 'yaml/unreadable', range, 'A text that begins with ! has a special meaning in YAML.', plainHint),
    );
  } else if (found.length === 0 && mustFind) {
    found.push(mistake(block, 'yaml/unreadable', { start: 0, end: block.yaml.length }, plainWords, plainHint));
  }
  return found;
}

/** Undefined for a block nested so deep that the parser overflows its stack. */
function parsed(yaml: string): Document | undefined {
  const read = attempt(() =>
    parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', strict: true, prettyErrors: false }),
  );
  return 'value' in read ? read.value : undefined;
}

/** Anchors and aliases: a text in Markdown's *emphasis*, as a rule, or an attempt to make a small file large. */
function repeatedValues(block: Block, document: Document): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, (_, node) => {
    if (found.length >= mostTold || !isNode(node) || !node.range) return;
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
    if (!isAlias(node) && anchor === undefined) return;
    const sign = isAlias(node) ? '*' : '&';
    const start = isAlias(node) ? node.range[0] : block.yaml.lastIndexOf('&', node.range[0]);
    const word = /^[^\s,\]}]*/.exec(block.yaml.slice(start, start + longestLine))?.[0] ?? sign;
    const line = fieldOnLine(block.yaml, start);
    found.push(
      mistake(
        block,
        'yaml/repeated-value',
        { start, end: start + word.length },
        `A value that begins with ${sign} has a special meaning in YAML that Dateline does not use.`,
        line?.valueStart === start
          ? `Put the text in quotes: ${line.name}: ${inQuotes(line.value)}`
          : `Put the value in quotes: "${word}".`,
      ),
    );
  });
  return found;
}

const plainWords = 'This cannot be read as a field and its value.';
const plainHint =
  'Write a name, a colon, a space and the value; put the value in double quotes if it has signs such as : # [ { @ % & * ! or quotes in it.';

/** The parsers overflow the stack on a block nested some thousands of levels deep, besides their own exceptions. */
function attempt<T>(load: () => T): { value: T } | { objection: unknown } {
  try {
    return { value: load() };
  } catch (objection) {
    return { objection };
  }
}

function toldError(block: Block, document: Document | undefined, error: YAMLError): Diagnostic {
  const { yaml } = block;
  const [start, end] = error.pos;
  const range = { start, end: Math.max(end, start + 1) };
  if (error.code === 'TAB_AS_INDENT' || yaml[start] === '\t') {
    const { code, message, hint } = tabSlip(start);
    return mistake(block, code, range, message, hint);
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(yaml.slice(start))?.[0].trim() ?? '';
    return mistake(
      block,
      'yaml/duplicate-field',
      { start, end: start + key.length },
      `The field ${quoted(key)} stands here for the second time.`,
      'Keep one of them.',
    );
  }
  const unclosed = document && /["']/.test(yaml) && unclosedQuote(document, yaml, start);
  if (unclosed) {
    return mistake(
      block,
      'yaml/unreadable',
      unclosed,
      'This text begins with a quotation mark that is not closed on its line.',
      'Close it with the same mark; a mark inside the text is written as \\".',
    );
  }
  const line = fieldOnLine(yaml, start);
  if (!line) return mistake(block, 'yaml/unreadable', range, plainWords, plainHint);
  const { name, value, valueStart } = line;
  const whole = { start: valueStart, end: valueStart + value.length };
  const hint = `Put the text in quotes: ${name}: ${inQuotes(value)}`;
  if (isNested.has(error.code) && /:(?:\s|$)/.test(value)) {
    const message = `The text of ${quoted(name)} has a colon in it, which YAML takes for another field.`;
    return mistake(block, 'yaml/unquoted-colon', whole, message, hint);
  }
  if (/^["']/.test(value)) {
    const message = 'A text that begins with a quotation mark has to end with it; this one goes on.';
    return mistake(block, 'yaml/unreadable', whole, message, hint);
  }
  if (/^[[\]{}@`%!|>?,]/.test(value)) {
    const message = `A text that begins with ${value[0]} has a special meaning in YAML.`;
    return mistake(block, 'yaml/unreadable', whole, message, hint);
  }
  return mistake(block, 'yaml/unreadable', range, plainWords, plainHint);
}

const isNested: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/** The text in quotes at or before an offset that goes on over the end of its line, where an editor forgot to close it. */
function unclosedQuote(document: Document, yaml: string, offset: number): Range | undefined {
  let found: Range | undefined;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range || node.range[0] > offset || !node.type?.startsWith('QUOTE')) return;
    const newline = yaml.indexOf('\n', node.range[0]);
    if (newline >= 0 && newline < node.range[1]) found = { start: node.range[0], end: newline };
  });
  return found;
}

/** The field that the line at an offset holds, when it holds one. */
function fieldOnLine(yaml: string, offset: number): { name: string; value: string; valueStart: number } | undefined {
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const newline = yaml.indexOf('\n', lineStart);
  const line = yaml.slice(lineStart, newline < 0 ? undefined : newline);
  const match = line.length > longestLine ? null : /^(\s*(?:- +)?)([^\s:"'[\]{}#-][^:]*):\s+(\S.*)$/.exec(line);
  if (!match) return undefined;
  const [, , name = '', value = ''] = match;
  return { name: name.trim(), value: value.trimEnd(), valueStart: lineStart + line.length - value.length };
}

/** The text as YAML takes it for nothing but text. */
function inQuotes(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function mistake(
  { file, block }: Block,
  code: DiagnosticCode,
  { start, end }: Range,
  message: string,
  hint: string,
): Diagnostic {
  const location = locationOf(file, { start: block.start + start, end: block.start + end });
  return { severity: 'error', code, message, hint, location };
}
