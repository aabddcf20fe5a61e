import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundleEleventy } from '../../src/cli/bundle-eleventy.mjs';
import { run, SiteRig } from '../rig/site-rig.ts';

/** A site that uses what Dateline's own does not. */
const script = `
  const { runScript } = await import(${JSON.stringify(new URL('../../src/cli/compiled-script.mjs', import.meta.url))});
  const [, eleventyFile] = process.argv;
  const { Eleventy, HtmlBasePlugin, I18nPlugin, IdAttributePlugin } = eleventyFile.endsWith('.cjs')
    ? runScript(eleventyFile, 'build')
    : await import(eleventyFile);
  const config = (eleventy) => {
    eleventy.addPlugin(HtmlBasePlugin);
    eleventy.addPlugin(I18nPlugin, { defaultLanguage: 'en' });
    eleventy.addPlugin(IdAttributePlugin);
    return { pathPrefix: '/news/', htmlTemplateEngine: 'liquid' };
  };
  const eleventy = new Eleventy('pages', 'out', { config, quietMode: true, pathPrefix: '/news/' });
  await eleventy.init();
  // What takes long on a busy machine is told on stderr otherwise.
  for (const group of Object.values(eleventy.bench.getAll())) group.setIsVerbose(false);
  const pages = await eleventy.toJSON();
  process.stdout.write(JSON.stringify(pages.map(({ url, content }) => [url, content]).sort(), null, 1));
`;

test('Eleventy’s bundle calls what is not in it', async () => {
  await using rig = await SiteRig.of({
    'package.json': '{"type": "module"}',
    'pages/en/rain.html':
      '---\ntitle: Rain &amp; snow\n---\n<h2>{{ title }}</h2><a href="/fa/">{{ "/" | locale_url: "fa-ir" }}</a>',
    'pages/fa-IR/index.html':
      '---js\nconst title = "باران";\nconst date = "2026-11-22T14:30";\n---\n<h2>{{ title }}</h2>{{ page.date }}',
  });
  const bundle = rig.path('eleventy.cjs');
  await bundleEleventy(build, bundle);
  const pagesBy = (eleventy: string) =>
    run(process.execPath, ['--input-type=module', '-e', script, eleventy], rig.folder, {});
  const whole = await pagesBy(import.meta.resolve('@11ty/eleventy'));
  const bundled = await pagesBy(bundle);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toContain('باران');
  expect(whole.stdout).toContain('id=\\"rain-and-snow\\"');
  expect(whole.stdout).toContain('/news/fa/');
  expect(whole.stdout).toContain('Nov 22 2026');
  expect(bundled).toEqual(whole);
});
