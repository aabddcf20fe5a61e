import { en } from './en.ts';
import { fa } from './fa.ts';
import type { Language } from './language.ts';

/** Every language Dateline speaks. A new one is a file beside `en.ts` and its name here. */
export const languages: readonly Language[] = [en, fa];

const byCode = new Map(languages.map((language) => [language.code, language]));

/** The language a page is in; throws for a code that the contracts let through by mistake. */
export function languageOf(code: string): Language {
  const language = byCode.get(code);
  if (!language) throw new Error(`Dateline does not speak “${code}”`);
  return language;
}
