import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The name of a section or an article is not ours to cut.
    'long-title': 'off',
    // An id is made of the heading's own words, in any script; HTML refuses only white space.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What is wrong with a page by the standard, each with its line and rule. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''} ${line}:${column}`,
    ),
  );
}
