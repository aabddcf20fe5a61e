import { fileURLToPath } from 'node:url';
import { renderBody } from '../content/markdown/render-body.ts';
import type { PageOutline } from '../site/outline.ts';
import type { Page } from '../site/page.ts';
import type { Handed } from './handed-plan.ts';

/** The calls of Eleventy's configuration that Dateline makes, and those a newsroom is likely to (11ty.dev/docs/config). */
export interface EleventyConfig {
  addPlugin(plugin: unknown, options?: object): unknown;
  addPassthroughCopy(paths: string | Readonly<Record<string, string>>): unknown;
  addTransform(name: string, transform: (content: string) => string | Promise<string>): unknown;
  /** By name, in the order in which they are run. What `addTransform` adds is timed besides, and told when it is slow. */
  readonly transforms: Record<string, (content: string) => string | Buffer>;
  addCollection(name: string, collect: () => readonly PageOutline[]): void;
  addTemplate(path: string, template: PageTemplate, settings: object): void;
  setTemplateFormats(formats: readonly string[]): void;
  on(
    event: 'eleventy.before' | 'eleventy.after',
    listener: (about: { directories: { output: string } }) => void | Promise<void>,
  ): void;
}

interface PageTemplate {
  readonly data: object;
  render(given: { readonly page_: PageOutline }): string;
}

/** What the config returns as `dir`. */
export interface EleventyFolders {
  readonly input: string;
  readonly output: string;
}

/** Eleventy wants a folder to look for templates in: the layouts, which hold none that it knows. */
export const inputFolder = fileURLToPath(new URL('../../layouts', import.meta.url));

/** How layouts turn a page into a file. */
export interface Layouts {
  /** Text in which style sheets are only named. */
  readonly renderPage: (page: Page, body: typeof renderBody) => string;
  /** Such a text with its style sheets. */
  readonly wholeText: (text: string) => string;
  readonly wholeBytes: (text: string) => Buffer;
}

/**
 * Lets Eleventy render pages: one template that paginates over them, composing each when its turn comes. They are a collection because
 * pagination copies global data for every page, and collections not. The content folder is never Eleventy's: no file
 * in it is a template, front matter data or configuration to it.
 */
export function renderPlan(
  eleventy: EleventyConfig,
  { pages, folder, onPage }: Omit<Handed, 'copies'>,
  { renderPage, wholeText, wholeBytes }: Layouts,
): EleventyFolders {
  let rendered = 0;
  eleventy.setTemplateFormats(['11ty.js']);
  eleventy.addCollection('dateline', () => pages);
  eleventy.addTemplate(
    'dateline.11ty.js',
    {
      data: {},
      render: ({ page_ }) => {
        onPage?.(++rendered);
        return renderPage(page_.compose(), renderBody);
      },
    },
    {
      pagination: { data: 'collections.dateline', size: 1, alias: 'page_' },
      permalink: ({ page_ }: { readonly page_: PageOutline }) => page_.path,
      eleventyExcludeFromCollections: true,
      layout: null,
    },
  );
  const own = 'dateline';
  // The newsroom's transforms come after, and take text.
  eleventy.transforms[own] = (text) =>
    Object.keys(eleventy.transforms).at(-1) === own ? wholeBytes(text) : wholeText(text);
  return { input: inputFolder, output: folder };
}
