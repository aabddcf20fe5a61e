import { beforeAll, describe, expect, test } from 'vitest';
import { HeadOf } from '../rig/head.ts';
import { article, SiteRig } from '../rig/site-rig.ts';

const old = `/old/it's {$x} "q" $uri *:splat !'()/`;

let rig: SiteRig;
beforeAll(async () => {
  rig = await SiteRig.of({
    'content/2026/11/20/باران.md': article({
      headline: 'Rain',
      aliases: `["/old/plain/", "/2020/old.html", ${JSON.stringify(old)}, "/قدیم/"]`,
    }),
    'content/2026/11/20/plain.md': article({ headline: 'Plain' }),
    'content/2026/11/21/held.md': article({ headline: 'Held', date: '2027-01-01', aliases: '[/old/held/]' }),
  });
  expect(await rig.run('build', '--base-path', '/sub/')).toMatchObject({ code: 0, stderr: '' });
  return () => rig[Symbol.asyncDispose]();
});

const read = (file: string) => rig.read(`_site/${file}`);
const to = `/sub/2026/11/20/${encodeURIComponent('باران')}/`;
const froms = ['/sub/2020/old.html', `/sub${old}`, '/sub/old/plain/', '/sub/قدیم/'];

describe('an old address leads to the new one', () => {
  test('by a page, on every host', () => {
    const html = read('2020/old.html');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=../2026/11/20/باران/"');
    const head = new HeadOf(html);
    expect(head.links('canonical')).toEqual([
      { rel: 'canonical', href: `https://news.example/2026/11/20/${encodeURIComponent('باران')}/` },
    ]);
    expect(head.meta('robots')).toEqual(['noindex']);
  });

  test('by _redirects, three words a line, without a sign that means something there', () => {
    const lines = read('_redirects').trimEnd().split('\n');
    expect(lines.map((line) => line.split(' '))).toEqual(froms.map(() => [expect.any(String), to, '301']));
    expect(lines.map((line) => decodeURIComponent(line.split(' ')[0] ?? ''))).toEqual(froms);
    for (const line of lines) expect(line.split(' ', 2).join('')).toMatch(/^[\w./%~-]+$/);
  });

  test('by a map of nginx, whose strings end where they should and hold no variable', () => {
    const lines = read('redirects/nginx.map').trimEnd().split('\n');
    const parsed = lines.map((line) => /^"((?:[^"\\]|\\["\\])*)" "([^"\\$]*)";$/.exec(line));
    expect(parsed.map((match) => match?.[1]?.replace(/\\(.)/g, '$1'))).toEqual(froms);
    expect(new Set(parsed.map((match) => match?.[2]))).toEqual(new Set([to]));
  });

  test('by a map of Caddy, without braces, whose patterns match the address and no other', () => {
    const lines = read('redirects/caddy.map').trimEnd().split('\n');
    const inputs = lines.map((line) => /^"([^"{}`]*)" "([^"{}`]*)"$/.exec(line));
    expect(new Set(inputs.map((match) => match?.[2]))).toEqual(new Set([to]));
    for (const [at, from] of froms.entries()) {
      const input = inputs[at]?.[1] ?? '';
      if (!input.startsWith('~')) expect(input).toBe(from);
      else {
        expect(from).toMatch(new RegExp(input.slice(1)));
        expect(`${from}x`).not.toMatch(new RegExp(input.slice(1)));
      }
    }
  });

  test('and without old addresses there are no such files', async () => {
    await using other = await SiteRig.of({ 'content/a.md': article() });
    expect(await other.run('build')).toMatchObject({ code: 0 });
    expect(Object.keys(other.tree()).filter((file) => /redirects/.test(file))).toEqual([]);
  });
});

test('two articles that claim one old address, or one that is another’s, are told', async () => {
  await using other = await SiteRig.of({
    'content/a.md': article({ aliases: '[/old/]' }),
    'content/b.md': article({ aliases: '[/OLD/]' }),
    'content/c.md': article({ aliases: '[/a/]' }),
  });
  expect(await other.codes()).toEqual(['b.md:5 alias/collision', 'c.md:5 alias/collision']);
});

describe('an address that was published and has no page any more', () => {
  const moved = article({ headline: 'The bridge' });

  async function published(): Promise<SiteRig> {
    const site = await SiteRig.of({ 'content/a/bridge.md': moved, 'content/a/other.md': article() });
    expect(await site.run('build')).toMatchObject({ code: 0, stderr: '' });
    return site;
  }

  test('is a warning of the build with the line to write, and an error of check --strict', async () => {
    await using other = await published();
    other.remove('content/a/bridge.md');
    other.write('content/b/bridge.md', moved);
    expect(await other.run('check')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning address/lost'),
    });
    expect(await other.run('check', '--strict')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('content/b/bridge.md:1:1 error address/lost'),
    });
    const { code, stderr, stdout } = await other.run('build');
    expect(code).toBe(0);
    expect(stderr).toContain('Write aliases: [/a/bridge/]');
    expect(stdout).toMatch(/with 1 warning in 1 file$/m);
  });

  test('is forgotten once the line is written', async () => {
    await using other = await published();
    other.remove('content/a/bridge.md');
    other.write('content/b/bridge.md', article({ headline: 'The bridge', aliases: '[/a/bridge/]' }));
    expect(await other.run('check', '--strict')).toMatchObject({ code: 0 });
    expect(await other.run('build')).toMatchObject({ code: 0, stderr: '' });
    expect(other.exists('_site/a/bridge/index.html')).toBe(true);
  });

  test('is not told where nothing is remembered, nor of what was never public, nor of a withdrawn article', async () => {
    await using other = await published();
    other.write('content/a/draft.md', article({ headline: 'Draft', status: 'draft' }));
    other.write('content/a/held.md', article({ headline: 'Held', date: '2027-01-01' }));
    expect(await other.run('build')).toMatchObject({ code: 0, stderr: '' });
    other.remove('content/a/draft.md');
    other.remove('content/a/held.md');
    other.write('content/a/bridge.md', article({ headline: 'The bridge', status: 'withdrawn' }));
    expect(await other.run('check', '--strict')).toMatchObject({ code: 0 });
    expect(await other.run('build')).toMatchObject({ code: 0, stderr: '' });
    other.remove('content/a/bridge.md');
    other.remove('.cache');
    expect(await other.run('check', '--strict')).toMatchObject({ code: 0 });
  });

  test('is told after an upgrade of the program too', async () => {
    await using other = await published();
    other.edit('content/site.yaml', 'The Example News', 'The Other News');
    other.remove('content/a/bridge.md');
    const { stderr } = await other.run('build');
    expect(stderr).toContain('content/a/bridge.md:1:1 warning address/lost');
    expect(stderr).toContain('its file is gone.');
  });
});
