import type { SafeBytes } from '../../src/content/markdown/body-shelf.ts';
import type { SafeHtml } from '../../src/content/markdown/render-body.ts';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { Picture, Teaser } from '../../src/site/page.ts';
import type { OwnRules } from '../style-sheet.ts';

type Body = SafeHtml | SafeBytes | undefined;

/** What a body may have besides paragraphs, headings, lists and quotes. */
const box = /<(?:figure|picture|div|section|p class|pre|code|hr|sup)/;

/** The rules of a standing page, or of an article as far as its picture and body ask for them. */
export function textRules(picture: Picture | undefined, body: Body): OwnRules[] {
  // Whatever its characters are, the signs of its elements are ASCII.
  const html = typeof body === 'object' ? body.toString('latin1') : (body ?? '');
  const hasBoxes = box.test(html);
  const rules: OwnRules[] = ['texts'];
  if (picture || (hasBoxes && html.includes('<picture'))) rules.push('pictures');
  if (hasBoxes) rules.push('boxes');
  return rules;
}

export function articleRules({ picture, type, corrections }: ArticlePage, body: Body): OwnRules[] {
  const rules = textRules(picture, body);
  if (type !== 'news') rules.push('types');
  if (corrections.length > 0) rules.push('corrections');
  return rules;
}

/** The rules of a page that lists articles. */
export function listRules(teasers: readonly Teaser[]): OwnRules[] {
  return teasers.some(({ picture }) => picture) ? ['lists', 'pictures'] : ['lists'];
}
