import { isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Location } from '../base/diagnostic.ts';
import { locationOf, type Range, type SourceFile } from '../base/source-file.ts';
import { fieldKey } from './field-name.ts';
import { oneLine } from './field-values.ts';

/** The way to a field: its key, then keys, list positions or list entries below it: `['inBrief', 2, 'more']`, `['tags', 'Water']`. */
export type FieldPath = readonly (string | number)[];

/**
 * The place of a field in a block of YAML. Parsed again for each question, which only mistakes ask; a field that is not
 * there is located at the nearest thing above it that is.
 */
export function fieldLocation(
  file: SourceFile,
  block: Range,
  path: FieldPath,
  part: 'name' | 'value' = 'value',
): Location {
  const yaml = file.text.slice(block.start, block.end);
  let node: unknown = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' }).contents;
  let range: Range = { start: 0, end: yaml.split('\n', 1)[0]?.length ?? 0 };
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && sameKey(String(item.key.value), step),
      );
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) range = { start: pair.key.range[0], end: pair.key.range[1] };
      if (last && part === 'name') break;
      node = pair.value;
    } else if (isSeq(node)) {
      node =
        typeof step === 'number'
          ? node.items[step]
          : node.items.find((item) => isScalar(item) && oneLine(String(item.value)) === step);
    } else break;
    if (isNode(node) && node.range && node.range[1] > node.range[0])
      range = { start: node.range[0], end: node.range[1] };
  }
  return locationOf(file, { start: block.start + range.start, end: block.start + range.end });
}

function sameKey(written: string, step: string | number): boolean {
  return written === step || fieldKey(written) === fieldKey(String(step));
}
