import { isAlias, isNode, parseDocument, visit, type YAMLError } from 'yaml';
import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';

/** A value that YAML may take for an anchor or an alias: `&name` or `*name` where a value begins. */
const anchorOrAlias = /(?:^|[\s[{,:-])[&*][^\s,\]}]/;

/** A stretch of YAML as the fast parser read it, or what it and the one that knows positions have against it. */
export function readYaml(file: SourceFile, block: Range, load: () => unknown): Parsed<unknown> {
  const yaml = file.text.slice(block.start, block.end);
  const read = attempt(load);
  const suspect = 'objection' in read || anchorOrAlias.test(yaml);
  const diagnostics = suspect ? yamlMistakes(file, block, 'objection' in read) : [];
  return { value: diagnostics.length === 0 && 'value' in read ? read.value : undefined, diagnostics };
}

function yamlMistakes(file: SourceFile, block: Range, mustFind: boolean): readonly Diagnostic[] {
  const yaml = file.text.slice(block.start, block.end);
  const found: Diagnostic[] = [];
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', strict: true });
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
    if (!isAlias(node) && anchor === undefined) return;
    const sign = isAlias(node) ? '*' : '&';
    const start = isAlias(node) ? node.range[0] : yaml.lastIndexOf('&', node.range[0]);
    const word = /^\S*/.exec(yaml.slice(start))?.[0] ?? sign;
    found.push({
      severity: 'error',
      code: 'yaml/repeated-value',
      message: `A value that begins with ${sign} has a special meaning in YAML that Dateline does not use.`,
      hint: `Put the value in quotes: "${word}…".`,
      location: locationOf(file, { start: block.start + start, end: block.start + start + word.length }),
    });
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const diagnostic = told(file, block, yaml, error);
    const sameLine = found.some((other) => other.location.line === diagnostic.location.line);
    if (!sameLine) found.push(diagnostic);
  }
  if (found.length === 0 && mustFind) {
    found.push(mistake(file, 'yaml/unreadable', { start: block.start, end: block.end }, plainWords, plainHint));
  }
  return found;
}

const plainWords = 'This cannot be read as a field of front matter.';
const plainHint =
  'Write a name, a colon, a space and the value; put the value in double quotes if it has signs such as : # [ { @ % & * or quotes in it.';

/** Besides its own exceptions, the parser overflows its stack on a block nested some ten thousand levels deep. */
function attempt(load: () => unknown): { value: unknown } | { objection: unknown } {
  try {
    return { value: load() };
  } catch (objection) {
    return { objection };
  }
}

function told(file: SourceFile, block: Range, yaml: string, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const range = { start: block.start + start, end: block.start + Math.max(end, start + 1) };
  if (error.code === 'TAB_AS_INDENT' || yaml[start] === '\t') {
    return mistake(
      file,
      'yaml/tab',
      range,
      'There is a tab here; YAML only knows spaces.',
      'Replace the tab with two spaces.',
    );
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(yaml.slice(start))?.[0].trim() ?? '';
    const whole = { start: range.start, end: range.start + key.length };
    return mistake(
      file,
      'yaml/duplicate-field',
      whole,
      `The field ${quoted(key)} stands here for the second time.`,
      'Keep one of them.',
    );
  }
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const line = yaml.slice(lineStart, yaml.indexOf('\n', start) < 0 ? undefined : yaml.indexOf('\n', start));
  const colon = /^(\s*(?:- )?[\w -]+):\s+([^"'\s[{|>].*:(?:\s.*|$))/.exec(line);
  if (colon && (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY')) {
    const [, name = '', value = ''] = colon;
    const valueStart = block.start + lineStart + line.indexOf(value, name.length + 1);
    return mistake(
      file,
      'yaml/unquoted-colon',
      { start: valueStart, end: valueStart + value.length },
      `The text of ${quoted(name.trim().replace(/^- /, ''))} has a colon in it, which YAML takes for another field.`,
      `Put the text in quotes: ${name.trim()}: "${value.replaceAll('"', '\\"')}"`,
    );
  }
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    return mistake(
      file,
      'yaml/unreadable',
      range,
      'A text that begins with a quotation mark is not closed.',
      'Close it with the same mark.',
    );
  }
  return mistake(file, 'yaml/unreadable', range, plainWords, plainHint);
}

function mistake(file: SourceFile, code: DiagnosticCode, range: Range, message: string, hint: string): Diagnostic {
  return { severity: 'error', code, message, hint, location: locationOf(file, range) };
}
