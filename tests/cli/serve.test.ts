import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { newsroom, ownDateline } from '../rig/newsroom.ts';
import { article, home, SiteRig, withoutSeconds } from '../rig/site-rig.ts';

/** A running `dateline serve`, its terminal text and the events it sends to browsers. */
async function serving(rig: SiteRig, dateline = path.join(home, 'src/cli/dateline.mjs')) {
  const child = spawn(process.execPath, [dateline, 'serve', '--port', '0', '--now', '2026-11-22T12:00Z'], {
    cwd: rig.folder,
  });
  let terminal = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      terminal += text;
    });
  }
  const until = (words: string | RegExp) =>
    vi.waitFor(() => expect(terminal).toMatch(words), { timeout: 20_000, interval: 20 });
  await until(/pages? in|stays\./);
  const address = /http:\/\/localhost:\d+/.exec(terminal)?.[0] ?? '';
  return {
    get terminal() {
      return withoutSeconds(terminal).replace(/localhost:\d+/, 'localhost:PORT');
    },
    until,
    forget: () => {
      terminal = '';
    },
    get: async (url: string) => {
      const response = await fetch(address + url, { redirect: 'manual' });
      return { status: response.status, location: response.headers.get('location'), text: await response.text() };
    },
    statusFor: (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        http
          .get(address, { headers: { host } }, (response) => resolve(response.resume().statusCode))
          .on('error', reject);
      }),
    /** The next build that the server announces to an open page. */
    events: async () => {
      const reader = (await fetch(`${address}/.dateline/events`)).body?.getReader();
      const next = async () => new TextDecoder().decode((await reader?.read())?.value).trim();
      return { next, close: () => reader?.cancel() };
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

test('the pages of the preview may run the preview’s own script, and nothing else that the site’s pages may not', async () => {
  await using rig = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  await using preview = await serving(rig);
  const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const { text } = await preview.get('/2026/11/20/rain/');
  expect(text).toContain('<script type="module" src="/.dateline/reload.js');
  const { code } = await rig.run('build');
  expect(code).toBe(0);
  expect(policyIn(text)).toBe(
    `${policyIn(rig.read('_site/2026/11/20/rain/index.html'))}; script-src 'self'; style-src-attr 'unsafe-inline'`,
  );
});

test('a mistake made and mended: the last good site stays, the mistake is shown, the browser is told', async () => {
  await using rig = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  await using preview = await serving(rig);
  expect(preview.terminal).toMatch(
    /^The preview is at http:\/\/localhost:PORT\/ \(Ctrl\+C stops it\)\n\d\d pages in 0\.0 s\n$/,
  );
  const events = await preview.events();
  expect(await events.next()).toBe('data: 1');

  rig.edit('content/2026/11/20/rain.md', 'outlet: example', 'outlet: exmaple');
  expect(await events.next()).toBe('data: 2');
  const broken = await preview.get('/2026/11/20/rain/');
  expect(broken.status).toBe(200);
  expect(broken.text).toContain('<h1');
  expect(broken.text).toContain('There are mistakes. This is the last good site.');
  expect(broken.text).toContain('Did you mean “example”?');
  expect(preview.terminal).toContain(
    'content/2026/11/20/rain.md:3:9 error article/unknown-outlet\n  site.yaml declares no outlet “exmaple”.\n',
  );
  expect(preview.terminal).toContain('1 error in 1 file; the last good site stays.\n');

  rig.edit('content/2026/11/20/rain.md', 'outlet: exmaple', 'outlet: example');
  expect(await events.next()).toBe('data: 3');
  expect((await preview.get('/2026/11/20/rain/')).text).not.toContain('There are mistakes');
  await events.close();
});

test('deleting and adding articles is seen', async () => {
  await using rig = await SiteRig.of({
    'content/a/first.md': article(),
    'content/a/second.md': article({ headline: 'Second' }),
  });
  await using preview = await serving(rig);
  preview.forget();
  rig.remove('content/a/second.md');
  await preview.until(/removed in/);
  expect((await preview.get('/a/second/')).status).toBe(404);
  preview.forget();
  rig.write('content/b/third.md', article({ headline: 'Third' }));
  await preview.until(/removed in/);
  expect((await preview.get('/b/third/')).text).toContain('Third');
});

test('drafts and held articles are shown and marked, and build leaves them out', async () => {
  await using rig = await SiteRig.of({
    'content/a/draft.md': article({ status: 'draft', headline: 'Not yet' }),
    'content/a/held.md': article({ date: '2030-01-01', headline: 'In four years' }),
  });
  await using preview = await serving(rig);
  expect((await preview.get('/a/draft/')).text).toContain('Draft: readers do not see this article.');
  expect((await preview.get('/a/held/')).text).toContain('Held: readers will see this article when its time comes.');
  expect((await rig.run('build')).code).toBe(0);
  expect(Object.keys(rig.tree()).filter((file) => file.startsWith('a/'))).toEqual([]);
  expect(Object.values(rig.tree()).join('')).not.toMatch(/Not yet|In four years/);
});

test('a first build with mistakes shows them instead of a site', async () => {
  await using rig = await SiteRig.of({ 'content/a/first.md': article({ section: 'sport' }) });
  await using preview = await serving(rig);
  const front = await preview.get('/');
  expect(front.text).toContain('site.yaml declares no section “sport”.');
});

test('pages answer as a static host would, and only to this machine', async () => {
  await using rig = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  await using preview = await serving(rig);
  expect(await preview.get('/2026/11/20/rain')).toMatchObject({ status: 301, location: '/2026/11/20/rain/' });
  expect(await preview.get('/nothing/here/')).toMatchObject({
    status: 404,
    text: expect.stringContaining('This page cannot be found'),
  });
  expect(await preview.get('/feed.xml')).toMatchObject({ status: 200 });
  expect((await preview.get('/..%2f..%2fcontent/site.yaml')).status).toBe(404);
  expect((await preview.get('/%E0%A4%A')).status).toBe(404);
});

test('a changed layout reloads the browser; a broken one leaves the last good site', async () => {
  await using rig = await newsroom({ 'content/2026/11/20/rain.md': article() });
  await using preview = await serving(rig, ownDateline(rig));
  const events = await preview.events();
  expect(await events.next()).toBe('data: 1');

  rig.edit('layouts/site.css', ':root', '.changed-by-a-designer { color: red; } :root');
  expect(await events.next()).toBe('data: 2');
  expect((await preview.get('/')).text).toContain('.changed-by-a-designer');

  rig.edit('layouts/render-page.tsx', 'import', 'import oops from');
  expect(await events.next()).toBe('data: 3');
  const broken = await preview.get('/');
  expect(broken.text).toContain('There are mistakes. This is the last good site.');
  expect(broken.text).toContain('.changed-by-a-designer');
  expect(preview.terminal).toContain('the last good site stays.\n');

  rig.edit('layouts/render-page.tsx', 'import oops from', 'import');
  expect(await events.next()).toBe('data: 4');
  expect((await preview.get('/')).text).not.toContain('There are mistakes');
  await events.close();
});

test('a name that another site could point at this machine is refused', async () => {
  await using rig = await SiteRig.of({ 'content/a/first.md': article({ status: 'draft' }) });
  await using preview = await serving(rig);
  expect(await preview.statusFor('evil.example')).toBe(403);
  expect(await preview.statusFor('localhost')).toBe(200);
});
