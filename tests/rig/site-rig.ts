import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';

/** The root of Dateline's own checkout. */
export const home = path.resolve(import.meta.dirname, '../..');

const dateline = path.join(home, 'src/cli/dateline.mjs');

/** The build clock of every test that does not set its own: Sunday 22 November 2026, noon UTC. */
export const noon = '2026-11-22T12:00:00Z';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A mistake as `check --format json` gives it. */
export interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** A small site.yaml for sites made in a test. */
export const settings = `name: The Example News
url: https://news.example/
time zone: Asia/Tehran
languages: [en, fa]
sections: {iran: {en: Iran, fa: ایران}, world: {en: World, fa: جهان}}
outlets: {example: The Example News}
authors: {sara: {name: Sara Example, bio: Sara writes about water.}}
`;

/** A valid article; fields given here replace or add to the usual ones, written as YAML. */
export function article(fields: Readonly<Record<string, string>> = {}, body = 'The lake rose again.\n'): string {
  const all = { headline: 'Rain returns to the lake', outlet: 'example', date: '2026-11-20 10:00', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A site in a temporary folder, and the real command line run in it. */
export class SiteRig implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Files by their paths from the site's folder; a site.yaml is added when none is given. */
  static async of(files: Readonly<Record<string, string | Uint8Array>>): Promise<SiteRig> {
    const rig = new SiteRig(fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-')));
    if (!('content/site.yaml' in files)) rig.write('content/site.yaml', settings);
    for (const [file, text] of Object.entries(files)) rig.write(file, text);
    return rig;
  }

  /** A copy of `tests/sites/NAME`. */
  static async from(name: string): Promise<SiteRig> {
    const rig = new SiteRig(fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-')));
    fs.cpSync(path.join(home, 'tests/sites', name), rig.folder, { recursive: true, verbatimSymlinks: true });
    return rig;
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, text: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(this.path(file)), { recursive: true });
    fs.writeFileSync(this.path(file), text);
  }

  read(file: string): string {
    return fs.readFileSync(this.path(file), 'utf8');
  }

  exists(file: string): boolean {
    return fs.existsSync(this.path(file));
  }

  remove(file: string): void {
    fs.rmSync(this.path(file), { recursive: true });
  }

  /** Replaces a text that must be in the file. */
  edit(file: string, before: string, after: string): void {
    const text = this.read(file);
    expect(text).toContain(before);
    this.write(file, text.replace(before, after));
  }

  /** Runs `dateline` in the site's folder, with the tests' clock and a machine far from the publication's zone. */
  run(...args: readonly string[]): Promise<Finished> {
    return this.runIn({}, ...args);
  }

  runIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Finished> {
    return run(process.execPath, [dateline, ...args], this.folder, {
      SOURCE_DATE_EPOCH: String(Date.parse(noon) / 1000),
      TZ: 'Pacific/Auckland',
      ...env,
    });
  }

  /** What `dateline check` tells, in its order. */
  async mistakes(): Promise<readonly Told[]> {
    const { stdout, stderr, code } = await this.run('check', '--format', 'json');
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
    return JSON.parse(stdout);
  }

  /** The same as `file:line code`, the files without `content/`. */
  async codes(): Promise<readonly string[]> {
    return (await this.mistakes()).map(({ file, line, code }) => `${file.replace(/^content\//, '')}:${line} ${code}`);
  }

  /** The files below a folder by their paths, as text in latin1, so that pictures can be compared too. */
  tree(folder = '_site'): Readonly<Record<string, string>> {
    return treeOf(this.path(folder));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end and gives all it said. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  /** The id of the user who runs it; undefined for who runs the tests. */
  uid?: number,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      ...(uid !== undefined && { uid, gid: uid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

export function treeOf(folder: string): Readonly<Record<string, string>> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(paths.map((file) => [file, fs.readFileSync(path.join(folder, file), 'latin1')]));
}

/** The seconds of a summary line, which differ from run to run. */
export function withoutSeconds(text: string): string {
  return text.replace(/ in \d+\.\d s/g, ' in 0.0 s');
}

/** Lines as a terminal shows them, each ending in a newline. */
export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
