import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnosticCodes } from '../base/diagnostic-code.ts';
import { countText, reportText, shownPath } from './report.ts';

export const reportFormats = ['text', 'github', 'sarif', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Diagnostics for whoever reads them: a person, GitHub's annotations, a code scanner (SARIF 2.1.0), or a program. */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  content: string,
  inColour: boolean,
): string {
  switch (format) {
    case 'text':
      return diagnostics.length === 0
        ? ''
        : `${reportText(diagnostics, content, inColour)}\n${countText(diagnostics)}.\n`;
    case 'github':
      return diagnostics.map((diagnostic) => annotation(diagnostic, content)).join('');
    case 'sarif':
      return `${JSON.stringify(sarif(diagnostics, content), null, 2)}\n`;
    case 'json':
      return `${JSON.stringify(
        diagnostics.map((diagnostic) => flat(diagnostic, content)),
        null,
        2,
      )}\n`;
  }
}

/** As GitHub's workflow commands want it: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ severity, code, message, hint, location }: Diagnostic, content: string): string {
  const inMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const inProperty = (text: string) => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const file = inProperty(shownPath(location.path, content));
  const where = `file=${file},line=${location.line},col=${location.column},title=${inProperty(code)}`;
  return `::${severity} ${where}::${inMessage(hint === undefined ? message : `${message} ${hint}`)}\n`;
}

function flat({ severity, code, message, hint, location }: Diagnostic, content: string) {
  const { line, column, length } = location;
  return {
    file: shownPath(location.path, content),
    line,
    column,
    length,
    severity,
    code,
    message,
    ...(hint !== undefined && { hint }),
  };
}

function sarif(diagnostics: readonly Diagnostic[], content: string) {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dateline',
            rules: codes.map((id) => ({ id, shortDescription: { text: diagnosticCodes[id] } })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map(({ severity, code, message, hint, location }) => ({
          ruleId: code,
          level: severity,
          message: { text: hint === undefined ? message : `${message} ${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(shownPath(location.path, content)) },
                region: {
                  startLine: location.line,
                  startColumn: location.column,
                  endColumn: location.column + location.length,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
