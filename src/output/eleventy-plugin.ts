import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksumOf } from '../base/digest.ts';
import type { Bodies } from '../content/markdown/render-body.ts';
import { fingerprintOf } from '../plan/fingerprint.ts';
import type { PageOutline } from '../site/outline.ts';
import type { Page } from '../site/page.ts';
import type { Handed } from './handed-plan.ts';
import { pageWriter } from './page-writer.ts';

/** The calls of Eleventy's configuration that Dateline makes, and those a newsroom is likely to (11ty.dev/docs/config). */
export interface EleventyConfig {
  addPlugin(plugin: unknown, options?: object): unknown;
  addPassthroughCopy(paths: string | Readonly<Record<string, string>>): unknown;
  addTransform(name: string, transform: (content: string) => string | Promise<string>): unknown;
  /** By name. */
  readonly transforms: Readonly<Record<string, unknown>>;
  /** What else sees or changes a page as a text. */
  readonly linters: Readonly<Record<string, unknown>>;
  /** Known when the config is complete. */
  readonly directories: { readonly output: string };
  readonly events: { listenerCount(event: string): number };
  readonly htmlTransformer: {
    readonly callbacks: Readonly<Record<string, readonly HtmlTransform[]>>;
    readonly plugins: Readonly<Record<string, readonly HtmlTransform[]>>;
  };
  addCollection(name: string, collect: () => readonly unknown[]): void;
  addTemplate(path: string, template: Template, settings: object): void;
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

interface Template {
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

/** A file in parts: text, and bytes that stand in it as they are. */
type FileParts = readonly (string | Uint8Array)[];

/** How layouts turn a page into a file. */
export interface Layouts {
  readonly renderPage: (page: Page, bodies: Bodies) => FileParts;
  readonly wholeText: (parts: FileParts) => string;
  /** The bytes are good until the next call. */
  readonly wholeBytes: (parts: FileParts) => Uint8Array;
}

/** So many pages are taken at a time where they are written at once: little enough that threads end together. */
const fewAtATime = 32;

/**
 * Lets Eleventy render pages, composing each when its turn comes. They come as a collection, because pagination copies global
 * data for every page, and collections not. The content folder is never Eleventy's: no file in it is a template, front
 * matter data or configuration to it.
 *
 * A template paginates over the pages, so that a newsroom's plugins meet each. That has its price: Eleventy makes a template of
 * every page, and keeps its text until the last one is written. Where nothing in the config looks at pages, they are therefore
 * one page of a second template, which writes them as it renders them.
 */
export function renderPlan(
  eleventy: EleventyConfig,
  { take, batch, folder, bodies, onPage, written }: Omit<Handed, 'copies'>,
  { renderPage, wholeText, wholeBytes }: Layouts,
): EleventyFolders {
  let rendered = 0;
  const fileOf = (page: PageOutline) => {
    onPage?.(++rendered);
    return renderPage(page.compose(), bodies);
  };
  // Collections are asked for when the config is complete.
  const isAlone = () =>
    written !== undefined &&
    isUntouched(eleventy) &&
    path.resolve(eleventy.directories.output) === path.resolve(folder);
  eleventy.setTemplateFormats(['11ty.js']);
  eleventy.addCollection('dateline', () => (isAlone() ? [] : take(batch)));
  eleventy.addTemplate(
    'dateline.11ty.js',
    { data: {}, render: ({ page_ }: { readonly page_: PageOutline }) => wholeText(fileOf(page_)) },
    {
      ...perPage('dateline'),
      permalink: ({ page_ }: { readonly page_: PageOutline }) => page_.path,
    },
  );
  eleventy.addCollection('dateline_alone', () => (isAlone() ? ['all'] : []));
  const writeAll = () => {
    const write = pageWriter(folder);
    for (let pages = take(fewAtATime); pages.length > 0; pages = take(fewAtATime)) {
      for (const page of pages) {
        const bytes = wholeBytes(fileOf(page));
        const stamp = write(page.path, bytes);
        written?.set(page.path, { checksum: checksumOf(bytes), stamp, fingerprint: fingerprintOf(page) });
      }
    }
    return '';
  };
  eleventy.addTemplate(
    'dateline-alone.11ty.js',
    { data: {}, render: writeAll },
    { ...perPage('dateline_alone'), permalink: false },
  );
  return { input: inputFolder, output: folder };
}

function perPage(collection: string) {
  return {
    pagination: { data: `collections.${collection}`, size: 1, alias: 'page_' },
    eleventyExcludeFromCollections: true,
    layout: null,
  };
}

/** Eleventy's own transforms, which do nothing unless a config asks for something. */
const idle: ReadonlySet<string> = new Set([
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
