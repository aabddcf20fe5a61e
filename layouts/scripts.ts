import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ScriptFile } from '../src/site/script-files.ts';

const read = (name: ScriptFile['script']) => {
  const text = readFileSync(new URL(`./scripts/${name}.js`, import.meta.url), 'utf8');
  return { text, version: hash('sha1', text, 'base64url').slice(0, 8) };
};

const scripts = { search: read('search'), offline: read('offline'), 'service-worker': read('service-worker') };

/** The text of a script that the site publishes. */
export function scriptText({ script, offlinePages }: ScriptFile): string {
  const { text } = scripts[script];
  // Relative to the worker's own place, wherever the site is mounted.
  return offlinePages
    ? `self.offlinePages = ${JSON.stringify(offlinePages.map((url) => url.slice(1)))};\n${text}`
    : text;
}

/** The address of a script, with its version: browsers keep the one they have until it is another. */
export function versioned(address: string, script: ScriptFile['script']): string {
  return `${address}?v=${scripts[script].version}`;
}
