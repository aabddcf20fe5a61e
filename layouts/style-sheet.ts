import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../src/base/languages/language.ts';
import type { WebFont } from '../src/base/languages/web-font.ts';

/** What only some pages have, and the rules of `site.css` for it. */
export type OwnRules =
  /** Articles and standing pages. */
  | 'texts'
  /** All other pages. */
  | 'lists'
  | 'front'
  | 'search'
  /** The years, months and days of the archive. */
  | 'periods'
  /** Days of items in brief. */
  | 'days'
  /** An article that is no news: opinion, analysis, explainer. */
  | 'types'
  | 'corrections'
  | 'pictures'
  /** What a body has besides paragraphs, headings, lists and quotes. */
  | 'boxes';

const siteCss = readFileSync(new URL('./site.css', import.meta.url), 'utf8');

/**
 * `site.css` as a page with `own` rules holds it: those and the ones for every page, without comments and with white space
 * folded. Without `own`, all of it.
 */
export function siteRules(own?: readonly OwnRules[]): string {
  const kept = siteCss.replace(/\/\* only: ([\w, ]+) \*\/(.*?)\/\* end \*\//gs, (all, only: string) =>
    own === undefined || own.some((rules) => only.split(', ').includes(rules)) ? all : '',
  );
  return folded(kept);
}

/** What stands in a `<style>`, and how a content security policy names it. */
export interface Sheet {
  /** Encoded once for all pages. */
  readonly bytes: Uint8Array;
  /** `'sha256-…'` */
  readonly source: string;
}

export function sheetOf(css: string): Sheet {
  return { bytes: Buffer.from(css), source: `'sha256-${hash('sha256', css, 'base64')}'` };
}

/** `text/text.css`, the few lines of the text edition. */
export const textSheet = sheetOf(folded(readFileSync(new URL('./text/text.css', import.meta.url), 'utf8')));

/** By their rules or fonts. A font's address depends on where the page is; there are a few such places, and many pages. */
const known = new Map<string, Sheet>();

function knownSheet(key: string, css: () => string): Sheet {
  const sheet = known.get(key) ?? sheetOf(css());
  known.set(key, sheet);
  return sheet;
}

/** The style sheets of a page with `own` rules, from which `root` leads to the root of the site. */
export function sheetsOf({ font }: Language, root: string, own: readonly OwnRules[]): readonly Sheet[] {
  const site = knownSheet(own.join(), () => siteRules(own));
  return font ? [site, knownSheet(`${root} ${font.file}`, () => fontFaces(font, root))] : [site];
}

/** The web font, and the fonts of devices in its measures, which stand in until it comes. */
function fontFaces({ family, file, weights, range, ascent, descent, until }: WebFont, root: string): string {
  const address = `${root}fonts/${file}`.replace(/["\\<\n]/g, encodeURIComponent);
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const standIns = until.map(({ weight, names, scale }) =>
    fontFace({
      'font-family': `"${family} until"`,
      src: names.map((name) => `local("${name}")`).join(),
      'font-weight': `${weight}`,
      'size-adjust': percent(scale),
      'ascent-override': percent(ascent / scale),
      'descent-override': percent(descent / scale),
      'line-gap-override': '0%',
      'unicode-range': range,
    }),
  );
  const itself = fontFace({
    'font-family': family,
    src: `url("${address}")format("woff2")`,
    'font-weight': weights,
    'font-display': 'swap',
    'unicode-range': range,
  });
  return itself + standIns.join('');
}

function fontFace(descriptors: Readonly<Record<string, string>>): string {
  const all = Object.entries(descriptors).map(([name, value]) => `${name}:${value}`);
  return `@font-face{${all.join(';')}}`;
}

/** The colours that stand outside of the sheet too, as its tokens have them: in the light, then in the dark. */
export const colours = { paper: tokens('paper'), accent: tokens('accent') };

function tokens(name: string): { readonly light: string; readonly dark: string } {
  const [light = '', dark = light] = [...siteCss.matchAll(new RegExp(`--${name}: (#\\w+)`, 'g'))].map(
    ([, one = '']) => one,
  );
  return { light, dark };
}

/** The same rules in fewer bytes. Strings are left as they are. */
export function folded(css: string): string {
  return (
    css
      .replace(/("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g, '$1')
      // White space after a colon never matters; before one it can, as in `main :hover`.
      .replace(/("[^"]*"|'[^']*')|\s*([{},;])\s*|(:)\s+|(\s)\s*/g, '$1$2$3$4')
      .replace(/("[^"]*"|'[^']*')|;(?=})/g, '$1')
      .trim()
  );
}
