import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { type SiteRig, settings } from './site-rig.ts';

const day = 86_400_000;

/** With every kind of page. */
const siteSettings = `${settings}text edition: yes\noffline: yes\n`;

/** The site as random edits know it: the articles' front matter as written, and the clock. */
export class EditedSite {
  readonly articles = new Map<string, Record<string, string>>();
  now = Date.parse('2026-11-22T12:00:00Z');
  #count = 0;
  readonly #rig: SiteRig;

  constructor(rig: SiteRig) {
    this.#rig = rig;
    rig.write('content/site.yaml', siteSettings);
    for (const size of [40, 60]) rig.write(`content/images/p${size}.png`, png(size));
    rig.write('content/about.md', '---\nheadline: About us\ntype: page\n---\n\nWho we are.\n');
    // Over eight months, so that most have settled, and enough for numbered pages of them.
    for (let count = 0; count < 66; count++)
      this.#add(this.now - (240 - 3.5 * count) * day, count % 4 === 0 ? 'fa/' : '');
  }

  /** Applies one edit; the numbers choose what it falls on. Gives a line for the log. */
  apply({ kind, a, b }: Edit): string {
    const done = edits[kind](this, a, b);
    return `${kind} ${a} ${b}: ${done}`;
  }

  add(time: number, folder: string): string {
    return this.#add(time, folder);
  }

  #add(time: number, folder: string): string {
    const id = ++this.#count;
    const date = new Date(time).toISOString().slice(0, 19);
    const file = `content/${folder}${date.slice(0, 10).replaceAll('-', '/')}/story-${id}.md`;
    this.save(file, {
      headline: `Story ${id}`,
      outlet: 'example',
      date: `${date}Z`,
      tags: tagsFor(id),
      section: id % 2 ? 'iran' : 'world',
    });
    return file;
  }

  save(file: string, fields: Record<string, string>): void {
    const { body = 'Some text.', ...written } = fields;
    this.articles.set(file, fields);
    const lines = Object.entries(written).map(([name, value]) => `${name}: ${value}`);
    this.#rig.write(file, `---\n${lines.join('\n')}\n---\n\n${body}\n`);
  }

  remove(file: string): void {
    this.articles.delete(file);
    this.#rig.remove(file);
  }

  /** Half of the time one of the newest, which is what newsrooms edit. */
  pick(at: number): [string, Record<string, string>] {
    const date = ([, fields]: [string, Record<string, string>]) => Date.parse(fields['date'] ?? '');
    const all = [...this.articles].sort((a, b) => date(b) - date(a));
    const among = at % 2 ? all.slice(0, 8) : all;
    return among[(at >> 1) % among.length] ?? [this.add(this.now, ''), {}];
  }

  /** Remembers the content, and gives what puts it back: an edit with mistakes is seen once and then mended. */
  snapshot(): () => void {
    const [from, to] = [this.#rig.path('content'), this.#rig.path('content.before')];
    fs.rmSync(to, { recursive: true, force: true });
    fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
    const articles = new Map(this.articles);
    return () => {
      fs.rmSync(from, { recursive: true });
      fs.renameSync(to, from);
      this.articles.clear();
      for (const [file, fields] of articles) this.articles.set(file, fields);
    };
  }

  get rig(): SiteRig {
    return this.#rig;
  }
}

export interface Edit {
  readonly kind: EditKind;
  readonly a: number;
  readonly b: number;
}
export type EditKind = keyof typeof edits;

const tagsFor = (at: number) => `[Tag ${at % 3}, Water]`;
const urlOf = (file: string) => `/${file.replace(/^content\//, '').replace(/\.md$/, '')}/`;

/** Sets one field of an article, or takes it out. */
const field =
  (name: string, value: (site: EditedSite, b: number) => string | undefined) =>
  (site: EditedSite, a: number, b: number) => {
    const [file, { [name]: _, ...others }] = site.pick(a);
    const next = value(site, b);
    site.save(file, next === undefined ? others : { ...others, [name]: next });
    return `${file} ${name}: ${next}`;
  };

const outputFile = (site: EditedSite, at: number): string | undefined => {
  const folder = site.rig.path('_site');
  if (!fs.existsSync(folder)) return undefined;
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files[at % files.length];
  return found && path.join(found.parentPath, found.name);
};

const manifest = (change: (text: string) => string) => (site: EditedSite) => {
  const file = site.rig.path('.cache/manifest.json');
  if (!fs.existsSync(file)) return 'no manifest';
  // Its bytes are not all text.
  fs.writeFileSync(file, change(fs.readFileSync(file, 'latin1')), 'latin1');
  return 'done';
};

