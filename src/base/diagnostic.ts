import type { DiagnosticCode } from './diagnostic-code.ts';

/** Errors stop a build; warnings are told and the build goes on. */
export type Severity = 'error' | 'warning';

/** A stretch of one line in one file under `content/`. */
export interface Location {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as a reader counts them (code points). */
  readonly column: number;
  /** How many characters the caret underlines; 0 when the whole file is meant. */
  readonly length: number;
  /** The whole line, so that a diagnostic can be shown, or remembered, without its file. */
  readonly text: string;
}

/** One mistake, told in the editor's words. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  /** What is wrong and why, in one or two sentences. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  readonly location: Location;
}

/** What a stage understood of its input, and everything wrong with it. */
export interface Parsed<T> {
  /** Absent when the input cannot be used at all. */
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** By file, then place, then code: the same order on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** By code unit, whatever the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
