import { linkTo } from '../../src/base/address.ts';
import type { Language } from '../../src/base/languages/language.ts';
import { languageOf } from '../../src/base/languages/languages.ts';

/** What a part has to know of the page it is set in: the language it speaks, and how links reach the root of the site. */
export interface Setting {
  readonly language: Language;
  readonly root: string;
  /** Whether the page is of the text edition: the root is that edition's, and files are a folder above it. */
  readonly textOnly: boolean;
}

/** By the language, the way to the root and the edition. */
const settings = new Map<string, Setting>();

/** The same object for all pages of a language that are as far from the root. */
export function settingOf(
  { language, root }: { readonly language: string; readonly root: string },
  textOnly = false,
): Setting {
  const place = `${language} ${root} ${textOnly}`;
  const before = settings.get(place);
  if (before) return before;
  const made: Setting = { language: languageOf(language), root, textOnly };
  settings.set(place, made);
  return made;
}

/** What a link says: an address of the site becomes relative to the page, a web address stays as it is. */
export function href({ root, textOnly }: Setting, url: string): string {
  if (!url.startsWith('/')) return url;
  return linkTo(textOnly && !/\/(#|$)/.test(url) ? `../${root}` : root, url);
}

/** For links to other sites: they are not handed this page, nor told where the reader comes from. */
export function relTo(url: string): string | undefined {
  return /^https?:/i.test(url) ? 'noopener noreferrer' : undefined;
}

/** Between the parts of a list or a date. */
export function comma({ language }: Setting): string {
  return language.direction === 'rtl' ? '، ' : ', ';
}
