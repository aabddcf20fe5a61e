import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import type { Range } from '../base/source-file.ts';
import { isolated, quoted } from '../base/words.ts';

/** A mistake in how a line begins, which YAML notices only further on, and often in other words. */
export interface Slip {
  readonly code: Extract<DiagnosticCode, 'yaml/indent' | 'yaml/colon' | 'yaml/tab'>;
  readonly range: Range;
  readonly message: string;
  readonly hint: string;
}

/** A place where lines of a block begin: fields below fields, or items below items. */
interface Column {
  readonly kind: 'fields' | 'items';
  readonly at: number;
  /** The field above, for words. */
  name: string;
}

const fieldLine =
  /^(\s*)((?:- +)*)("[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`,:：-][^:：]*?)( ?：\s?|:(?=[ \t]|$)|:(?!\/\/))(.*)$/u;
const shortName = /^\p{L}[\p{L}\p{M}\p{N}\u200c_-]*(?: [\p{L}\p{M}\p{N}\u200c_-]+){0,2}$/u;

/**
 * Finds the lines that begin where YAML cannot place them, or whose colon it does not take for one, and puts them right.
 * The mended block is as long as the block, line by line; where that leaves no room, a value is replaced by one without
 * meaning. Texts that go on over lines are left alone.
 */
export function mendSlips(yaml: string): { readonly yaml: string; readonly slips: readonly Slip[] } {
  const lines = yaml.split('\n');
  const slips: Slip[] = [];
  let columns: Column[] = [{ kind: 'fields', at: leftmostField(lines), name: '' }];
  /** The column of the line above when what it begins has to stand below it. */
  let open: number | undefined;
  let resume = 0;
  let above: 'nothing' | 'tab' | 'line' = 'nothing';
  let start = 0;

  for (const [at, line] of lines.entries()) {
    const lineStart = start;
    start += line.length + 1;
    if (at < resume || line.trim() === '' || /^\s*#/.test(line)) continue;
    const field = readFieldLine(line);
    const isItem = /^\s*-(?:\s|$)/.test(line);
    if (!field && !isItem) {
      open = undefined;
      continue;
    }
    const indent = indentOf(line);
    if (/^ *\t/.test(line)) {
      // Tabs come in whole blocks, and one remark about them is enough.
      if (above !== 'tab') slips.push(tabSlip(lineStart + line.indexOf('\t')));
      above = 'tab';
      lines[at] = remark(line);
      continue;
    }
    const kind = isItem ? 'items' : 'fields';
    const [, , dashes = '', name = '', colon = '', value = ''] = field ?? [];
    const before = columns;
    columns = columns.filter(
      (column) => column.at < indent || (column.at === indent && (isItem || column.kind === 'fields')),
    );
    const top = columns.at(-1);
    const opens = open !== undefined && (isItem ? indent >= open : indent > open);
    let column = indent + dashes.length;
    if ((top?.kind === kind && top.at === indent) || opens) {
      if (top?.kind !== kind || top.at !== indent) columns.push({ kind, at: indent, name });
      if (field && isBadColon(colon, value, name) && (!isItem || fieldFollows(lines[at + 1], column))) {
        const end = column + name.length;
        const sign = lineStart + end + Math.max(0, colon.indexOf('：'));
        slips.push(colonSlip({ start: sign, end: sign + 1 }, name, colon, value));
        lines[at] = recoloned(line, end, colon);
      }
    } else {
      const meant = nearestColumn(before, kind, indent);
      const isPlain = isItem || (!isBadColon(colon, value, name) && shortName.test(name));
      if (!meant || !isPlain) {
        columns = before;
        open = undefined;
        continue;
      }
      const range = { start: lineStart, end: lineStart + Math.max(1, indent) };
      slips.push(indentSlip(range, { indent, meant, name, isItem, above }));
      lines[at] = moved(line, indent, meant.at);
      columns = before.slice(0, before.indexOf(meant) + 1);
      if (!isItem) column = meant.at;
    }
    above = 'line';
    if (field && isItem) columns.push({ kind: 'fields', at: column, name });
    const here = columns.at(-1);
    if (here && name !== '') here.name = name;
    const held = field ? value.trim() : line.replace(/^\s*(?:-\s*)+/, '');
    open = held === '' || held.startsWith('#') ? column : undefined;
    resume = goesOnUntil(lines, at, held, column);
  }
  return { yaml: lines.join('\n'), slips };
}

/** How many spaces and tabs the line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** Longer lines are not looked at for what their editor may have meant. In characters. */
export const longestLine = 2_000;
/** Texts in quotes or brackets do not go on over more lines. */
const mostLines = 100;

function readFieldLine(line: string): RegExpExecArray | null {
  return line.length > longestLine ? null : fieldLine.exec(line);
}

function leftmostField(lines: readonly string[]): number {
  let left = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const indent = indentOf(line);
    if (indent < left && !line.startsWith('-', indent) && readFieldLine(line)) left = indent;
  }
  return Number.isFinite(left) ? left : 0;
}

/** The deeper one when two are as near. */
function nearestColumn(columns: readonly Column[], kind: Column['kind'], indent: number): Column | undefined {
  return columns
    .filter((column) => column.kind === kind)
    .sort((a, b) => Math.abs(a.at - indent) - Math.abs(b.at - indent) || b.at - a.at)[0];
}

/** An item such as `a:b` is a text, unless another field stands below it. */
function fieldFollows(next: string | undefined, column: number): boolean {
  return next !== undefined && indentOf(next) === column && readFieldLine(next) !== null;
}

function isBadColon(colon: string, value: string, name: string): boolean {
  return shortName.test(name) && (colon !== ':' || /^[^ \t]/.test(value));
}

/** The first line below a value that begins on a line and may go on over the next ones. */
function goesOnUntil(lines: readonly string[], at: number, held: string, column: number): number {
  const isBlock = /^[|>]/.test(held);
  let open = stillOpen(held);
  let next = at + 1;
  while (open !== '') {
    const line = lines[next];
    const ends = line === undefined || (line.trim() !== '' && indentOf(line) <= column);
    if (ends && !(/^[[{]/.test(open) && /^[ ]*[\]}]/.test(line ?? ''))) return isBlock ? next : at + 1;
    if (!isBlock && next - at > mostLines) return at + 1;
    open = stillOpen(`${open} ${line}`);
    next++;
  }
  return next;
}

/** The signs with which a value begins and that are not closed in it; what begins a block of text never is. */
function stillOpen(value: string): string {
  const sign = value[0] ?? '';
  if (/[|>]/.test(sign)) return sign;
  if (sign === '"') return /^"(?:[^"\\]|\\.)*"/.test(value) ? '' : sign;
  if (sign === "'") return /^'[^']*(?:''[^']*)*'/.test(value) ? '' : sign;
  if (!/[[{]/.test(sign)) return '';
  let open = '';
  for (const [bracket] of value.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[[\]{}]/g)) {
    open = /[[{]/.test(bracket) ? open + bracket : open.slice(0, -1);
  }
  return open;
}

/** The line from another column on, its value where it was, or without meaning when there is no room for it. */
function moved(line: string, from: number, to: number): string {
  const sign = line.startsWith('-', from) ? '-' : line.slice(from, line.indexOf(':') + 1);
  const rest = line.slice(from + sign.length);
  if (to <= from) return ' '.repeat(to) + sign + ' '.repeat(from - to) + rest;
  const room = line.length - to - sign.length - 1;
  return room < (sign === '-' ? 1 : 0) ? remark(line) : `${' '.repeat(to)}${sign} ${'x'.repeat(room)}`;
}

/** The line with a colon and a space, and its value only when there was room for them. */
function recoloned(line: string, at: number, colon: string): string {
  const rest = line.slice(at);
  if (/^(?:：[\s]|:\u00a0)/.test(rest)) return `${line.slice(0, at)}: ${rest.slice(2)}`;
  const isEmpty = rest.slice(colon.length).trim() === '';
  return `${line.slice(0, at)}: ${(isEmpty ? ' ' : 'x').repeat(rest.length)}`.slice(0, line.length);
}

/** A tab in front of a field, at an offset. */
export function tabSlip(start: number): Slip {
  return {
    code: 'yaml/tab',
    range: { start, end: start + 1 },
    message: 'There is a tab here; YAML only knows spaces.',
    hint: 'Replace the tab with spaces, or remove it when the line is not part of a list.',
  };
}

function colonSlip(range: Range, name: string, colon: string, value: string): Slip {
  const why =
    colon !== ':'
      ? 'This colon is not the plain one'
      : /^\s/.test(value)
        ? 'The space after this colon is not a plain one'
        : 'There is no space after this colon';
  return {
    code: 'yaml/colon',
    range,
    message: `${why}, so YAML does not see the field ${quoted(name)}.`,
    hint: `Write a colon and a plain space: ${isolated(`${name}: ${asText(value.trim())}`.trim())}`,
  };
}

/** The value as it can stand after a plain colon, when it is short enough to be shown. */
function asText(value: string): string {
  if ([...value].length > 60) return '…';
  return /:\s/.test(value) && !/["\\]/.test(value) ? `"${value}"` : value;
}

function indentSlip(
  range: Range,
  line: {
    readonly indent: number;
    readonly meant: Column;
    readonly name: string;
    readonly isItem: boolean;
    readonly above: 'nothing' | 'tab' | 'line';
  },
): Slip {
  const { indent, meant, name, isItem, above } = line;
  const spaces = (count: number) => (count === 1 ? 'a space' : `${count} spaces`);
  const code = 'yaml/indent';
  if (isItem || meant.at > 0) {
    const it = isItem ? 'This -' : quoted(`${name}:`);
    const other = isItem ? 'the - above it' : quoted(`${meant.name}:`);
    return {
      code,
      range,
      message: `${it} does not stand exactly below ${other}, so YAML cannot tell what it belongs to.`,
      hint: `Align it with ${isItem ? other : `${other} above it`}: begin the line with ${spaces(meant.at)}.`,
    };
  }
  const why = above === 'nothing' ? 'and the fields below it do not' : 'so YAML reads it as part of the line above';
  return {
    code,
    range,
    message: `This line begins with ${spaces(indent)}, ${why}.`,
    hint: `Remove the ${indent === 1 ? 'space' : 'spaces'} before ${quoted(`${name}:`)}.`,
  };
}

/** A remark as long as the line. */
export function remark(line: string): string {
  return line === '' ? '' : `#${' '.repeat(line.length - 1)}`;
}
