import { choices, nearest, quoted } from '../base/words.ts';
import { fieldKey, fieldWords } from './field-name.ts';
import type { Contract } from './fields.ts';

/** Names that other generators have and Dateline deliberately does not, with the reason. */
const refusedFields: ReadonlyMap<string, string> = new Map([
  [
    'permalink',
    'An article’s address is its place in the content folder; move the file, and keep the old address with aliases:.',
  ],
  ['layout', 'The layout follows from type:, such as type: analysis.'],
  ['eleventycomputed', 'Front matter holds text only; nothing in it is run.'],
  ['title', 'The title of an article is written as headline:.'],
  ['author', 'Write authors: and a list of names.'],
  ['slug', 'An article’s address is its place in the content folder.'],
  ['draft', 'Write status: draft.'],
]);

/** What to say of a name that is none of the fields, and the field it was meant to be, when there is one. */
export function unknownField(
  spelled: string,
  known: readonly string[],
  contract: Contract,
  depth: 'top' | 'nested',
): { meant: string | undefined; message: string; hint: string } {
  const thing = contract === 'article' ? 'field' : 'setting';
  if (contract === 'article' && depth === 'top') {
    const hint = refusedFields.get(fieldKey(spelled));
    const meant = fieldKey(spelled) === 'title' ? 'headline' : undefined;
    if (hint !== undefined) return { meant, message: `${quoted(spelled)} is not a field that articles have.`, hint };
  }
  const near = nearest(spelled.replace(/[\s_-]+/g, ' '), known.map(fieldWords));
  const meant = known.find((name) => fieldWords(name) === near);
  const suggestion = near && `Did you mean ${quoted(near)}?`;
  if (depth === 'nested') {
    const message = `${quoted(spelled)} is not a ${thing} that can stand here.`;
    return { meant, message, hint: suggestion ?? `It can be ${choices(known.map(fieldWords))}.` };
  }
  const owner = contract === 'article' ? 'articles have' : 'Dateline has';
  return {
    meant,
    message: `${quoted(spelled)} is not a ${thing} that ${owner}.`,
    hint: suggestion ?? `Remove it, or keep it for your newsroom under the name ${quoted(`x-${spelled}`)}.`,
  };
}
