import { fileURLToPath } from 'node:url';
import { digestOf } from '../base/digest.ts';
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
  /** What else sees or changes a page as a text. */
  readonly linters: Readonly<Record<string, unknown>>;
  readonly events: { listenerCount(event: string): number };
  readonly htmlTransformer: {
    readonly callbacks: Readonly<Record<string, readonly HtmlTransform[]>>;
    readonly plugins: Readonly<Record<string, readonly HtmlTransform[]>>;
  };
  addCollection(name: string, collect: () => readonly PageOutline[]): void;
  addTemplate(path: string, template: PageTemplate, settings: object): void;
  setTemplateFormats(formats: readonly string[]): void;
  on(
    event: 'eleventy.before' | 'eleventy.after',
    listener: (about: { directories: { output: string } }) => void | Promise<void>,
  ): void;
}

interface HtmlTransform {
  readonly name?: string;
  /** May want to know of the page. */
  readonly enabled: (page?: object) => boolean;
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
  { pages, folder, onPage, digests }: Omit<Handed, 'copies'>,
  { renderPage, wholeText, wholeBytes }: Layouts,
): EleventyFolders {
  let rendered = 0;
  let alone: boolean | undefined;
  // Asked when the config is complete.
  const isAlone = () => {
    alone ??= digests !== undefined && isUntouched(eleventy);
    return alone;
  };
  const textOf = (page: PageOutline) => {
    onPage?.(++rendered);
    return renderPage(page.compose(), renderBody);
  };
  eleventy.setTemplateFormats(['11ty.js']);
  eleventy.addCollection('dateline', () => pages);
  eleventy.addTemplate(
    'dateline.11ty.js',
    { data: {}, render: ({ page_ }) => (isAlone() ? page_.path : textOf(page_)) },
    {
      pagination: { data: 'collections.dateline', size: 1, alias: 'page_' },
      permalink: ({ page_ }: { readonly page_: PageOutline }) => page_.path,
      eleventyExcludeFromCollections: true,
      layout: null,
    },
  );
  // Eleventy keeps what a template renders, and what transforms make of it, until the last page is written. Where nobody else
  // looks at it, it is therefore no text in the heap: the template only names the page, which becomes bytes at the very end.
  const byPath = new Map<string, PageOutline>(pages.map((page) => [page.path, page]));
  eleventy.transforms[ownTransform] = (text) => {
    const page = isAlone() ? byPath.get(text) : undefined;
    if (!page) return wholeText(text);
    const bytes = wholeBytes(textOf(page));
    digests?.set(page.path, digestOf(bytes));
    return bytes;
  };
  return { input: inputFolder, output: folder };
}

const ownTransform = 'dateline';

/** Eleventy's own transforms, which do nothing unless a config asks for something. */
const idle: ReadonlySet<string> = new Set([
  ownTransform,
  '11ty/eleventy-bundle/prune-empty',
  '@11ty/eleventy-bundle',
  '@11ty/eleventy-bundle/delayed',
  '@11ty/eleventy/html-transformer',
]);

/** Whether nothing in a config sees or changes the texts of pages. */
function isUntouched({ transforms, linters, events, htmlTransformer }: EleventyConfig): boolean {
  const { callbacks, plugins } = htmlTransformer;
  const ofHtml = [callbacks, plugins].flatMap((byEnding) => Object.values(byEnding).flat());
  return (
    Object.keys(transforms).every((name) => idle.has(name)) &&
    Object.keys(linters).length === 0 &&
    events.listenerCount('eleventy.after') === 0 &&
    // What only wants some pages says so when it is asked with a page; so only Eleventy's own are believed to do nothing.
    ofHtml.every(({ name = '', enabled }) => idle.has(name) && !enabled())
  );
}
