import type { Token } from 'markdown-it/index.js';
import type { Url } from '../../base/address.ts';
import { kindOfLink, readable } from '../../base/address.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { DiagnosticCode } from '../../base/diagnostic-code.ts';
import { isPicture, locationOf, type Range, type SourceFile, type SourcePath } from '../../base/source-file.ts';
import { choices, isolated, nearest, quoted } from '../../base/words.ts';
import type { Body, Reference } from '../article.ts';
import { boxKinds, readBox } from './boxes.ts';
import { markdownAsTyped } from './engine.ts';
import { pictureFor } from './figures.ts';
import { type Finder, finderFor, type Lines } from './text-place.ts';
import { wordsIn } from './words.ts';

/** What a body refers to, for the site to confirm, and what is wrong with the body by itself. */
export interface InspectedBody {
  readonly body: Body;
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a body without rendering it. `start` is where it begins in the file. */
export function inspectBody(file: SourceFile, start: number, url: Url): InspectedBody {
  const markdown = file.text.slice(start);
  const tokens = markdownAsTyped.parse(markdown, { path: file.path, url, root: '', pictures: {}, medium: 'page' });
  const finderOf = finderFor(file, start);
  const references: Reference[] = [];
  const diagnostics: Diagnostic[] = [];
  const anchors: string[] = [];
  const pictures = new Set<SourcePath>();
  const tell: Tell = (severity, code, range, message, hint) => {
    if (diagnostics.length >= mostTold) return;
    diagnostics.push({ severity, code, message, hint, location: locationOf(file, range) });
  };

  const inspectChildren = (children: readonly Token[], { find, pass }: Finder) => {
    for (const child of children) {
      if (child.type === 'link_open') {
        const target = child.attrGet('href') ?? '';
        const sign = child.markup === 'autolink' ? '<' : '(';
        const kind = kindOfLink(target);
        if (kind === 'unsafe') {
          tell('error', 'body/unsafe-link', find(target, sign), ...refusal(target));
        } else if (kind === 'path' || kind === 'fragment') {
          const range = find(target, sign);
          const picture = pictureFor(target, file.path);
          const toPicture = picture !== undefined && isPicture(picture);
          if (toPicture) pictures.add(picture);
          references.push({ kind: toPicture ? 'picture' : 'body', target, place: { range } });
        } else pass(target, sign);
      }
      if (child.type === 'image') {
        const opening = find('![');
        const src = child.attrGet('src') ?? '';
        const range = find(src, '(');
        const picture = pictureFor(src, file.path);
        if (picture) pictures.add(picture);
        references.push({ kind: 'picture', target: src, place: { range } });
        if (child.content.trim() === '') {
          tell(
            'error',
            'image/no-alt',
            opening,
            'This picture has no description for readers who cannot see it.',
            'Say between the square brackets what it shows: ![A dry lake bed at noon](…).',
          );
        }
      }
      if (child.type === 'text') inspectText(child, find, tell);
    }
  };

  let words = 0;
  // A cell of a table knows no lines; its row does.
  let row: Lines;
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token.map ?? undefined;
    if (token.type === 'table_close') row = undefined;
    const lines = token.map ?? row;
    if (token.type === 'heading_open') {
      const id = token.attrGet('id');
      if (id) anchors.push(id);
      if (token.meta?.wasFirstLevel) {
        tell(
          'warning',
          'body/heading',
          finderOf(lines).find(token.markup, ''),
          'The headline is the one heading of the first level.',
          'Write ## and a space before headings in the text.',
        );
      }
    }
    if (token.type === 'container_box_open') inspectBox(token, markdown, finderOf(lines).find, tell);
    if (token.type === 'inline') {
      words += wordsIn(token.content);
      const children = token.children ?? [];
      // Most texts have nothing in them to be found.
      if (children.length > 0 || hasLineSigns(token.content))
        inspectSigns(token, before?.type === 'paragraph_open', finderOf(lines).find, tell);
      if (children.length > 0) inspectChildren(children, finderOf(lines));
    }
    before = token;
  }
  return { body: { anchors, pictures: [...pictures], words }, references, diagnostics };
}

type Tell = (severity: 'error' | 'warning', code: DiagnosticCode, range: Range, message: string, hint: string) => void;

/** Why a link is refused, and what to write instead. */
function refusal(target: string): [message: string, hint: string] {
  const shown = quoted(readable(target));
  if (/^tel:/i.test(target)) {
    return [`${shown} is a telephone link, and those are not supported.`, 'Write the number as text, without a link.'];
  }
  if (/^(?:https?|mailto):/i.test(target)) {
    return [
      `The address ${shown} is not whole.`,
      'Write it with all that belongs to it, such as https://news.example/ or mailto:sara@news.example.',
    ];
  }
  return [
    `A link to ${shown} could run code or leave the site unseen.`,
    'Link to a web address that begins with https://, to a mail address with mailto:, or to a path such as /about/.',
  ];
}

