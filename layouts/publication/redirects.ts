import { unreachable } from '../../src/base/unreachable.ts';
import type { RedirectsPage } from '../../src/site/machine-page.ts';

type Redirect = RedirectsPage['redirects'][number];

/** Old addresses and where they lead, a line each, as a server reads them. */
export function redirects({ format, redirects: all }: RedirectsPage): string {
  return all.map((redirect) => `${lineFor(redirect, format)}\n`).join('');
}

function lineFor({ from, to }: Redirect, format: RedirectsPage['format']): string {
  switch (format) {
    case 'hosts':
      return `${encoded(from)} ${encoded(to)} 301`;
    case 'nginx':
      return `"${from.replace(/["\\]/g, '\\$&')}" "${encoded(to)}";`;
    case 'caddy':
      return `${caddyInput(from)} "${encoded(to)}"`;
    default:
      return unreachable(format);
  }
}

/** Percent-encoded, with every sign that any of the servers takes for a placeholder, a variable or a pattern. */
function encoded(path: string): string {
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[!'()*]/g, percent);
}

/** Caddy replaces what stands in braces even within quotes; a regular expression can name such signs by their codes. */
function caddyInput(path: string): string {
  if (!/[{}"`\\]/.test(path)) return `"${path}"`;
  const pattern = path.replace(/[^\p{L}\p{M}\p{N}/_-]/gu, (sign) =>
    sign.charCodeAt(0) < 0x80 ? `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}` : sign,
  );
  return `"~^${pattern}$"`;
}
