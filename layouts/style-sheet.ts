import { readFileSync } from 'node:fs';

/** `site.css` as every page holds it: read once, without comments and with its white space folded. */
export const styleSheet = folded(readFileSync(new URL('./site.css', import.meta.url), 'utf8'));

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
