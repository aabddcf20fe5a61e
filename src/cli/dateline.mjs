#!/usr/bin/env node
// Plain JavaScript, so that it runs before the TypeScript loader is there, and can say so on an old Node.
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Dateline needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}

const { register } = await import('tsx/esm/api');
// The current folder is the newsroom's and may have no tsconfig.json, or another.
register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
