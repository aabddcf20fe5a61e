import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { decodedPart } from '../base/address.ts';
import { type PreviewState, previewPage, reloadScript } from './preview-page.ts';

interface PreviewSettings {
  readonly folder: string;
  /** Where the site is mounted: `/sub/`. */
  readonly basePath: string;
  readonly state: () => PreviewState;
}

/** Addresses of the preview's own, which no page can have. */
const ownFolder = '/.dateline/';

/** Serves the preview folder to this machine only, with what makes the browser reload. */
export class PreviewServer {
  readonly #settings: PreviewSettings;
  readonly #server: http.Server;
  readonly #browsers = new Set<http.ServerResponse>();

  constructor(settings: PreviewSettings) {
    this.#settings = settings;
    const assets = sirv(settings.folder, { dev: true, dotfiles: false, etag: true });
    this.#server = http.createServer((request, response) => this.#answer(request, response, assets));
  }

  /** Gives the address; the next free port is taken when the wanted one is not. */
  async listen(port: number): Promise<string> {
    for (let wanted = port; ; wanted++) {
      try {
        await new Promise<void>((resolve, reject) => {
          this.#server.once('error', reject);
          this.#server.listen(wanted, '127.0.0.1', () => {
            this.#server.off('error', reject);
            resolve();
          });
        });
        const { port: got } = this.#server.address() as AddressInfo;
        return `http://localhost:${got}${this.#settings.basePath}`;
      } catch (error) {
        const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
        if (!taken || wanted >= port + 20) throw error;
      }
    }
  }

  /** Tells every open page that there is a newer build. */
  reload(): void {
    for (const browser of this.#browsers) browser.write(`data: ${this.#settings.state().build}\n\n`);
  }

  async close(): Promise<void> {
    for (const browser of this.#browsers) browser.end();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse, assets: ReturnType<typeof sirv>): void {
    // A page of another site could be made to resolve to this machine and read drafts; its requests name that site.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) {
      response.writeHead(403).end('The preview answers to localhost only.\n');
      return;
    }
    const { basePath } = this.#settings;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === `${ownFolder}events`) this.#listenFor(response);
    else if (pathname === `${ownFolder}reload.js`)
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(reloadScript);
    else if (!pathname.startsWith(basePath)) response.writeHead(302, { location: basePath }).end();
    else this.#answerFrom(`/${pathname.slice(basePath.length)}`, request, response, assets);
  }

  #answerFrom(
    address: string,
    request: http.IncomingMessage,
    response: http.ServerResponse,
    assets: ReturnType<typeof sirv>,
  ): void {
    const page = this.#pageAt(address);
    if (page === 'elsewhere') {
      response.writeHead(301, { location: `${request.url}/` }).end();
      return;
    }
    if (page !== undefined) {
      this.#send(response, 200, page);
      return;
    }
    request.url = address;
    assets(request, response, () => this.#send(response, 404, this.#notFoundFor(address)));
  }

  /** The page at an address; `elsewhere` when only its slash is missing, because pages link relative to it. */
  #pageAt(address: string): string | 'elsewhere' | undefined {
    const decoded = decodedPart(address);
    if (decoded.endsWith('.html')) return this.#read(decoded);
    if (decoded.endsWith('/')) return this.#read(`${decoded}index.html`);
    return this.#read(`${decoded}/index.html`) === undefined ? undefined : 'elsewhere';
  }

  /** That of the address's own language, when it has one. */
  #notFoundFor(address: string): string | undefined {
    const [, folder = ''] = address.split('/');
    return this.#read(`/${folder}/404.html`) ?? this.#read('404.html');
  }

  #read(file: string): string | undefined {
    const folder = path.resolve(this.#settings.folder);
    const found = path.join(folder, file);
    if (!found.startsWith(folder + path.sep)) return undefined;
    return fs.existsSync(found) && fs.statSync(found).isFile() ? fs.readFileSync(found, 'utf8') : undefined;
  }

  #send(response: http.ServerResponse, status: number, page: string | undefined): void {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(previewPage(page, this.#settings.state()));
  }

  #listenFor(response: http.ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`data: ${this.#settings.state().build}\n\n`);
    this.#browsers.add(response);
    response.on('close', () => this.#browsers.delete(response));
  }
}
