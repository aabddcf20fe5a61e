import * as z from 'zod';
import { languages as spoken } from '../base/languages/languages.ts';
import { choices, fitsFileName, isolated, nearest, quoted, slugOf } from '../base/words.ts';
import { fieldKey } from './field-name.ts';
import { carried, line, listOf, names, oneLine, shaped, yesOrNo } from './field-values.ts';
import { asIssue, type FieldValues, mapping } from './fields.ts';
import { isTimeZone } from './moment.ts';
import { publisherSettings } from './publisher-settings.ts';
import { reuseSettings } from './reuse-settings.ts';
import type { NavigationEntry, Texts } from './site-config.ts';
import { isMapping } from './yaml.ts';

export type Settings = FieldValues<ReturnType<typeof settings>>;

/** The fields of site.yaml, for a publication in these languages; `named` also has those that Dateline does not speak. */
export function settings(languages: readonly string[], named: readonly string[] = languages) {
  const texts = textsIn(languages, named);
  const navigation = listOf(navigationEntry(texts));
  const name = { schema: texts, write: 'name: Example', required: true } as const;
  return {
    name: { schema: texts, write: 'name: The Example News', required: true },
    tagline: { schema: texts, write: 'tagline: News of the valley' },
    url: { schema: webAddress, write: 'url: https://news.example/', required: true },
    onion: { schema: onionAddress, write: 'onion: http://(56 letters and digits).onion/' },
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
    textEdition: { schema: yesOrNo, write: 'text edition: yes' },
    offline: { schema: yesOrNo, write: 'offline: yes' },
    pictures: {
      schema: mapping({ avif: { schema: yesOrNo, write: 'avif: yes' } }, 'setting'),
      write: 'pictures: {avif: yes}',
    },
    shareCards: { schema: yesOrNo, write: 'share cards: yes' },
    ...publisherSettings(texts),
    ...reuseSettings(texts),
  };
}

/** A text for all languages, or one for each. */
function textsIn(languages: readonly string[], named: readonly string[]): z.ZodType<Texts> {
  const [first = 'en'] = languages;
  const each = z.record(z.string(), z.string()).transform((written, context) => {
    for (const code of Object.keys(written)) {
      if (!languages.includes(code) && !named.includes(code))
        context.addIssue(asIssue(unknownLanguage(code, languages)));
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
  const entry = shaped<Full | { readonly name: Texts }>((value) => (hasName(value) ? full : short));
  return z.unknown().transform((written, context) => {
    if (!isMapping(written)) {
      context.addIssue({ code: 'invalid_type', expected: 'object', input: written });
      return z.NEVER;
    }
    return Object.entries(written).flatMap(([id, value]) => {
      if (!isId(id)) context.addIssue(asIssue(unusableId(id)));
      const read = entry.safeParse(value);
      if (read.success) return [{ id, ...read.data }];
      for (const issue of read.error.issues) context.addIssue(carried(issue, [id]));
      return [];
    });
  });
}

/** An id is part of addresses and is written in articles: lower case, with hyphens. */
function isId(written: string): boolean {
  return fitsFileName(written) && /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(written);
}

function unusableId(written: string) {
  const better = slugOf(written);
  return {
    path: [written],
    part: 'name' as const,
    code: 'site/wrong-type' as const,
    message: `${quoted(written)} cannot be an id: an id is part of addresses and has only small letters, digits and hyphens.`,
    hint: isId(better)
      ? `Write ${isolated(better)}: and the name after it.`
      : 'Write a short one, such as world: World.',
  };
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

/** An onion service's address is its key: 56 characters since version 3, the only one there is. */
const onionAddress = z.string().transform((written, context) => {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    /^([a-z0-9-]+\.)*[a-z2-7]{56}\.onion$/.test(url.hostname) &&
    !url.search &&
    !url.hash
  ) {
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  }
  context.addIssue(
    asIssue({
      code: 'site/bad-url',
      message: `${quoted(written)} is not the address of an onion service.`,
      hint: 'Write it whole, from http:// to the slash after .onion; before .onion stand 56 letters and digits.',
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
    if (!codes.includes(code)) context.addIssue(asIssue(unspokenLanguage(code, codes, at)));
  }
  return written;
});

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 7 * 24 * hour };

const duration = z
  .string()
  .regex(/^\d{1,3} *(hour|day|week)s?$/)
  .transform((written) => Number.parseInt(written, 10) * (units[/[a-z]+?(?=s?$)/.exec(written)?.[0] ?? ''] ?? 0));

function unknownLanguage(code: string, languages: readonly string[]) {
  return {
    path: [code],
    part: 'name' as const,
    code: 'site/unknown-language' as const,
    message: `${quoted(code)} is not among the languages of this publication.`,
    hint: `It can be ${choices(languages)}; a text for all languages is written without one.`,
  };
}

function unspokenLanguage(code: string, codes: readonly string[], at: number) {
  return {
    path: [at],
    code: 'site/unknown-language' as const,
    message: `Dateline does not speak the language ${quoted(code)}.`,
    hint: `Write ${choices(codes)}.`,
  };
}
