import { z } from 'zod';
import { isPicture, type SourcePath } from '../base/source-file.ts';
import { quoted } from '../base/words.ts';
import { line } from './field-values.ts';
import { asIssue, type CompleteValues, mapping } from './fields.ts';
import { pictureFor } from './markdown/figures.ts';
import type { Texts } from './site-config.ts';

/** Where a publication says how it works, each as a path or a web address, for one language or all. */
export type Policies = CompleteValues<ReturnType<typeof policies>>;

/** The settings that tell machines who publishes this, and by which rules. */
export function publisherSettings(texts: z.ZodType<Texts>) {
  return {
    logo: { schema: logo, write: 'logo: /images/logo.png' },
    policies: { schema: mapping(policies(texts), 'setting'), write: 'policies: {corrections: /corrections-policy/}' },
  } as const;
}

function policies(texts: z.ZodType<Texts>) {
  const policy = (write: string) => ({ schema: texts, write });
  return {
    principles: policy('principles: /about/'),
    corrections: policy('corrections: /corrections-policy/'),
    ethics: policy('ethics: /ethics/'),
    ownership: policy('ownership: /about/'),
    masthead: policy('masthead: /about/'),
  } as const;
}

const logo = line.transform((written, context): SourcePath => {
  const picture = pictureFor(written, 'site.yaml' as SourcePath);
  if (picture && isPicture(picture)) return picture;
  context.addIssue(
    asIssue({
      code: 'site/wrong-type',
      message: `${quoted(written)} is not a picture that browsers show.`,
      hint: 'Write the path of a square PNG, JPEG or WebP picture in content/, such as /images/logo.png.',
    }),
  );
  return z.NEVER;
});
