import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** `site.css` as every page holds it: read once, without comments and with its white space folded. */
export const styleSheet = folded(readFileSync(new URL('./site.css', import.meta.url), 'utf8'));

/** `text/text.css`, the few lines of the text edition. */
export const textStyleSheet = folded(readFileSync(new URL('./text/text.css', import.meta.url), 'utf8'));

/** How a content security policy names what stands in a `<style>`: `'sha256-…'`. */
export function styleSource(css: string): string {
  return `'sha256-${hash('sha256', css, 'base64')}'`;
}

/** The colours that stand outside of the sheet too, as its tokens have them: in the light, then in the dark. */
export const colours = { paper: tokens('paper'), accent: tokens('accent') };

function tokens(name: string): { readonly light: string; readonly dark: string } {
  const [light = '', dark = light] = [...styleSheet.matchAll(new RegExp(`--${name}:(#\\w+)`, 'g'))].map(
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
      .trim()
  );
}
