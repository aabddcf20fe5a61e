import { Parser } from 'htmlparser2';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** The nodes of every JSON-LD block of a page, as a browser's parser finds them. Throws where one is not JSON. */
export function structuredDataIn(html: string): readonly Node[] {
  const blocks: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag: (name, { type }) => {
      inside = name === 'script' && type === 'application/ld+json';
      if (inside) blocks.push('');
    },
    ontext: (text) => {
      if (inside) blocks.push(blocks.pop() + text);
    },
    onclosetag: () => {
      inside = false;
    },
  });
  parser.end(html);
  return blocks.flatMap((block) => {
    const { '@context': context, '@graph': graph } = JSON.parse(block);
    if (context !== 'https://schema.org' || !Array.isArray(graph)) throw new Error(`No graph: ${block}`);
    return graph;
  });
}

/** The one node of a page with a type that ends so. */
export function nodeOf(html: string, type: RegExp): Node {
  const found = structuredDataIn(html).filter((node) => type.test(String(node['@type'])));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} nodes are ${type}`);
  return found[0];
}
