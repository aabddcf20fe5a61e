import matter from 'gray-matter';
import type { Diagnostic, Parsed } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { readYaml } from './read-yaml.ts';
import { isMapping, loadYaml } from './yaml.ts';

/** An article's file, split: its fields as YAML gave them, every scalar still the text the editor wrote, and its body. */
export interface FrontMatter {
  readonly file: SourceFile;
  /** Where the YAML stands in the file, without the `---` lines. */
  readonly block: Range;
  /** Undefined when the YAML has mistakes; the body can still be looked at. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyStart: number;
}

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
    const firstLine = file.text.indexOf('\n') < 0 ? file.text.length : file.text.indexOf('\n');
    return failed(file, { start: 0, end: firstLine }, 'front-matter/missing', {
      message: 'This article does not begin with front matter, so its headline, outlet and date are not known.',
      hint: 'Begin the file with a line ---, then headline:, outlet: and date:, then another line ---.',
    });
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '') {
    return failed(file, { start: 3, end: opening[0].trimEnd().length }, 'front-matter/engine', {
      message: `Front matter is written in YAML only; “${language}” after the dashes asks for another language.`,
      hint: 'Write only --- on the first line.',
    });
  }
  const block = blockOf(file.text, opening[0].length);
  if (!block) {
    return failed(file, { start: 0, end: 3 }, 'front-matter/unclosed', {
      message: 'The front matter that begins here is never closed.',
      hint: 'Write a line with only --- after the last field.',
    });
  }
  const { bodyStart } = block;
  const body = file.text.slice(bodyStart);
  const read = readYaml(file, block.yaml, () => matter(file.text, { language: 'yaml', engines }).data['yaml'] ?? {});
  if (read.diagnostics.length > 0) {
    return { value: { file, block: block.yaml, fields: undefined, body, bodyStart }, diagnostics: read.diagnostics };
  }
  const fields = read.value;
  if (!isMapping(fields)) {
    return failed(file, block.yaml, 'front-matter/not-fields', {
      message: 'The front matter is not a list of fields.',
      hint: 'Write each field on its own line: a name, a colon, a space and its value, such as headline: Rain at last.',
    });
  }
  return { value: { file, block: block.yaml, fields, body, bodyStart }, diagnostics: [] };
}

/** The YAML between the dashes and where the body begins; the closing dashes stand alone on their line. */
function blockOf(text: string, start: number): { yaml: Range; bodyStart: number } | undefined {
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) return undefined;
  const end = start + closing.index;
  const afterDashes = end + closing[0].length;
  return { yaml: { start, end }, bodyStart: text[afterDashes] === '\n' ? afterDashes + 1 : afterDashes };
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
