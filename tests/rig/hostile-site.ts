import { picture } from './pictures.ts';
import { article, SiteRig } from './site-rig.ts';

/** Ends an attribute, an element and a CDATA section, turns lines around, and holds what XML and JSON choke on. */
export const hostile = String.raw`"\"'> </script><!-- ]]> ]]]]> & &lt; {$x} \\ \u0000\u0007\u001b \uD800 \uFFFE 🗞️👩‍💻 \u202Eevil\u202C \u2067rtl\u2069 \u200Fx"`;

/** What is left of it in a published line of text, before its quotes are set. */
export const hostileWords = ['</script><!--', ']]> ]]]]>', '&lt;', '{$x}', '🗞️👩‍💻', '\u202Eevil\u202C'];

export const site = 'https://news.example/sub/';

const settings = `name: {en: ${hostile}, fa: روزنامه}
tagline: ${hostile}
url: ${site}
time zone: Asia/Tehran
languages: [en, fa]
logo: /images/logo.png
policies:
  principles: /about/
  corrections: {en: /about/, fa: /fa/about/}
  ethics: https://ethics.example/?a="b"&c=<d>
  ownership: /about/
  masthead: /about/
sections: {iran: {name: ${hostile}, description: ${hostile}}}
outlets: {example: {name: ${hostile}, url: ${site}}, other: The Other Paper}
authors: {sara: {name: ${hostile}, bio: ${hostile}}}
`;

const body = `A paragraph with </script> and ]]> and & in it, and ${'more words '.repeat(40)}.

![A "lake" </script>](/images/lake.png "Caption ]]> | Credit &")

Another paragraph[^1] with a [link](/about/) and [another](https://elsewhere.example/?a=1&b=2).

[^1]: A note ]]>.
`;

const everyField = {
  headline: hostile,
  standfirst: hostile,
  kicker: hostile,
  dateline: hostile,
  section: 'iran',
  tags: `[${hostile}, Water]`,
  authors: `[sara, ${hostile.slice(0, -1)} Guest"]`,
  brief: hostile,
  image: `{src: /images/lake.png, alt: ${hostile}, caption: ${hostile}, credit: ${hostile}}`,
  'in brief': `[{text: ${hostile}, more: 'https://elsewhere.example/?q="><b>&'}, ${hostile}]`,
  corrections: `[{date: 2026-11-21, text: ${hostile}}, {date: 2026-11-21 12:00, text: Again., type: clarification}]`,
};

/** A publication below a folder, in two languages, with hostile text in every field. */
export async function hostileSite(more: Readonly<Record<string, string>> = {}, moreSettings = ''): Promise<SiteRig> {
  const rig = await SiteRig.of({
    'content/site.yaml': settings + moreSettings,
    'content/images/lake.png': picture,
    'content/images/logo.png': picture,
    'content/about.md': `---\ntype: page\nheadline: ${hostile}\nstandfirst: ${hostile}\n---\n\n${body}`,
    'content/fa/about.md': `---\ntype: page\nheadline: ${hostile}\ntranslation of: /about/\n---\n\n${body}`,
    'content/2026/11/20/rain.md': article({ ...everyField, aliases: `[/old/]` }, body),
    'content/2026/11/20/plain.md': article({ headline: 'A plain day', date: '2026-11-20', type: 'opinion' }, body),
    'content/2026/11/21/other.md': article(
      { headline: 'Retold', outlet: 'other', date: '2026-11-21 08:00', 'based on': 'https://other.example/a?b=1&c=2' },
      body,
    ),
    'content/2026/11/19/taken-back.md': article({ ...everyField, status: 'withdrawn' }, body),
    'content/fa/2026/11/20/باران.md': article(
      { ...everyField, updated: '2026-11-22 09:00', 'translation of': '/2026/11/20/rain/' },
      body,
    ),
    ...more,
  });
  return rig;
}
