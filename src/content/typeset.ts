import MarkdownIt from 'markdown-it';
import { languageOf } from '../base/languages/languages.ts';

const setters = new Map<string, MarkdownIt>();

/** Sets straight quotation marks as the language's own, as in a body; everything else stays as it was written. */
export function typeset(text: string, language: string): string {
  if (!/["']/.test(text)) return text;
  const setter = setters.get(language) ?? setterFor(language);
  return (setter.parseInline(text, {})[0]?.children ?? []).map(({ content }) => content).join('');
}

/** markdown-it without any Markdown: only its quotes. */
function setterFor(language: string): MarkdownIt {
  const quotes = [...languageOf(language).quotes];
  const setter = new MarkdownIt('zero', { typographer: true, quotes }).enable('smartquotes');
  setters.set(language, setter);
  return setter;
}
