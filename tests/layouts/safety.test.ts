import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, htmlFiles } from '../rig/built-site.ts';
import { article, SiteRig, settings } from '../rig/site-rig.ts';

const onion = `http://${'a2'.repeat(28)}.onion/`;

/** The one page that has a form and a script, which is the site's own. */
const isSearch = (file: string) => /^(fa\/)?search\//.test(file);

describe('every page of the gazette', () => {
  let pages: readonly (readonly [file: string, html: string])[];
  beforeAll(async () => {
    await using rig = await builtSite('gazette');
    pages = htmlFiles(rig).map((file) => [file, rig.read(`_site/${file}`)]);
    expect(pages.length).toBeGreaterThan(40);
  });

  test('has a policy that names its own style sheets and lets nothing run, before anything it could apply to', () => {
    for (const [file, html] of pages) {
      const [before = '', after = ''] = html.split('<meta http-equiv="Content-Security-Policy" content="');
      expect(before.replace(/^<!DOCTYPE html>\n<html[^>]*>/, ''), file).toBe('<head><meta charset="utf-8">');
      const rules = Object.fromEntries((after.split('"', 1)[0] ?? '').split('; ').map((rule) => rule.split(/ (.*)/)));
      const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
      expect(sheets.length, file).toBeGreaterThan(0);
      expect(rules, file).toEqual({
        'default-src': "'none'",
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'manifest-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        ...(isSearch(file) && {
          'script-src': "'self' 'wasm-unsafe-eval'",
          'connect-src': "'self'",
          'form-action': "'self'",
        }),
        'style-src': sheets.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`).join(' '),
      });
    }
  });

  test('but search, has no script, style attribute, event handler, frame or form', () => {
    for (const [file, html] of pages.filter(([file]) => !isSearch(file))) {
      const tags = html.match(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/g) ?? [];
      expect(
        tags.filter((tag) => /^<(?:script(?! type="application\/ld\+json")|iframe|object|embed|form)\b/.test(tag)),
        file,
      ).toEqual([]);
      expect(
        tags.filter((tag) => /\s(?:style|on[a-z]+)=/.test(tag.replace(/"[^"]*"/g, ''))),
        file,
      ).toEqual([]);
    }
  });

  test('tells other sites nothing: neither by the referrer nor by a handle on its window', () => {
    for (const [file, html] of pages) {
      expect(html, file).toContain('<meta name="referrer" content="same-origin">');
      const outside = html.match(/<a [^>]*href="https?:[^>]*>/g) ?? [];
      expect(
        outside.filter((link) => !/ rel="[^"]*noopener noreferrer"/.test(link)),
        file,
      ).toEqual([]);
    }
    expect(pages.some(([, html]) => /<a [^>]*href="https?:/.test(html))).toBe(true);
  });

  test('names no onion address where there is none', () => {
    for (const [, html] of pages) expect(html).not.toContain('Onion-Location');
  });
});

test('with an onion address, each page says where it is there, but for the one that answers everywhere', async () => {
  await using rig = await SiteRig.of({
    'content/site.yaml': `${settings}onion: ${onion.slice(0, -1)}\n`,
    'content/fa/2026/11/20/آب.md': article(),
  });
  const { code, stderr } = await rig.run('build');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const told = (file: string) => /http-equiv="Onion-Location" content="([^"]*)"/.exec(rig.read(`_site/${file}`))?.[1];
  expect(told('index.html')).toBe(onion);
  expect(told('fa/2026/11/20/آب/index.html')).toBe(`${onion}fa/2026/11/20/%D8%A2%D8%A8/`);
  expect(told('404.html')).toBeUndefined();
});
