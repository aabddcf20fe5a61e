import { z } from 'zod';
import { languages as spoken } from '../base/languages/languages.ts';
import { choices, nearest, quoted } from '../base/words.ts';
import { fieldKey } from './field-name.ts';
import { line, listOf, names, oneLine, shaped } from './field-values.ts';
import { asIssue, type FieldValues, mapping } from './fields.ts';
import { isTimeZone } from './moment.ts';
import type { NavigationEntry, Texts } from './site-config.ts';
import { isMapping } from './yaml.ts';

export type Settings = FieldValues<ReturnType<typeof settings>>;

/** The fields of site.yaml, for a publication in these languages. */
export function settings(languages: readonly string[]) {
  const texts = textsIn(languages);
  const navigation = listOf(navigationEntry(texts));
  const name = { schema: texts, write: 'name: Example', required: true } as const;
  return {
    name: { schema: texts, write: 'name: The Example News', required: true },
    tagline: { schema: texts, write: 'tagline: News of the valley' },
    url: { schema: webAddress, write: 'url: https://news.example/', required: true },
    timeZone: { schema: timeZone, write: 'time zone: Asia/Tehran', required: true },
    timeZoneLabel: { schema: texts, write: 'time zone label: Tehran time' },
    languages: { schema: languageCodes, write: 'languages: [en, fa]' },
    inBrief: {
      schema: mapping(
        {
          title: { schema: texts, write: 'title: Iran in Brief' },
          show: {
            schema: z
              .string()
              .regex(/^\d{1,2}$/)
              .transform(Number),
            write: 'show: 5',
          },
          window: { schema: duration, write: 'window: 1 day' },
        },
        'setting',
      ),
      write: 'in brief: {title: Iran in Brief, show: 5, window: 1 day}',
    },
    sections: {
      schema: declarations(
        mapping({ name, description: { schema: texts, write: 'description: News from Iran' } }, 'setting'),
        texts,
      ),
      write: 'sections: {iran: Iran, world: World}',
    },
    outlets: {
      schema: declarations(
        mapping({ name, url: { schema: webAddress, write: 'url: https://news.example/' } }, 'setting'),
        texts,
      ),
      write: 'outlets: {example: The Example News}',
    },
    authors: {
      schema: declarations(
        mapping({ name, bio: { schema: texts, write: 'bio: Sara writes about water.' } }, 'setting'),
        texts,
      ),
      write: 'authors: {sara: Sara Example}',
    },
    navigation: { schema: navigation, write: 'navigation: [iran, world]' },
    footer: { schema: navigation, write: 'footer: [{text: About us, link: /about/}]' },
    lead: { schema: listOf(line), write: 'lead: /2026/11/22/an-article/' },
  };
}

/** A text for all languages, or one for each. */
function textsIn(languages: readonly string[]): z.ZodType<Texts> {
  const [first = 'en'] = languages;
  const each = z.record(z.string(), z.string()).transform((written, context) => {
    for (const code of Object.keys(written)) {
      if (!languages.includes(code)) context.addIssue(asIssue(unknownLanguage(code, languages, [code])));
    }
    const fallback = written[first] ?? Object.values(written)[0] ?? '';
    return Object.fromEntries(languages.map((code) => [code, oneLine(written[code] ?? fallback)]));
  });
  const one = line.transform((text) => Object.fromEntries(languages.map((code) => [code, text])));
  return shaped<Texts>((value) => (isMapping(value) ? each : one));
}

/** A mapping of ids to a name, or to a name and more. */
function declarations<Full extends { readonly name: Texts }>(full: z.ZodType<Full>, texts: z.ZodType<Texts>) {
  const short = texts.transform((name) => ({ name }));
  const hasName = (value: unknown) => isMapping(value) && Object.keys(value).some((key) => fieldKey(key) === 'name');
  const id = z.string().regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u);
  return z
    .record(
      id,
      shaped<Full | { readonly name: Texts }>((value) => (hasName(value) ? full : short)),
    )
    .transform((entries) => Object.entries(entries).map(([key, value]) => ({ id: key, ...value })));
}

function navigationEntry(texts: z.ZodType<Texts>): z.ZodType<NavigationEntry> {
  const section = line.transform((written): NavigationEntry => ({ section: written }));
  const link = mapping(
    {
      text: { schema: texts, write: 'text: About us', required: true },
      link: { schema: line, write: 'link: /about/', required: true },
    },
    'setting',
  );
  return shaped<NavigationEntry>((value) => (isMapping(value) ? link : section));
}

const webAddress = z.string().transform((written, context) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) {
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  }
  context.addIssue(
    asIssue({
      code: 'site/bad-url',
      message: `${quoted(written)} is not a web address.`,
      hint: 'Write it whole, without ? and #: https://news.example/',
    }),
  );
  return z.NEVER;
});

const timeZone = z.string().transform((written, context) => {
  if (isTimeZone(written.trim())) return written.trim();
  const near = nearest(written, Intl.supportedValuesOf('timeZone'));
  context.addIssue(
    asIssue({
      code: 'site/unknown-time-zone',
      message: `${quoted(written)} is not a time zone.`,
      hint: near ? `Did you mean ${quoted(near)}?` : 'Write a region and a city, such as Asia/Tehran or Europe/London.',
    }),
  );
  return z.NEVER;
});

const languageCodes = names.transform((written, context) => {
  const codes = spoken.map(({ code }) => code);
  for (const [at, code] of written.entries()) {
    if (!codes.includes(code)) context.addIssue(asIssue(unknownLanguage(code, codes, [at])));
  }
  return written;
});

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 7 * 24 * hour };

const duration = z
  .string()
  .regex(/^\d{1,3} *(hour|day|week)s?$/)
  .transform((written) => Number.parseInt(written, 10) * (units[/[a-z]+?(?=s?$)/.exec(written)?.[0] ?? ''] ?? 0));

function unknownLanguage(code: string, languages: readonly string[], path: readonly (string | number)[]) {
  return {
    path,
    part: typeof path[0] === 'string' ? ('name' as const) : ('value' as const),
    code: 'site/unknown-language' as const,
    message: `${quoted(code)} is not a language of this publication.`,
    hint: `It can be ${choices(languages)}. A text for all languages is written without one.`,
  };
}
