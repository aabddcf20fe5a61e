// Part of program.mjs, and plain JavaScript as that is.

const { hash } = process.getBuiltinModule('node:crypto');
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');

/** What a program is made of, in its folder; anything else that is imported makes it run without a bundle. */
const parts = ['src', 'layouts', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What is changed twice at once may keep its stamp: it is trusted after so long, in milliseconds. */
const settling = 2000;

/**
 * The digest of all that the program in `home` is made of. To list and read that takes longer than to bring in the bundle, so
 * the digest is remembered on the shelf with the stamps of files and folders: a folder's changes when a file comes or goes.
 */
export function programDigest(home, shelf) {
  const record = path.join(shelf, `${hash('sha1', home, 'hex')}.json`);
  const known = remembered(record);
  if (known?.stamps?.every(([place, stamp]) => stampOf(statsOf(place)) === stamp)) return known.digest;
  const begun = Date.now();
  const places = placesIn(home);
  const texts = filesAmong(places).map((file) => `${path.relative(home, file)}\0${fs.readFileSync(file, 'latin1')}`);
  const digest = hash('sha1', texts.join('\0'), 'hex');
  if (places.every(([, stats]) => !stats || stats.ctimeMs < begun - settling))
    remember(record, { digest, stamps: places.map(([place, stats]) => [place, stampOf(stats)]) });
  return digest;
}

/**
 * Where the bundle of the program in `home` with that digest is. Two copies of the program may share their packages, but a bundle
 * has places in it, and suits one Node.
 */
export function bundleFolder(home, shelf, digest) {
  return path.join(shelf, hash('sha1', `${home}\0${process.version}\0${digest}`, 'hex'));
}

/** The files that the program in `home` is made of. */
export function sourceFiles(home) {
  return filesAmong(placesIn(home));
}

function filesAmong(places) {
  return places.filter(([, stats]) => stats?.isFile()).map(([place]) => place);
}

function placesIn(home) {
  return parts.flatMap((part) => placesFrom(path.join(home, part)));
}

/** A file, or a folder with all that is in it, or what may be there one day; each with its stats before it was read. */
function placesFrom(place) {
  const stats = statsOf(place);
  const names = stats?.isDirectory() ? fs.readdirSync(place).sort() : [];
  return [[place, stats], ...names.flatMap((name) => placesFrom(path.join(place, name)))];
}

function statsOf(place) {
  return fs.statSync(place, { throwIfNoEntry: false });
}

function stampOf({ size, mtimeMs, ctimeMs, ino } = {}) {
  return [size, mtimeMs, ctimeMs, ino].join();
}

function remembered(record) {
  try {
    return JSON.parse(fs.readFileSync(record, 'utf8'));
  } catch {
    return undefined;
  }
}

function remember(record, known) {
  try {
    fs.mkdirSync(path.dirname(record), { recursive: true });
    fs.writeFileSync(record, JSON.stringify(known));
  } catch {
    // Where nothing can be written, all is read each time.
  }
}
