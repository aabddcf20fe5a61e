#!/usr/bin/env node
// Plain JavaScript, so that it runs before any TypeScript, and can say so on an old Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Dateline needs Node.js 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}

// An import of one of Node's own modules asks for all that is in it, and brings in the half that nobody needs.
const v8 = process.getBuiltinModule('node:v8');
// What is remembered of a large archive survives anyway: let the heap grow before it is searched for garbage.
v8.setFlagsFromString('--semi-space-growth-factor=16');
// Optimizing a layout with all that it calls takes longer than it saves: with threads, nothing else is idle meanwhile.
v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
// Eleventy's watch mode would have every module found by a thread of its own; Dateline has another way to see changes.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';
const { keepCompiled, load, programNow, scriptNamed } = await import('./program.mjs');
const { beginLookout } = await import('./begin-lookout.mjs');
const program = programNow();
const args = process.argv.slice(2);
const lookout = beginLookout(args, scriptNamed('lookout', program));
const { main } = await load('main', program, args[0]);
process.exitCode = await main(args, { program, lookout, onDone: keepCompiled });
// When all that was said is out, the process ends at once: otherwise what it leaves behind is searched for garbage first.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
