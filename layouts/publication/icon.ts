import { escaped } from '../feeds/xml.ts';
import { colours } from '../style-sheet.ts';

/** The publication's initial on its colour, as a drawing (SVG). */
export function icon({ name }: { readonly name: string }): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<path fill="${colours.accent.light}" d="M0 0h32v32H0z"/>` +
    '<text x="16" y="24" text-anchor="middle" font-size="24" font-family="serif" fill="#fff">' +
    `${escaped(initialOf(name))}</text></svg>`
  );
}

/** By the name of the publication, which has one in each language. */
const addresses = new Map<string, string>();

/** The same inside a page. Without an icon there, browsers ask the host for one. */
export function iconAddress(name: string): string {
  const before = addresses.get(name);
  if (before) return before;
  const made = `data:image/svg+xml,${encodeURIComponent(icon({ name }))}`;
  addresses.set(name, made);
  return made;
}

/** The first letter or digit with its marks, after the article that many names begin with. */
function initialOf(name: string): string {
  return (/[\p{L}\p{N}]\p{M}*/u.exec(name.replace(/^the\s+/i, ''))?.[0] ?? '').toUpperCase();
}
