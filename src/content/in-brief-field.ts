import * as z from 'zod';
import { kindOfLink } from '../base/address.ts';
import { quoted } from '../base/words.ts';
import { line, type moment, shaped } from './field-values.ts';
import { asIssue, mapping } from './fields.ts';
import { further, type Objections, type QuickSchema } from './quick-schema.ts';
import { isMapping } from './yaml.ts';

/** An in brief item is one or two sentences; longer ones break the sidebar's rhythm. In characters. */
const longestInBrief = 500;

/** Tells a sentence that is too long for the sidebar. */
export function refuseLong(text: string, context: Objections): string {
  const length = [...text].length;
  if (length > longestInBrief) {
    context.addIssue(
      asIssue({
        code: 'in-brief/too-long',
        message: `This in brief item has ${length} characters; one or two sentences have at most ${longestInBrief}.`,
        hint: 'Shorten it, and leave the rest to the page that More leads to.',
      }),
    );
  }
  return text;
}

/** A mapping of text, More and date, or a bare text. */
export function inBriefItem(sentence: QuickSchema<string>, when: ReturnType<typeof moment>) {
  const fields = mapping(
    {
      text: { schema: sentence, write: 'text: One or two sentences.' },
      more: { schema: further(line, refuseUnsafe), write: 'more: /2026/11/22/an-article/' },
      date: { schema: when, write: 'date: 2026-11-22' },
    },
    'article',
  );
  const full = further(fields, (item, context) => {
    const { text, more, date } = item;
    if (text === undefined) {
      context.addIssue(
        asIssue({
          code: 'in-brief/no-text',
          message: 'This in brief item has no text.',
          hint: 'Write one or two sentences after text:, or remove the item.',
        }),
      );
      return z.NEVER;
    }
    return { text, ...(more !== undefined && { more }), ...(date && { date }) };
  });
  const bare = further(sentence, (text): z.output<typeof full> => ({ text }));
  return shaped<z.output<typeof full>>((value) => (isMapping(value) || value === null ? full : bare));
}

function refuseUnsafe(link: string, context: Objections): string {
  const kind = kindOfLink(link);
  if (kind !== 'web' && kind !== 'path') {
    context.addIssue(
      asIssue({
        code: 'in-brief/unsafe-link',
        message: `“More” cannot lead to ${quoted(link)}.`,
        hint: 'Give the path of an article, such as /2026/11/22/an-article/, or a web address that begins with https://.',
      }),
    );
  }
  return link;
}
