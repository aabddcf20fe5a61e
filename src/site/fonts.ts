import type { OutputPath } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import type { SiteConfig } from '../content/site-config.ts';

/** A web font of the program's own, published as it is. Its path names its bytes. */
export interface FontFile {
  readonly kind: 'font';
  readonly path: OutputPath;
  /** Its name in `layouts/fonts/`. */
  readonly file: string;
}

/** The fonts that the pages of this publication ask for. */
export function fontFiles({ languages }: SiteConfig): readonly FontFile[] {
  const files = new Set(languages.flatMap((code) => languageOf(code).font?.file ?? []));
  return [...files].map((file) => ({ kind: 'font', path: `fonts/${file}` as OutputPath, file }));
}
