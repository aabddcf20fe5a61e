/** What a page needs besides its text, its style sheets and pictures of its own site. */
export interface PageNeeds {
  /** Its style sheets, each as `'sha256-…'`. */
  readonly styles: readonly string[];
  /** A script of the site that looks things up in files of the site, with WebAssembly. */
  readonly search?: boolean;
  /** A script of the site that keeps pages for when there is no network. */
  readonly offline?: boolean;
}

/**
 * The content security policy of a page: whatever is not named is refused, whoever put it there. It stands in the page,
 * because many hosts set no headers. `data:` is for the site's icon; `connect-src` is for Lighthouse, which asks for
 * robots.txt in the page's name: where no script may run, nobody else connects.
 */
export function contentPolicy({ styles, search, offline }: PageNeeds): string {
  const rules = [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src ${styles.join(' ')}`,
    "font-src 'self'",
    "manifest-src 'self'",
    (search || offline) && `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "connect-src 'self'",
    offline && "worker-src 'self'",
    "base-uri 'none'",
    `form-action ${search ? "'self'" : "'none'"}`,
  ];
  return rules.filter(Boolean).join('; ');
}
