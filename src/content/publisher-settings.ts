import * as z from 'zod';
import { isPicture, type SourcePath } from '../base/source-file.ts';
import { choices, quoted } from '../base/words.ts';
import { line, names, webAddressAs } from './field-values.ts';
import { asIssue, type CompleteValues, mapping } from './fields.ts';
import { pictureFor } from './markdown/figures.ts';
import type { Texts } from './site-config.ts';

/** Where a publication says how it works, each as a path or a web address, for one language or all. */
export type Policies = CompleteValues<ReturnType<typeof policies>>;

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The settings that tell machines who publishes this, and by which rules. */
export function publisherSettings(texts: z.ZodType<Texts>) {
  return {
    logo: { schema: logo, write: 'logo: /images/logo.png' },
    feeds: {
      schema: mapping(
        {
          lists: { schema: formats, write: 'lists: [rss, atom]' },
          hub: { schema: hubAddress, write: 'hub: https://hub.example/' },
        },
        'setting',
      ),
      write: 'feeds: {lists: [rss, atom], hub: https://hub.example/}',
    },
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

const formats = names.transform((written, context): readonly FeedFormat[] => {
  const found = feedFormats.filter((format) => written.some((name) => name.toLowerCase() === format));
  const unknown = written.find((name) => !feedFormats.some((format) => format === name.toLowerCase()));
  if (unknown === undefined) return found;
  context.addIssue(
    asIssue({
      path: [written.indexOf(unknown)],
      code: 'site/wrong-type',
      message: `${quoted(unknown)} is not a format of feeds.`,
      hint: `It can be ${choices(feedFormats)}.`,
    }),
  );
  return z.NEVER;
});

const hubAddress = webAddressAs('a web address', {
  code: 'site/bad-url',
  hint: 'Write the whole address of the hub, such as https://pubsubhubbub.appspot.com/.',
});
