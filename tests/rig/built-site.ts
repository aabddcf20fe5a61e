import { expect } from 'vitest';
import { SiteRig } from './site-rig.ts';

/** A site of `tests/sites`, built by the real command line. */
export async function builtSite(name: string, ...options: readonly string[]): Promise<SiteRig> {
  const rig = await SiteRig.from(name);
  const { code, stderr } = await rig.run('build', ...options);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return rig;
}

/** The HTML files of a built site, by their paths. */
export function htmlFiles(rig: SiteRig): readonly string[] {
  return Object.keys(rig.tree()).filter((file) => file.endsWith('.html'));
}

/** The address that answers with a file, relative to the site's root: `fa/tag/water/` for its index.html. */
export function addressOf(file: string): string {
  return encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

export function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}
