import type { Browser, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { builtSite } from './built-site.ts';
import { type Reader, readerIn } from './page-checks.ts';
import { ServedSite } from './served-site.ts';

/** The gazette, built and served once for the tests of a file, and one window to read it in. */
export function gazetteReader(browser: Browser) {
  let reader: Reader;
  let site: ServedSite;
  beforeAll(async () => {
    const rig = await builtSite('gazette');
    site = await ServedSite.of(rig.path('_site'));
    reader = await readerIn(browser, { viewport: { width: 1280, height: 900 } });
    return async () => {
      await site[Symbol.asyncDispose]();
      await rig[Symbol.asyncDispose]();
    };
  });
  return {
    /** Opens a page of the site in a window of that width. */
    open: async (address: string, width = 1280): Promise<Page> => {
      await reader.page.setViewportSize({ width, height: 900 });
      await reader.open(site.atRoot + address);
      return reader.page;
    },
  };
}
