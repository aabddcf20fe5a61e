import { isMapping, loadYaml } from './yaml.ts';

/** Front matter with the lines that could not be read put aside. */
export interface MendedYaml {
  /** As long as the original, line by line, so that places are the same. */
  readonly yaml: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads a block without some of its lines, so that what is wrong with the other fields is told in the same run. Undefined
 * when it cannot be read even so. `lines` are counted from 0.
 */
export function mendedYaml(yaml: string, lines: ReadonlySet<number>): MendedYaml | undefined {
  const mended = yaml
    .split('\n')
    .map((line, at) => (lines.has(at) ? putAside(line) : line))
    .join('\n');
  try {
    const fields = loadYaml(mended);
    return isMapping(fields) ? { yaml: mended, fields } : undefined;
  } catch {
    return undefined;
  }
}

/** A field keeps its name, so that it is not called missing, and gets a value of no meaning; another line becomes a remark. */
function putAside(line: string): string {
  const field = /^(\s*(?:- +)*[^\s:"'[\]{}#-][^:]*:\s+)(\S.*)$/.exec(line);
  if (field) return (field[1] ?? '').replaceAll('\t', ' ') + 'x'.repeat(field[2]?.length ?? 0);
  return line === '' ? '' : `#${' '.repeat(line.length - 1)}`;
}
