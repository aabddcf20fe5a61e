import path from 'node:path';
import { kindOfLink, type OutputPath, outputPathOf, resolveLink, type Url, urlOf } from '../base/address.ts';
import { quoted } from '../base/words.ts';
import { WrongUsage } from './options.ts';

/** What a person asked about: an article's file below the content folder, or files that may answer to what was typed. */
export type Asked = { readonly source: string } | { readonly outputs: readonly OutputPath[] };

/** Understands a path of the content or the output folder, a path of the site, or a web address of the site at `home`. */
export function askedFor(
  typed: string,
  folders: { readonly content: string; readonly output: string },
  home: string,
): Asked {
  const written = typed.trim().replaceAll('\\', '/').normalize('NFC');
  if (kindOfLink(written) === 'web') return { outputs: outputsAt(pathOnSite(written, home)) };
  if (written.endsWith('.md')) return { source: below(folders.content, written) };
  return { outputs: outputsAt(below(folders.output, written)) };
}

/** The address readers type for a file. */
export function addressOf(file: OutputPath): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A name with a dot may be a file, or the last part of an article's address. */
function outputsAt(written: string): readonly OutputPath[] {
  const url = resolveLink(`/${written}`, urlOf())?.url;
  return url === undefined ? [] : [outputPathOf(url), outputPathOf(`${url}/` as Url)];
}

function pathOnSite(written: string, home: string): string {
  const [site, there] = [new URL(home), new URL(written)];
  if (there.host !== site.host || !`${there.pathname}/`.startsWith(site.pathname))
    throw new WrongUsage(`${quoted(written)} is not an address of ${home}.`, 'build');
  return there.pathname.slice(site.pathname.length);
}

/** As seen from a folder, for a path that leads into it from the current one. */
function below(folder: string, written: string): string {
  const inside = path.relative(folder, written).split(path.sep).join('/');
  return inside.startsWith('../') || path.isAbsolute(inside) ? written.replace(/^(\.?\/)+/, '') : inside;
}
