import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';
import sirv from 'sirv';

/** A built folder behind a static host: below `/` and below `/sub/`, with 404.html for every unknown address. */
export class ServedSite implements AsyncDisposable {
  /** `http://localhost:PORT/`. */
  readonly atRoot: string;
  /** `http://localhost:PORT/sub/`. */
  readonly below: string;
  readonly #server: http.Server;

  private constructor(server: http.Server) {
    this.#server = server;
    this.atRoot = `http://localhost:${(server.address() as AddressInfo).port}/`;
    this.below = `${this.atRoot}sub/`;
  }

  /** `compressed` sends texts as Brotli, as a good host does. */
  static async of(folder: string, { compressed = false } = {}): Promise<ServedSite> {
    const files = sirv(folder, { dev: true, dotfiles: false });
    const server = http.createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const address = pathname.replace(/^\/sub\//, '/');
      // A host sends the reader to the address with a slash, since pages link relative to it.
      if (!address.endsWith('/') && fs.existsSync(path.join(folder, decodeURIComponent(address), 'index.html'))) {
        response.writeHead(301, { location: `${pathname}/` }).end();
        return;
      }
      const file = path.join(folder, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : '');
      if (compressed && file.endsWith('.html') && fs.existsSync(file)) {
        const body = zlib.brotliCompressSync(fs.readFileSync(file));
        const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
        response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
        return;
      }
      request.url = address;
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(fs.readFileSync(path.join(folder, '404.html')));
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    return new ServedSite(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
