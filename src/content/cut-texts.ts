import type { Diagnostic } from '../base/diagnostic.ts';
import { locationOf } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import type { FrontMatter } from './front-matter.ts';

/** A value without quotes that goes on after a `#`: “Rain #1”. A comment proper has a space after its sign. */
const cutValue =
  /^(\s*(?:(?:- +)+|(?:- +)*[\p{L}\p{N}][\p{L}\p{N} _-]*: +))(?![\p{L}\p{N}][\p{L}\p{N} _-]*:\s)([^"'[{|>#&*!\s][^\n]*?)(\s#[^\s#][^\n]*)$/gmu;

/** Texts that YAML cuts off at a `#`, which it takes for the beginning of a comment. */
export function cutTexts({ file, block }: FrontMatter): Diagnostic[] {
  const yaml = file.text.slice(block.start, block.end);
  if (!yaml.includes(' #')) return [];
  return [...yaml.matchAll(cutValue)].map(({ index, 1: before = '', 2: kept = '', 3: cut = '' }) => {
    const start = block.start + index + before.length + kept.length + 1;
    return {
      severity: 'warning',
      code: 'yaml/cut-text',
      message: `YAML takes what follows the # for a remark, so ${quoted(cut.trim())} is left out of the text.`,
      hint: `Put the whole text in quotes: "${(kept + cut).trim().replaceAll('"', '\\"')}"`,
      location: locationOf(file, { start, end: start + cut.length - 1 }),
    };
  });
}
