import type * as z from 'zod';
import { listOf, webAddressAs, yesOrNo } from './field-values.ts';
import { mapping } from './fields.ts';
import type { Texts } from './site-config.ts';

/** What a publication offers for reuse, and on which terms. */
export interface Reuse {
  /** Whether each article is published as JSON too. */
  readonly articleJson: boolean;
  /** Whether `/index.json` lists the newest articles. */
  readonly index: boolean;
  /** Whether `/llms.txt` says what the site is and where its parts are. */
  readonly llms: boolean;
  readonly licence?: { readonly text: Texts; readonly url?: string };
}

/** The lines of trust.txt (journallist.net), in its own words and order. */
export type Trust = readonly (readonly [word: string, value: string])[];

/** The settings for those who pass articles on. */
export function reuseSettings(texts: z.ZodType<Texts>) {
  return {
    reuse: {
      schema: mapping(
        {
          articleJson: { schema: yesOrNo, write: 'article json: yes' },
          index: { schema: yesOrNo, write: 'index: yes' },
          llms: { schema: yesOrNo, write: 'llms: yes' },
          licence: {
            schema: mapping(
              {
                text: { schema: texts, write: 'text: CC BY 4.0', required: true },
                url: { schema: webAddress, write: 'url: https://creativecommons.org/licenses/by/4.0/' },
              },
              'setting',
            ),
            write: 'licence: {text: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}',
          },
        },
        'setting',
      ),
      write: 'reuse: {article json: yes, index: yes, llms: yes}',
    },
    trust: {
      schema: mapping(trustFields, 'setting').transform(trustLines),
      write: 'trust: {member: https://union.example/}',
    },
  } as const;
}

const webAddress = webAddressAs('a web address', {
  code: 'site/bad-url',
  hint: 'Write it whole: https://news.example/',
});

const addresses = (word: string) => ({ schema: listOf(webAddress), write: `${word}: https://union.example/` });

const trustFields = {
  member: addresses('member'),
  belongTo: addresses('belong to'),
  control: addresses('control'),
  controlledBy: addresses('controlled by'),
  social: addresses('social'),
  vendor: addresses('vendor'),
  customer: addresses('customer'),
  disclosure: addresses('disclosure'),
  contact: addresses('contact'),
  dataTraining: { schema: yesOrNo, write: 'data training: no' },
} as const;

function trustLines({ dataTraining, ...named }: TrustValues): Trust {
  const lines = Object.entries(named).flatMap(([word, values]) =>
    (values ?? []).map((value) => [word.toLowerCase(), value] as const),
  );
  if (dataTraining === undefined) return lines;
  return [...lines, ['datatrainingallowed', dataTraining ? 'yes' : 'no']];
}

type TrustValues = { readonly dataTraining?: boolean | undefined } & {
  readonly [Word in Exclude<keyof typeof trustFields, 'dataTraining'>]?: readonly string[] | undefined;
};
