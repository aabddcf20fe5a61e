// Part of the bundler, and plain JavaScript as that is.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a part of the program is bundled, besides what it is; `place` is the file whose packages it uses. */
export function bundling(place, { define, plugins }) {
  return {
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    minifyWhitespace: true,
    logLevel: 'silent',
    define: { ...places, ...define },
    plugins: [{ name: 'places', setup: keepPlaces }, ...plugins],
    banner: requireFrom(place),
  };
}

/** What a module calls its own place, and the names that `keepPlaces` gives it. */
const places = {
  'import.meta.url': 'moduleUrl',
  'import.meta.filename': 'moduleFile',
  'import.meta.dirname': 'moduleFolder',
};

/** What is not a module looks for Node's own by `require`. */
function requireFrom(place) {
  return {
    js: `import * as bundledFrom from 'node:module'; const require = bundledFrom.createRequire(${JSON.stringify(place)});`,
  };
}

/** A module finds its neighbours (a style sheet, a worker) by its own place, not by the bundle's. */
function keepPlaces(builder) {
  builder.onLoad({ filter: /\.(tsx?|m?js)$/, namespace: 'file' }, ({ path: file }) => {
    const code = fs.readFileSync(file, 'utf8');
    if (!code.includes('import.meta')) return undefined;
    const values = { moduleUrl: pathToFileURL(file).href, moduleFile: file, moduleFolder: path.dirname(file) };
    const declared = Object.entries(values).map(([name, place]) => `const ${name} = ${JSON.stringify(place)};`);
    const [, typed] = /\.(tsx?)$/.exec(file) ?? [];
    return { contents: `${declared.join(' ')} ${code}`, loader: typed ?? 'js' };
  });
}