/** The title of a link or picture in other quotation marks than Markdown knows. */
const curlyTitle = /\]\(<?([^\s()<>]+)>?\s+([“”„«‘’][^()\n]*|["'][^()\n]*[“”»‘’]\s*)\)/g;

/** An address that does not stand directly after its text. */
const looseLink = /\][ \u00a0]+(\((?:https?:\/\/|mailto:|www\.|\.{0,2}\/)[^\s()]*\))/g;

/** Tells of signs that look like Markdown and that readers will see as they are typed. */
function inspectSigns(token: Token, isParagraph: boolean, find: Finder['find'], tell: Tell): void {
  for (const { type, content } of token.children ?? []) {
    if (type !== 'text' || !content.includes(']')) continue;
    for (const [whole, target = '', title = ''] of content.matchAll(curlyTitle)) {
      const words = title.trim().replace(/^["'“”„«‘’]|["'“”»‘’]$/g, '');
      tell(
        'warning',
        'body/not-markdown',
        find(title.trim(), whole.slice(0, whole.indexOf(title))),
        'The quotation marks here are not the straight ones, so readers see all of this as it is typed.',
        `Write […](${readable(target)} "${words.replaceAll('"', "'")}")`,
      );
    }
    for (const [whole, address = ''] of content.matchAll(looseLink)) {
      tell(
        'warning',
        'body/not-markdown',
        find(address, whole.slice(0, -address.length)),
        'There is a space between the text of this link and its address, so readers see both as they are typed.',
        `Remove the space: […]${readable(address)}`,
      );
    }
  }
  if (isParagraph) inspectLines(token.content, find, tell);
}

function hasLineSigns(content: string): boolean {
  return content.includes('#') || content.includes('•') || content.includes('·');
}

function inspectLines(content: string, find: Finder['find'], tell: Tell): void {
  if (!hasLineSigns(content)) return;
  const lines = content.split('\n');
  for (const line of lines) {
    const [, signs, words] = /^(#{1,6})(\p{L}.*)$/u.exec(line.trim()) ?? [];
    if (signs === undefined || words === undefined) continue;
    const { start } = find(line.trim());
    tell(
      'warning',
      'body/not-markdown',
      { start, end: start + signs.length },
      'A heading has a space after its signs; without one, readers see the signs as they are typed.',
      `Write ${isolated(`${signs.length === 1 ? '##' : signs} ${words}`)} for a heading, or \\# for the sign itself.`,
    );
  }
  // One remark for the whole list.
  const item = lines.map((line) => line.trim()).find((line) => /^[•·]\s*[^\s•·]/.test(line));
  if (item === undefined) return;
  const { start } = find(item);
  tell(
    'warning',
    'body/not-markdown',
    { start, end: start + 1 },
    `${quoted(item.slice(0, 1))} does not make a list: readers see the sign, and its lines run together.`,
    `Begin each line of the list with a hyphen and a space: ${isolated(`- ${item.slice(1).trim()}`)}`,
  );
}

/** An opening tag or a comment; a closing tag is part of the same mistake. */
const tag = /<[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--.*?(?:-->|$)/i;

function inspectText({ content }: Token, find: Finder['find'], tell: Tell): void {
  if (!content.includes('<') && !content.includes('[^')) return;
  const html = tag.exec(content)?.[0];
  if (html) {
    tell(
      'warning',
      'body/html',
      find(html),
      `Articles hold no HTML; readers will see ${quoted(html)} as it is typed.`,
      'Write it in Markdown: **bold**, *italic*, [text](https://…), or a ::: box.',
    );
  }
  const mark = /\[\^[^[\]\s]+\]/.exec(content)?.[0];
  if (mark) {
    tell(
      'error',
      'body/unknown-footnote',
      find(mark),
      `There is no note for the mark ${quoted(mark)}.`,
      `Write the note on a line of its own: ${mark}: The note.`,
    );
  }
}

/** More mistakes in one body help nobody, and a file made to have thousands must not hold up a build. */
const mostTold = 100;

function inspectBox(token: Token, markdown: string, find: Finder['find'], tell: Tell): void {
  const info = token.info.trim();
  const lastLine = token.map?.[1] ?? 0;
  if (!readBox(info)) {
    const near = nearest(info.split(/\s+/).slice(0, 2).join(' '), boxKinds);
    tell(
      'error',
      'body/unknown-box',
      find(info),
      `${quoted(info)} is not a box that an article can have.`,
      near ? `Did you mean ::: ${near}?` : `It can be ${choices(boxKinds.map((kind) => `::: ${kind}`))}.`,
    );
  }
  if (!/^[ >]*:{3,}\s*$/.test(markdown.split('\n', lastLine + 1)[lastLine] ?? '')) {
    tell(
      'error',
      'body/unclosed-box',
      find(token.markup),
      'The box that begins here is never closed.',
      'Write a line with only ::: where the box ends.',
    );
  }
}
