import { expect, test } from 'vitest';
import { article, SiteRig, withoutSeconds } from '../rig/site-rig.ts';

test('a build writes the site and says how many pages it has', async () => {
  await using rig = await SiteRig.of({ 'content/2026/11/20/rain.md': article() });
  const { code, stdout, stderr } = await rig.run('build');
  expect(stderr).toBe('');
  expect(withoutSeconds(stdout)).toBe('48 pages in 0.0 s\n');
  expect(code).toBe(0);
  expect(rig.read('_site/2026/11/20/rain/index.html')).toContain(
    '<title>Rain returns to the lake | The Example News</title>',
  );
});
