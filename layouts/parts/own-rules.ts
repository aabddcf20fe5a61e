import type { OwnBody } from '../../src/content/markdown/render-body.ts';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { Picture, Teaser } from '../../src/site/page.ts';
import type { OwnRules } from '../style-sheet.ts';

/** The rules of a standing page, or of an article as far as its picture and body ask for them. */
export function textRules(picture: Picture | undefined, body: OwnBody | undefined): OwnRules[] {
  const hasBoxes = body !== undefined && !body.isPlain;
  const rules: OwnRules[] = ['texts'];
  if (picture || (hasBoxes && body.html.includes('<picture'))) rules.push('pictures');
  if (hasBoxes) rules.push('boxes');
  return rules;
}

export function articleRules({ picture, type, corrections }: ArticlePage, body: OwnBody | undefined): OwnRules[] {
  const rules = textRules(picture, body);
  if (type !== 'news') rules.push('types');
  if (corrections.length > 0) rules.push('corrections');
  return rules;
}

/** The rules of a page that lists articles. */
export function listRules(teasers: readonly Teaser[]): OwnRules[] {
  return teasers.some(({ picture }) => picture) ? ['lists', 'pictures'] : ['lists'];
}
