import { expect, test } from 'vitest';
import { article, SiteRig } from '../rig/site-rig.ts';

const page = (fields: string) => `---\nheadline: About us\ntype: page\n${fields}---\n\nWHO-WE-ARE\n`;

test('a withdrawn or expired article keeps its headline and says nothing else of what it said', async () => {
  const secrets = {
    standfirst: 'SECRET-STANDFIRST',
    kicker: 'SECRET-KICKER',
    'in brief': '[SECRET-ITEM]',
    tags: '[Secret-tag]',
    authors: '[Secret Author]',
  };
  await using rig = await SiteRig.of({
    'content/a/withdrawn.md': article(
      {
        ...secrets,
        status: 'withdrawn',
        corrections: '[{date: 2026-11-21, text: The source erred., type: retraction}]',
      },
      'SECRET-BODY\n',
    ),
    'content/a/expired.md': article({ ...secrets, headline: 'The other', expires: '2026-11-21' }, 'SECRET-BODY\n'),
    'content/a/link.md': article({ headline: 'A link' }, '[withdrawn](/a/withdrawn/), [expired](/a/expired/)\n'),
  });
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  const tree = rig.tree();
  expect(Object.entries(tree).filter(([, text]) => /SECRET|secret-/i.test(text))).toEqual([]);
  const withdrawn = rig.read('_site/a/withdrawn/index.html');
  expect(withdrawn).toContain('This article has been withdrawn.');
  expect(withdrawn).toContain('The source erred.');
  expect(withdrawn).toContain('<meta name="robots" content="noindex">');
  expect(rig.read('_site/a/expired/index.html')).toContain('The time for which this article was published is over.');
  expect(tree['feed.xml']).not.toMatch(/<link>[^<]*(withdrawn|expired)/);
});

test('a standing page is held, withdrawn and expires like an article, and leaves the footer', async () => {
  await using rig = await SiteRig.of({
    'content/held.md': page('date: 2030-01-01\n'),
    'content/withdrawn.md': page('status: withdrawn\n'),
    'content/expired.md': page('expires: 2026-01-01\n'),
    'content/here.md': page('outlet: example\ndate: 2020-01-01\n'),
  });
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  expect(rig.exists('_site/held/index.html')).toBe(false);
  for (const gone of ['withdrawn', 'expired']) expect(rig.read(`_site/${gone}/index.html`)).not.toContain('WHO-WE-ARE');
  expect(rig.read('_site/here/index.html')).toContain('WHO-WE-ARE');
  expect(
    [...rig.read('_site/index.html').matchAll(/href="(held|withdrawn|expired|here)\/"/g)].map(([, name]) => name),
  ).toEqual(['here']);
});

test('an author by id or by name is one person with one page, named once', async () => {
  await using rig = await SiteRig.of({
    'content/a/one.md': article({ authors: '[sara, Sara Example, sara]' }),
    'content/a/two.md': article({ authors: 'Sara Example', outlet: 'The Example News' }),
  });
  expect(await rig.run('build')).toMatchObject({ code: 0, stderr: '' });
  expect(Object.keys(rig.tree()).filter((file) => /^author\/.*\.html$/.test(file))).toEqual(['author/sara/index.html']);
  expect(rig.read('_site/a/one/index.html').match(/>Sara Example</g)).toHaveLength(1);
  expect(rig.read('_site/author/sara/index.html')).toContain('Sara writes about water.');
});

test('a translation of an old address is a translation of the article that lives there now', async () => {
  await using rig = await SiteRig.of({
    'content/a/rain.md': article({ aliases: '[/old/rain/]' }),
    'content/fa/a/rain.md': article({ headline: 'باران', 'translation of': '/old/rain/' }),
  });
  const { code, stderr } = await rig.run('build');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(rig.read('_site/fa/a/rain/index.html')).toContain('hreflang="en" href="https://news.example/a/rain/"');
  expect(rig.read('_site/a/rain/index.html')).toContain('hreflang="fa" href="https://news.example/fa/a/rain/"');
});
