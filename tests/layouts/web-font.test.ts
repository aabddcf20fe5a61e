import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../src/base/languages/languages.ts';
import { webFonts } from '../../src/base/languages/web-font.ts';
import { article, home, SiteRig, settings } from '../rig/site-rig.ts';

const fonts = Object.values(webFonts);
const fontPath = (file: string) => path.join(home, 'layouts/fonts', file);

test('each web font is small, has its licence beside it and the digest of its bytes in its name', () => {
  for (const { file } of fonts) {
    const bytes = fs.readFileSync(fontPath(file));
    expect(bytes.length, file).toBeLessThanOrEqual(50 * 1024);
    expect(file).toContain(hash('sha256', bytes, 'hex').slice(0, 10));
    const licence = fs.readFileSync(fontPath(`${file.split('-', 1)[0]}-licence.txt`), 'utf8');
    expect(licence).toContain('SIL OPEN FONT LICENSE');
  }
  const woff2 = fs.readdirSync(path.join(home, 'layouts/fonts')).filter((file) => file.endsWith('.woff2'));
  expect(woff2).toEqual(fonts.map(({ file }) => file));
});

const [persianFont = ''] = languages.flatMap(({ code, font }) => (code === 'fa' && font ? [font.file] : []));

test('a publication with Persian has the font, and only its Persian pages ask for it, from wherever they are', async () => {
  await using rig = await SiteRig.of({
    'content/rain.md': article(),
    'content/fa/2026/11/20/rain.md': article(),
  });
  const { code, stderr } = await rig.run('build');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(fs.readFileSync(rig.path(`_site/fonts/${persianFont}`))).toEqual(fs.readFileSync(fontPath(persianFont)));
  const asked = (file: string) => /src:url\("([^"]*)"\)/.exec(rig.read(`_site/${file}`))?.[1];
  expect(asked('rain/index.html')).toBeUndefined();
  expect(asked('fa/index.html')).toBe(`../fonts/${persianFont}`);
  expect(asked('fa/2026/11/20/rain/index.html')).toBe(`../../../../../fonts/${persianFont}`);
  expect(asked('fa/404.html')).toBe(`/fonts/${persianFont}`);

  rig.remove(`_site/fonts/${persianFont}`);
  expect((await rig.run('build')).code).toBe(0);
  expect(rig.exists(`_site/fonts/${persianFont}`)).toBe(true);

  rig.write('content/site.yaml', settings.replace('[en, fa]', '[en]').replace(/^sections:.*\n/m, ''));
  rig.remove('content/fa');
  expect((await rig.run('build')).code).toBe(0);
  expect(rig.exists('_site/fonts')).toBe(false);
});
