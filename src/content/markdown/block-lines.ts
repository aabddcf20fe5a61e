import type MarkdownIt from 'markdown-it';

export type StateCore = Parameters<Parameters<MarkdownIt['core']['ruler']['at']>[1]>[0];

/**
 * Takes a text apart into blocks. markdown-it asks each of its characters whether a line ends there, which is half of that
 * work; here ends of lines are searched for, and of a line only its indent is read.
 */
export function parseBlocks({ src, md, env, tokens }: StateCore): void {
  if (src === '') return;
  const state = new md.block.State('', md, env, tokens);
  state.src = src;
  const { bMarks, eMarks, tShift, sCount, bsCount } = state;
  let line = 0;
  const mark = (from: number, end: number, indent: number, columns: number) => {
    bMarks[line] = from;
    eMarks[line] = end;
    tShift[line] = indent;
    sCount[line] = columns;
    bsCount[line] = 0;
  };
  for (let from = 0; from < src.length; ) {
    const newline = src.indexOf('\n', from);
    const end = newline < 0 ? src.length : newline;
    let first = from;
    let columns = 0;
    for (; first < end; first++) {
      const code = src.charCodeAt(first);
      if (code === 0x20) columns++;
      else if (code === 0x09) columns += 4 - (columns % 4);
      else break;
    }
    // A last line that has no end, and nothing but spaces, is none.
    if (newline < 0 && first === end) break;
    mark(from, end, first - from, columns);
    line++;
    from = end + 1;
  }
  // Rules may look at the line after the last one.
  mark(src.length, src.length, 0, 0);
  state.lineMax = line;
  md.block.tokenize(state, 0, line);
}
