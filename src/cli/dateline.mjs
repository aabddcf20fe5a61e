#!/usr/bin/env node
// Plain JavaScript, so that it runs before any TypeScript, and can say so on an old Node.
import module from 'node:module';
import v8 from 'node:v8';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Dateline needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}

// What is remembered of a large archive survives anyway: let the heap grow before it is searched for garbage.
v8.setFlagsFromString('--semi-space-growth-factor=16');
// Optimizing a layout with all that it calls takes longer than it saves: with threads, nothing else is idle meanwhile.
v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
// Eleventy's watch mode would have every module found by a thread of its own; Dateline has another way to see changes.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';
// From Node 22.8 on: Eleventy and the libraries need not be compiled anew at every start.
module.enableCompileCache?.();
const { load, program } = await import('./program.mjs');
const { main } = await load('main');
process.exitCode = await main(process.argv.slice(2), program);
// When all that was said is out, the process ends at once: otherwise what it leaves behind is searched for garbage first.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
