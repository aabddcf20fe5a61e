import fs from 'node:fs';
import path from 'node:path';
import type { OutputPath } from '../base/address.ts';
import { type Manifest, manifestVersion, type PublishedFile } from '../plan/manifest.ts';

/** A manifest as it was found, or why the one that is there cannot be used; no reason when there is none. */
export type LoadedManifest = { readonly manifest: Manifest } | { readonly reason: string | undefined };

/** What a promotion is about to do, written before it begins: if it is still there later, the promotion was cut short. */
interface Journal {
  /** The files that may be in either state; undefined when the whole folder is replaced. */
  readonly paths?: readonly OutputPath[];
}

/** The cache folder: what is remembered between builds. Everything in it may be lost, damaged or somebody else's. */
export class ManifestStore {
  readonly #manifest: string;
  readonly #journal: string;

  constructor(cache: string) {
    this.#manifest = path.join(cache, 'manifest.json');
    this.#journal = path.join(cache, 'promotion.json');
  }

  load(): LoadedManifest {
    if (!fs.existsSync(this.#manifest)) return { reason: undefined };
    let manifest: Manifest;
    try {
      const [head = '', body = ''] = split(fs.readFileSync(this.#manifest, 'utf8'));
      const { version, length } = JSON.parse(head);
      if (version !== manifestVersion) return { reason: 'the manifest was written by another version of Dateline' };
      if (length !== body.length) return { reason: 'the manifest is damaged' };
      manifest = JSON.parse(body);
    } catch {
      return { reason: 'the manifest is damaged' };
    }
    const journal = this.#interrupted();
    return { manifest: journal ? doubting(manifest, journal) : manifest };
  }

  /** Says what the public folder may look like until `save`. */
  begin(journal: Journal): void {
    this.#write(this.#journal, JSON.stringify(journal));
  }

  /** The promotion is done: remembers it. */
  save(manifest: Manifest): void {
    const body = JSON.stringify(manifest);
    this.#write(this.#manifest, `${JSON.stringify({ version: manifest.version, length: body.length })}\n${body}`);
    fs.rmSync(this.#journal, { force: true });
  }

  #interrupted(): Journal | undefined {
    try {
      return JSON.parse(fs.readFileSync(this.#journal, 'utf8'));
    } catch {
      return fs.existsSync(this.#journal) ? {} : undefined;
    }
  }

  #write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const handle = fs.openSync(draft, 'w');
    try {
      fs.writeFileSync(handle, text);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(draft, file);
  }
}

/** A file of which nothing is known but that it may be there. */
const doubtful: PublishedFile = { stamp: [-1, 0, 0, 0] };

/** After a promotion that was cut short, its files are in one state or the other: they are written, or removed, again. */
function doubting(manifest: Manifest, { paths }: Journal): Manifest {
  const doubted = paths ?? (Object.keys(manifest.files) as OutputPath[]);
  return { ...manifest, files: { ...manifest.files, ...Object.fromEntries(doubted.map((file) => [file, doubtful])) } };
}

function split(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
