// Part of program.mjs, and plain JavaScript as that is.

const { hash } = process.getBuiltinModule('node:crypto');
const fs = process.getBuiltinModule('node:fs');
const nodeModule = process.getBuiltinModule('node:module');
const vm = process.getBuiltinModule('node:vm');
const { crc32 } = process.getBuiltinModule('node:zlib');

/** The scripts that this thread runs, by their files. */
const running = new Map();

/** What V8 may compile differently under. The version of Node has a bundle of its own. */
const conditions = [process.execPath, process.arch, process.env.NODE_OPTIONS, ...process.execArgv].join('\0');

/**
 * Runs a script that `bundle.mjs` made, and gives what it exports; the same each time. V8 compiles a function when it is first
 * called, which is a third of a start, so what it has compiled for a command is taken from beside the script. Node's own
 * cache keeps only what a module compiles before its functions are called, and Node 20 has none.
 */
export function runScript(file, command) {
  const before = running.get(file);
  if (before) return before.module.exports;
  const place = placeOfCompiled(file, command);
  const compiled = readCompiled(place);
  const script = new vm.Script(fs.readFileSync(file, 'utf8'), { filename: file, cachedData: compiled });
  const module = { exports: {} };
  running.set(file, { module, script, place, isKept: script.cachedDataRejected === false });
  const bring = (other) => runScript(other, command);
  script.runInThisContext()(module, nodeModule, bring, (specifier) => import(specifier));
  return module.exports;
}

/**
 * Keeps what V8 has compiled, unless it was kept already: of all scripts together, because one that is run for the first time
 * has called functions of the others that nobody had called.
 */
export function keepCompiled() {
  const scripts = [...running.values()];
  if (scripts.every(({ isKept }) => isKept)) return;
  for (const { script, place } of scripts) {
    const draft = `${place}.${process.pid}.draft`;
    try {
      fs.writeFileSync(draft, sealed(script.createCachedData()));
      fs.renameSync(draft, place);
    } catch {
      // Where nothing can be written, it is compiled each time.
      fs.rmSync(draft, { force: true });
    }
  }
}

function placeOfCompiled(file, command) {
  return `${file}.${hash('sha1', `${command}\0${conditions}`, 'hex').slice(0, 16)}`;
}

/** Undefined when there is nothing, or when it is damaged, which V8 does not look for. */
function readCompiled(place) {
  const whole = bytesAt(place);
  const compiled = whole.subarray(0, -seal);
  if (compiled.length < flags.to || crc32(compiled) !== whole.readUInt32LE(compiled.length)) return undefined;
  // V8 refuses what was compiled under other flags than it has now. Those that the program sets as it runs are for the heap
  // and for optimizing, and nothing of that is kept.
  new vm.Script('').createCachedData().copy(compiled, flags.from, flags.from, flags.to);
  return compiled;
}

/** In bytes: a checksum at the end, and where V8 notes a digest of its flags. */
const seal = 4;
const flags = { from: 12, to: 16 };

function bytesAt(place) {
  try {
    return fs.readFileSync(place);
  } catch {
    return Buffer.alloc(0);
  }
}

function sealed(compiled) {
  const end = Buffer.alloc(seal);
  end.writeUInt32LE(crc32(compiled));
  return Buffer.concat([compiled, end]);
}
