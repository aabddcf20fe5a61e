import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Location } from '../base/diagnostic.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { fieldKey } from './field-name.ts';
import { oneLine } from './field-values.ts';

/** The way to a field: its key, then keys, list positions or list entries below it: `['inBrief', 2, 'more']`, `['tags', 'Water']`. */
export type FieldPath = readonly (string | number)[];

/** Finds fields in one block of YAML. */
export type FieldLocator = (path: FieldPath, part?: 'name' | 'value') => Location;

/**
 * The places of the fields of a block of YAML, which is parsed again only when a mistake asks. A field that is not there
 * is located at the nearest thing above it that is. `yaml` is the block, or one of the same length that can be read.
 */
export function fieldLocator(
  file: SourceFile,
  block: Range,
  yaml = file.text.slice(block.start, block.end),
): FieldLocator {
  let parsed: Document | undefined;
  return (path, part = 'value') => {
    parsed ??= parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const range = rangeIn(parsed, yaml, path, part);
    return locationOf(file, { start: block.start + range.start, end: block.start + range.end });
  };
}

function rangeIn({ contents }: Document, yaml: string, path: FieldPath, part: 'name' | 'value'): Range {
  let node: unknown = contents;
  let range: Range = { start: 0, end: yaml.split('\n', 1)[0]?.length ?? 0 };
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairIn(node, String(step));
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) range = { start: pair.key.range[0], end: pair.key.range[1] };
      if (depth === path.length - 1 && part === 'name') break;
      node = pair.value;
    } else if (isSeq(node)) {
      node =
        typeof step === 'number'
          ? node.items[step]
          : node.items.find((item) => isScalar(item) && oneLine(String(item.value)) === step);
    } else if (isScalar(node) && typeof step === 'string') return nameWithin(range, yaml, step);
    else break;
    if (isNode(node) && node.range && node.range[1] > node.range[0])
      range = { start: node.range[0], end: node.range[1] };
  }
  return range;
}

/** As it is spelled before any other spelling, so that the second of two spellings is found too. */
function pairIn(map: YAMLMap, name: string) {
  const named = (fits: (written: string) => boolean) =>
    map.items.find((item) => isPair(item) && isScalar(item.key) && fits(String(item.key.value)));
  return named((written) => written === name) ?? named((written) => fieldKey(written) === fieldKey(name));
}

/** One of the names of a line with commas between them. */
function nameWithin(line: Range, yaml: string, name: string): Range {
  const pieces = yaml.slice(line.start, line.end).matchAll(/[^,،]+/g);
  for (const { 0: piece, index } of pieces) {
    // The first and the last may carry the quotation marks of the whole line.
    const found = [piece.trim(), piece.replace(/^["'\s]+|["'\s]+$/g, '')].find((one) => oneLine(one) === name);
    if (found === undefined) continue;
    const start = line.start + index + piece.indexOf(found);
    return { start, end: start + found.length };
  }
  return line;
}
