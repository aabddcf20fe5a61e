import { decodedPart, kindOfLink, readable, resolveLink, type Url, urlOf } from '../base/address.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { nearest, quoted } from '../base/words.ts';
import type { Reference } from '../content/article.ts';
import { pictureFor } from '../content/markdown/figures.ts';
import { type CheckContext, type CheckedArticle, mistake } from './check-context.ts';
import { markOf } from './site.ts';

/** What is wrong with one thing that an article points to. */
export function referenceMistakes(
  from: CheckedArticle,
  { kind, target, place }: Reference,
  context: CheckContext,
): Diagnostic[] {
  const tell = (code: DiagnosticCode, message: string, hint: string) => [
    mistake('error', code, context.locate(from.path, place), message, hint),
  ];
  if (kind === 'picture') {
    const picture = pictureFor(target, from.path);
    if (picture && (context.site.pictures.has(picture) || context.unreadable.has(urlOf(picture)))) return [];
    const near = nearPicture(target, picture, [...context.site.pictures.keys()]);
    return tell(
      'image/missing',
      picture
        ? `There is no picture ${quoted(picture)} in the content folder.`
        : `${quoted(readable(target))} is not a picture of this site.`,
      near
        ? `Did you mean ${quoted(`/${near}`)}?`
        : picture
          ? 'Put it there, or write the path of one that is, such as /images/lake.jpg.'
          : 'Put the picture into the content folder and write its path, such as /images/lake.jpg.',
    );
  }
  if (kind === 'translation') return translationMistakes(from, target, context, tell);
  const linkKind = kindOfLink(target);
  if (linkKind !== 'path' && linkKind !== 'fragment') return [];
  const code = kind === 'more' ? 'in-brief/dead-link' : 'body/dead-link';
  const link = kind === 'more' ? '“More” leads' : 'This link leads';
  const shown = quoted(readable(target));
  const resolved =
    linkKind === 'fragment' ? { url: from.url, fragment: decodedPart(target.slice(1)) } : resolveLink(target, from.url);
  const problem = resolved ? deadness(from, resolved.url, context) : 'nothing';
  if (!resolved || problem === 'nothing') {
    const near = nearPath(resolved?.url, context);
    return tell(
      code,
      `${link} to ${shown}, where there is no page.`,
      elsewhere(target) ??
        (near
          ? `Did you mean ${quoted(near)}?`
          : 'Give the path of an article below the content folder, without .md, such as /2026/11/22/an-article/.'),
    );
  }
  if (problem === 'not-shown') {
    return tell(
      code,
      `${link} to ${shown}, which readers cannot see: it is a draft or held.`,
      'Publish that article first, or take the link out.',
    );
  }
  const anchors = context.byUrl.get(resolved.url)?.anchors;
  if (
    resolved.fragment === '' ||
    !anchors ||
    anchors.includes(resolved.fragment) ||
    /^fn(ref)?\d/.test(resolved.fragment)
  )
    return [];
  if (anchors.length === 0) {
    const message = `There is no heading ${quoted(`#${resolved.fragment}`)} on that page, nor any other.`;
    return tell('body/dead-anchor', message, 'Link to the page itself, without # and what follows it.');
  }
  const near = nearest(resolved.fragment, anchors);
  return tell(
    'body/dead-anchor',
    `There is no heading ${quoted(`#${resolved.fragment}`)} on that page.`,
    near
      ? `Did you mean ${quoted(`#${near}`)}?`
      : 'Write the words of the heading in small letters, with hyphens between them.',
  );
}

/** Whether a page is there for the readers of the page that links to it. */
function deadness(
  from: CheckedArticle,
  url: Url,
  { byUrl, generated, unreadable, articles, site }: CheckContext,
): 'alive' | 'nothing' | 'not-shown' {
  const target = byUrl.get(url);
  if (target) {
    const readersSee = ({ entry }: CheckedArticle) => !entry || markOf(entry, site.edition) === undefined;
    return readersSee(target) || !readersSee(from) ? 'alive' : 'not-shown';
  }
  if (generated.has(url) || unreadable.has(url)) return 'alive';
  // A tag's or author's page may be missing only because an article of theirs has a mistake.
  const ofAnArticle = /\/(tag|author)\//.test(url) && articles.some(({ entry }) => !entry);
  return ofAnArticle ? 'alive' : 'nothing';
}

function translationMistakes(
  from: CheckedArticle,
  target: string,
  context: CheckContext,
  tell: (code: DiagnosticCode, message: string, hint: string) => Diagnostic[],
): Diagnostic[] {
  const url = kindOfLink(target) === 'path' ? resolveLink(target, from.url)?.url : undefined;
  const original = url && context.byUrl.get(url);
  if (url === from.url)
    return tell(
      'translation/itself',
      'The article is said to be a translation of itself.',
      'Give the path of the article in the other language.',
    );
  if (original?.language === from.language)
    return tell(
      'translation/itself',
      `${quoted(target)} is in the same language, so this cannot be its translation.`,
      'Give the path of the article in the other language.',
    );
  if (original || (url && context.unreadable.has(url))) return [];
  const near = nearPath(url, context);
  return tell(
    'translation/missing',
    `There is no article at ${quoted(target)} that this one could be a translation of.`,
    near
      ? `Did you mean ${quoted(near)}?`
      : 'Give the path of the article in the other language, such as /2026/11/22/an-article/.',
  );
}

/** A page whose address differs a little, or that has the same name in another folder. */
export function nearPath(
  url: Url | undefined,
  { byUrl, generated }: Pick<CheckContext, 'byUrl' | 'generated'>,
): Url | undefined {
  if (url === undefined) return undefined;
  const known = [...byUrl.keys(), ...generated.keys()];
  const name = url.replace(/(\.md|\.html?)?\/?$/, '').replace(/^.*\//, '');
  return nearest(url, known) ?? (name === '' ? undefined : known.find((other) => other.endsWith(`/${name}/`)));
}

/** The picture whose path lacks only its first slash, that has the same name in another folder, or whose path differs a little. */
function nearPicture(target: string, picture: string | undefined, pictures: readonly string[]): string | undefined {
  if (kindOfLink(target) === 'web') return undefined;
  const path = readable(target).replaceAll('\\', '/').normalize('NFC').toLowerCase();
  const named = (name: string) => pictures.filter((other) => `/${other}`.toLowerCase().endsWith(`/${name}`));
  const rooted = path.replace(/^(?:\.{0,2}\/)+/, '');
  const sameName = named(path.slice(path.lastIndexOf('/') + 1));
  return (
    pictures.find((other) => other.toLowerCase() === rooted) ??
    nearest(picture ?? rooted, sameName) ??
    sameName[0] ??
    (picture && nearest(picture, pictures))
  );
}

/** A mail or web address whose beginning was forgotten, so that it is taken for a path. */
function elsewhere(target: string): string | undefined {
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@.]+$/.test(target)) return `Write ${quoted(`mailto:${target}`)} for a mail address.`;
  if (/^www\./i.test(target)) return `Write ${quoted(`https://${target}`)} for a web address.`;
  return undefined;
}
