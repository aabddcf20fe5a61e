// Part of the bundler, and plain JavaScript as that is.
import path from 'node:path';

/**
 * Leaves packages where they are until one of their functions is called, so that their code is not read at each start. `functions`
 * are those that are called; `classes` those that are asked for what belongs to them. `by` is the module that imports the package,
 * where others do as well.
 */
export function leaveRarelyCalled(packages) {
  const namespace = 'rarely called';
  return ({ onResolve, onLoad, resolve }) => {
    for (const { name, by, ...called } of packages)
      onResolve({ filter: new RegExp(`^${name}$`) }, async ({ path: asked, importer, pluginData, ...args }) => {
        // It asks once more, for the place of the package.
        if (pluginData === namespace || (by && path.basename(importer) !== by)) return undefined;
        const { path: file } = await resolve(asked, { importer, pluginData: namespace, ...args });
        return { path: file, namespace, pluginData: called };
      });
    onLoad({ filter: /./, namespace }, ({ path: file, pluginData: called }) => ({ contents: callsOf(file, called) }));
  };
}

/** A module with the same functions, which brings in the package when they are called. */
function callsOf(file, { functions = [], classes = [] }) {
  const place = JSON.stringify(file);
  const whole = `nodeModule.createRequire(${place})(${place})`;
  const called = `(...given) { return ${whole}`;
  const calls = functions.map((name) =>
    name === 'default'
      ? `export default function ${called}(...given); }`
      : `export function ${name}${called}.${name}(...given); }`,
  );
  for (const name of classes)
    calls.push(`export const ${name} = new Proxy(class {}, { get: (_, part) => ${whole}.${name}[part] });`);
  if (!functions.includes('default')) calls.push(`export default { ${[...functions, ...classes]} };`);
  return calls.join('\n');
}
