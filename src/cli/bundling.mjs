// Part of the bundler, and plain JavaScript as that is.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';

/**
 * How a part of the program becomes one script, besides what it is; `place` is the file whose packages it uses. The script is
 * a function of what `compiled-script.mjs` gives it. Compiled functions are kept for scripts only, not for modules.
 */
export function bundling(place, { define, plugins }) {
  return {
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: `node${process.versions.node}`,
    minifyWhitespace: true,
    logLevel: 'silent',
    define: { ...places, ...define },
    plugins: [{ name: 'places', setup: keepPlaces }, { name: 'imports', setup: passImports }, ...plugins],
    // What is not a module looks for Node's own by `require`.
    banner: {
      js: `(function (module, nodeModule, bring, obtain) { 'use strict'; const exports = module.exports, require = nodeModule.createRequire(${JSON.stringify(place)});`,
    },
    footer: { js: '})' },
    write: false,
  };
}

/** What a module calls its own place, and the names that `keepPlaces` gives it. */
const places = {
  'import.meta.url': 'moduleUrl',
  'import.meta.filename': 'moduleFile',
  'import.meta.dirname': 'moduleFolder',
};

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

/** Writes what was bundled, whose `import()` is given to it: a script has none of its own. */
function passImports({ onEnd }) {
  onEnd(({ outputFiles }) => {
    for (const { path: file, text } of outputFiles) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, file.endsWith('.map') ? text : withImports(text));
    }
  });
}

/** `obtain` is as long as `import`, so that places in the code stay where the source map says. */
function withImports(code) {
  const names = [];
  const imports = [];
  let before;
  parse(code, {
    ecmaVersion: 'latest',
    onToken(token) {
      if (token.type.label === '(' && before?.type.keyword === 'import') imports.push(before.start);
      if (token.value === 'obtain' && token.type.label === 'name') names.push(token);
      before = token;
    },
  });
  if (names.length > 1) throw new Error('Something else in the bundle is called “obtain”.');
  const starts = [0, ...imports.map((start) => start + 'import'.length)];
  return starts.map((start, at) => code.slice(start, imports[at])).join('obtain');
}
