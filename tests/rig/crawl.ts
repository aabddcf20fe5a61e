/** A link of a page and why it leads nowhere. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
  readonly why: string;
}

interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly html: string;
}

/** What a page refers to: links, pictures, icons, feeds, translations, and where a redirect leads. */
export function linksOf(html: string): readonly string[] {
  const attributes = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  );
  const redirects = [...html.matchAll(/content="0; url=([^"]*)"/g)].map(([, link = '']) => link);
  return [...attributes, ...sets, ...redirects].map((link) => link.replaceAll('&amp;', '&'));
}

function hasAnchor(html: string, fragment: string): boolean {
  return html.includes(` id="${decodeURIComponent(fragment)}"`);
}

/**
 * Follows every link of a served site from its front pages. `publicAddress` is what the site calls itself in canonical
 * links; such addresses are looked up at `base`. Other hosts are not asked.
 */
export async function crawl(base: string, publicAddress: string, starts: readonly string[]) {
  const fetched = new Map<string, Promise<Fetched>>();
  const get = (address: string): Promise<Fetched> => {
    const known = fetched.get(address);
    if (known) return known;
    const asked = fetch(address, { redirect: 'manual' }).then(async (response) => {
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, html: type.startsWith('text/html') ? await response.text() : '' };
    });
    fetched.set(address, asked);
    return asked;
  };
  const dead: DeadLink[] = [];
  const seen = new Set<string>();
  const queue = starts.map((start) => base + start);
  for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
    if (seen.has(page)) continue;
    seen.add(page);
    const { html } = await get(page);
    for (const link of linksOf(html)) {
      const why = await whyDead(link, page);
      if (why !== undefined) dead.push({ page: page.slice(base.length), link, why });
    }
  }

  async function whyDead(link: string, page: string): Promise<string | undefined> {
    const local = link.startsWith(publicAddress) ? base + link.slice(publicAddress.length) : link;
    if (!URL.canParse(local, page)) return 'is no address';
    const target = new URL(local, page);
    if (!/^https?:$/.test(target.protocol) || target.host !== new URL(base).host) return undefined;
    const fragment = target.hash.slice(1);
    target.hash = '';
    if (!target.href.startsWith(base)) return 'leaves the site';
    const { status, type, html } = await get(target.href);
    if (status !== 200) return `answers ${status}`;
    if (type.startsWith('text/html')) queue.push(target.href);
    return fragment === '' || hasAnchor(html, fragment) ? undefined : 'has no such anchor';
  }

  const pages = [...seen].map((page) => decodeURI(page.slice(base.length)));
  return { dead, pages: pages.sort() };
}
