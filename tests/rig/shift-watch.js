/**
 * Notes what has moved by itself on a page (layout shifts), to be asked for by `shifts()`. Plain JavaScript, because it
 * runs in the browser; `shifts.ts` hands it over and has the types.
 */
(() => {
  const noted = [];
  // A space at the end of a line has another box than one between two words, and nobody sees it.
  const isSpace = (node) => node?.nodeType === Node.TEXT_NODE && node.data.trim() === '';
  const named = (node) => `${node?.nodeName} “${(node?.textContent ?? '').trim().slice(0, 40)}”`;
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  const note = (entries) => {
    for (const { value, sources } of entries) {
      if (sources.length > 0 && sources.every(({ node }) => isSpace(node))) continue;
      const moved = sources.map(
        ({ node, previousRect, currentRect }) => `${named(node)} from ${place(previousRect)} to ${place(currentRect)}`,
      );
      noted.push({ value, moved });
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.shifts = () => {
    note(observer.takeRecords());
    return noted;
  };
})();