/** Every kind of edit. Those that make mistakes are wanted too: the report must then be that of a clean build. */
const edits = {
  addNewest: (site: EditedSite, a: number) => site.add(site.now - (a % 50) * 1000, a % 4 === 0 ? 'fa/' : ''),
  addBackdated: (site: EditedSite, a: number, b: number) =>
    site.add(site.now - (a % 40) * day - b * 1000, a % 4 === 0 ? 'fa/' : ''),
  headline: field('headline', (_, b) => `"Headline ${b}"`),
  body: field('body', (site, b) => `Text ${b}, [link](${urlOf(site.pick(b)[0])}).`),
  words: (site: EditedSite, a: number, b: number) => {
    const [file, { body = 'Some text.', ...others }] = site.pick(a);
    site.save(file, { ...others, body: `${body.replace(/ Once more \d+\.$/, '')} Once more ${b}.` });
    return `${file} body: once more ${b}`;
  },
  figure: field('body', (_, b) => `![A square](/images/p${b % 2 ? 40 : 60}.png "Caption | Credit")`),
  tags: field('tags', (_, b) => ['[Tag 0]', '[Tag 1, tag 2]', '[WATER, New]', undefined][b % 4]),
  date: field('date', (site, b) => new Date(site.now - (b % 60) * day).toISOString()),
  inBrief: field(
    'in brief',
    (site, b) =>
      [
        `[{text: Item ${b}, more: ${urlOf(site.pick(b)[0])}}, Bare ${b}]`,
        `[{text: Dated, date: 2026-11-${10 + (b % 15)}}]`,
        undefined,
      ][b % 3],
  ),
  brief: field('brief', (_, b) => (b % 2 ? `Sentence ${b}.` : undefined)),
  section: field('section', (_, b) => ['iran', 'world', undefined, 'nosuch'][b % 4]),
  kicker: field('kicker', (_, b) => (b % 2 ? `Kicker ${b}` : undefined)),
  authors: field('authors', (_, b) => ['[sara]', '[Sara Example, Ali Z]', undefined][b % 3]),
  image: field(
    'image',
    (_, b) =>
      [`{src: /images/p40.png, alt: Square ${b}}`, '{src: /images/p60.png, decorative: true}', undefined][b % 3],
  ),
  alias: field('aliases', (_, b) => (b % 3 ? `[/old/${b % 5}/]` : undefined)),
  draft: field('status', (_, b) => ['draft', undefined, 'withdrawn'][b % 3]),
  hold: field('date', (site, b) => new Date(site.now + ((b % 5) + 1) * day).toISOString()),
  expire: field('expires', (site, b) => (b % 3 ? new Date(site.now + ((b % 9) - 4) * day).toISOString() : undefined)),
  correct: field('corrections', (site, b) => `[{date: ${new Date(site.now).toISOString()}, text: Corrected ${b}}]`),
  basedOn: field('based on', (_, b) => (b % 2 ? `https://other.example/${b}` : undefined)),
  correctLater: field('corrections', (site, b) =>
    b % 3 ? `[{date: ${new Date(site.now + ((b % 9) - 4) * day).toISOString()}, text: Corrected ${b}}]` : undefined,
  ),
  updated: field('updated', (site, b) => (b % 2 ? new Date(site.now).toISOString() : undefined)),
  translation: field('translation of', (site, b) => (b % 4 ? urlOf(site.pick(b)[0]) : undefined)),
  language: (site: EditedSite, a: number) => {
    const [file, fields] = site.pick(a);
    const other = file.startsWith('content/fa/')
      ? file.replace('content/fa/', 'content/')
      : file.replace('content/', 'content/fa/');
    site.remove(file);
    site.save(other, fields);
    return `${file} to ${other}`;
  },
  rename: (site: EditedSite, a: number, b: number) => {
    const [file, fields] = site.pick(a);
    const other = file.replace(/[^/]+\.md$/, `renamed-${b}.md`);
    site.remove(file);
    site.save(other, b % 2 ? { ...fields, aliases: `[${urlOf(file)}]` } : fields);
    return `${file} to ${other}`;
  },
  delete: (site: EditedSite, a: number) => {
    const [file] = site.pick(a);
    if (site.articles.size > 8) site.remove(file);
    return file;
  },
  picture: (site: EditedSite, a: number, b: number) => {
    site.rig.write(`content/images/p${a % 2 ? 40 : 60}.png`, png(20 + (b % 30)));
    return 'drawn again';
  },
  renamePicture: (site: EditedSite, a: number, b: number) => {
    const [from, to] = [`images/p${a % 2 ? 40 : 60}.png`, `images/q${b % 2}.png`];
    if (site.rig.exists(`content/${from}`))
      fs.renameSync(site.rig.path(`content/${from}`), site.rig.path(`content/${to}`));
    for (const [file, fields] of site.articles) {
      const moved = Object.entries(fields).map(([name, text]) => [name, text.replace(`/${from}`, `/${to}`)]);
      site.save(file, Object.fromEntries(moved));
    }
    return `${from} to ${to}`;
  },
  copyPicture: (site: EditedSite, a: number, b: number) => {
    const from = site.rig.path(`content/images/p${a % 2 ? 40 : 60}.png`);
    fs.mkdirSync(site.rig.path('content/copies'), { recursive: true });
    if (fs.existsSync(from)) fs.copyFileSync(from, site.rig.path(`content/copies/p${b % 2 ? 40 : 60}.png`));
    const [file, fields] = site.pick(b);
    site.save(file, { ...fields, image: `{src: /copies/p${b % 2 ? 40 : 60}.png, alt: A copy}` });
    return file;
  },
  removePicture: (site: EditedSite, a: number) => {
    fs.rmSync(site.rig.path(`content/images/p${a % 2 ? 40 : 60}.png`), { force: true });
    return 'done';
  },
  cutPicture: (site: EditedSite, a: number, b: number) => {
    const whole = png(30 + (b % 30));
    site.rig.write(`content/images/p${a % 2 ? 40 : 60}.png`, whole.subarray(0, 50));
    return 'cut off';
  },
  damagePictureCache: (site: EditedSite, a: number, b: number) => {
    const folder = site.rig.path('.cache/pictures');
    const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
    const file = path.join(folder, names[a % names.length] ?? '');
    if (names.length === 0) return 'none';
    const bytes = fs.readFileSync(file);
    if (b % 3 === 0) fs.rmSync(file);
    else fs.writeFileSync(file, b % 3 === 1 ? bytes.subarray(0, b % bytes.length) : Buffer.concat([bytes, bytes]));
    return file;
  },
  standingPage: (site: EditedSite, a: number, b: number) => {
    site.rig.write(
      `content/page-${a % 2}.md`,
      `---\nheadline: Page ${b % 4}\ntype: page\n${b % 3 ? '' : 'status: draft\n'}---\n\nText ${b}.\n`,
    );
    return `page-${a % 2}`;
  },
  settings: (site: EditedSite, _: number, b: number) => {
    const change =
      [
        '',
        'in brief: {show: 3, window: 2 days}\n',
        'tagline: News\n',
        'lead: /about/\n',
        'footer: [iran]\n',
        'share cards: yes\n',
        'pictures: {avif: yes}\n',
        'feeds: {lists: [rss, atom, json]}\nreuse: {article json: yes, index: yes, llms: yes}\n',
        'logo: /images/p40.png\npolicies: {ethics: /about/}\n',
      ][b % 9] ?? '';
    site.rig.write('content/site.yaml', (b % 5 === 0 ? settings : siteSettings) + change);
    return change;
  },
  lead: (site: EditedSite, a: number) => {
    const [file] = site.pick(a);
    const text = site.rig.read('content/site.yaml').replace(/^lead: .*\n/m, '');
    site.rig.write('content/site.yaml', `${text}lead: ${urlOf(file)}\n`);
    return file;
  },
  clock: (site: EditedSite, a: number, b: number) => {
    site.now += ((a % 7) - 2) * day + b * 1000;
    return new Date(site.now).toISOString();
  },
  touch: (site: EditedSite, a: number) => {
    const [file] = site.pick(a);
    fs.utimesSync(site.rig.path(file), a, a);
    return file;
  },
  deleteOutput: (site: EditedSite, a: number) => {
    const file = outputFile(site, a);
    if (file) fs.rmSync(file);
    return file ?? 'none';
  },
  damageOutput: (site: EditedSite, a: number, b: number) => {
    const file = outputFile(site, a);
    if (!file) return 'none';
    const text = fs.readFileSync(file);
    fs.writeFileSync(file, b % 2 ? text.fill(0x20, 0, 3) : Buffer.concat([text, Buffer.from('x')]));
    return file;
  },
  deleteManifest: (site: EditedSite) => {
    fs.rmSync(site.rig.path('.cache'), { recursive: true, force: true });
    return 'done';
  },
  truncateManifest: manifest((text) => text.slice(0, Math.floor(text.length / 2))),
  emptyManifest: manifest(() => ''),
  alterManifest: (site: EditedSite, a: number, b: number) => {
    const file = site.rig.path('.cache/manifest.json');
    if (!fs.existsSync(file)) return 'no manifest';
    const bytes = fs.readFileSync(file);
    const at = (a * 1009 + b) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(file, bytes);
    return `byte ${at}`;
  },
  foreignManifest: manifest((text) => text.replace(/"version":\d+/g, '"version":0')),
};

export const editKinds = Object.keys(edits) as EditKind[];

/** A grey square, `size` pixels wide. */
function png(size: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const rows = Buffer.alloc((size + 1) * size, 0x80);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
