import { outputPathOf, type Url } from '../base/address.ts';
import type { PageOutline } from './outline.ts';
import type { PageBase } from './page.ts';

/** A script that one kind of page loads; its text is the layouts'. No page needs one to be read. */
export interface ScriptFile extends PageBase {
  readonly kind: 'script';
  readonly script: 'search';
}

/** Where the scripts of the site are, in whatever language its pages speak. */
export const scriptAddresses: Readonly<Record<ScriptFile['script'], Url>> = { search: '/search/search.js' as Url };

export function scriptOutline(script: ScriptFile['script']): PageOutline {
  const url = scriptAddresses[script];
  const path = outputPathOf(url);
  return { kind: 'script', url, path, key: '', compose: () => ({ kind: 'script', url, path, script }) };
}
