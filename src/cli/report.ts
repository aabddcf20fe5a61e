import path from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic } from '../base/diagnostic.ts';
import { isolated, thousands, visible } from '../base/words.ts';

/** How loudly: colours only where a person looks. */
type Paint = (style: 'red' | 'yellow' | 'bold' | 'dim', text: string) => string;
const plain: Paint = (_, text) => text;
const painted: Paint = (style, text) => styleText(style, text);

/** Diagnostics as an editor reads them: place, words, what to write instead, and the line with a caret. */
export function reportText(diagnostics: readonly Diagnostic[], content: string, inColour = false): string {
  const paint = inColour ? painted : plain;
  return diagnostics.map((diagnostic) => `${paragraph(diagnostic, content, paint)}\n`).join('\n');
}

/** `2 errors and 1 warning in 2 files`. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ location }) => location.path)).size;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${counted(files, 'file')}`;
}

/** `1 page`, `2 pages`, `12,000 pages`. */
export function counted(count: number, thing: string): string {
  return `${thousands(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** The path of a content file as it is opened from the current folder, with `/`. */
export function shownPath(file: string, content: string): string {
  return path.join(content, file).split(path.sep).join('/');
}

function paragraph({ severity, code, message, hint, location }: Diagnostic, content: string, paint: Paint): string {
  const place = `${shownPath(location.path, content)}:${location.line}:${location.column}`;
  const head = `${paint('bold', isolated(visible(place)))} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('dim', code)}`;
  const words = [message, ...(hint === undefined ? [] : [hint])].map((sentence) => `  ${sentence}`);
  return [head, ...words, ...excerpt(location, paint)].join('\n');
}

/** Longer lines are cut around the mistake. In characters. */
const widest = 100;

function excerpt({ line, column, length, text }: Diagnostic['location'], paint: Paint): string[] {
  if (length === 0 || text.trim() === '') return [];
  const characters = [...visible(text.replaceAll('\t', '→'))];
  const from = characters.length <= widest || column <= widest - 20 ? 0 : column - 30;
  const shown = characters.slice(from, from + widest);
  const cutBefore = from > 0 ? '…' : '';
  const cutAfter = from + widest < characters.length ? '…' : '';
  const gutter = `  ${line} │ `;
  const indent = `${' '.repeat(gutter.length - 2)}│ `;
  const caretAt = column - 1 - from + cutBefore.length;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  return [
    '',
    `${gutter}${isolated(`${cutBefore}${shown.join('')}${cutAfter}`)}`,
    `${indent}${' '.repeat(caretAt)}${paint('red', carets)}`,
  ];
}
