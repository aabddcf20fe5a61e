import { outputPathOf, type Url } from '../base/address.ts';
import type { PageOutline } from './outline.ts';
import type { PageBase } from './page.ts';

/** A script that one kind of page loads; its text is the layouts'. No page needs one to be read. */
export interface ScriptFile extends PageBase {
  readonly kind: 'script';
  readonly script: 'search' | 'offline' | 'service-worker';
  /** The pages to show without a network, one for each language, the default's first: for the worker. */
  readonly offlinePages?: readonly Url[];
}

/** Where the scripts of the site are, whatever language its pages speak. A worker can keep only what is below it. */
export const scriptAddresses: Readonly<Record<ScriptFile['script'], Url>> = {
  search: '/search/search.js' as Url,
  offline: '/offline/offline.js' as Url,
  'service-worker': '/service-worker.js' as Url,
};

export function scriptOutline(script: ScriptFile['script'], offlinePages?: readonly Url[]): PageOutline {
  const url = scriptAddresses[script];
  const path = outputPathOf(url);
  return {
    kind: 'script',
    url,
    path,
    key: '',
    compose: (): ScriptFile => ({ kind: 'script', url, path, script, ...(offlinePages && { offlinePages }) }),
  };
}
