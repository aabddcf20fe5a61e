import type { Diagnostic, Location, Parsed } from '../base/diagnostic.ts';
import { languages as spoken } from '../base/languages/languages.ts';
import { type SourceFile, wholeFile } from '../base/source-file.ts';
import { choices, nearest, quoted } from '../base/words.ts';
import { type FieldPath, fieldLocation } from './field-place.ts';
import { names } from './field-values.ts';
import { type FieldMistake, placed, readFields } from './fields.ts';
import { readYaml } from './read-yaml.ts';
import { type Settings, settings } from './site-settings.ts';
import { isMapping, loadYaml } from './yaml.ts';

/** A text in every language of the publication; where site.yaml leaves one out, the default language's stands in. */
export type Texts = Readonly<Record<string, string>>;

/** Something site.yaml declares under an id. */
export interface Named {
  readonly id: string;
  readonly name: Texts;
}
export interface Section extends Named {
  readonly description?: Texts;
}
export interface Outlet extends Named {
  readonly url?: string;
}
export interface Author extends Named {
  readonly bio?: Texts;
}

/** A link of the header or footer: to a section by its id, or anywhere by its own text. */
export type NavigationEntry = { readonly section: string } | { readonly text: Texts; readonly link: string };

/** The publication as site.yaml describes it, all defaults filled in. */
export interface SiteConfig {
  readonly name: Texts;
  readonly tagline?: Texts;
  /** Absolute, ending in `/`. */
  readonly url: string;
  readonly zone: string;
  /** How the zone is named beside a time; without it the offset is shown. */
  readonly zoneLabel?: Texts;
  /** The first is the default and lives at the root. */
  readonly languages: readonly string[];
  readonly inBrief: { readonly title: Texts; readonly show: number; readonly windowMs: number };
  readonly sections: readonly Section[];
  readonly outlets: readonly Outlet[];
  readonly authors: readonly Author[];
  readonly navigation: readonly NavigationEntry[];
  /** Absent: the standing pages, by name. */
  readonly footer?: readonly NavigationEntry[];
  /** Paths of the articles that lead the front pages; without one the newest leads. */
  readonly lead: readonly string[];
}

/** What stands in for site.yaml while it has mistakes, so that the articles can still be checked. */
const unnamed = { name: 'Untitled', url: 'https://site.invalid/', zone: 'UTC' };

const hour = 3_600_000;

/**
 * Reads site.yaml. A value is always given: mistakes leave defaults in their place, and the errors stop the build anyway.
 * `file` is undefined when there is none.
 */
export function parseSiteConfig(file: SourceFile | undefined): Parsed<SiteConfig> & { value: SiteConfig } {
  if (!file) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'site/missing',
      message: 'There is no site.yaml, so the publication has no name, address or time zone.',
      hint: 'Make a file site.yaml with three lines: name: …, url: https://…/ and time zone: Asia/Tehran.',
      location: wholeFile('site.yaml'),
    };
    return { value: completed({}, ['en']), diagnostics: [diagnostic] };
  }
  const whole = { start: 0, end: file.text.length };
  const read = readYaml(file, whole, () => loadYaml(file.text) ?? {});
  if (read.diagnostics.length > 0) return { value: completed({}, ['en']), diagnostics: read.diagnostics };
  if (!isMapping(read.value)) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'site/not-settings',
      message: 'site.yaml is not a list of settings.',
      hint: 'Write each setting on its own line: a name, a colon, a space and its value, such as name: The Example News.',
      location: fieldLocation(file, whole, []),
    };
    return { value: completed({}, ['en']), diagnostics: [diagnostic] };
  }
  const declared = declaredLanguages(read.value);
  const fields = settings(declared);
  const { values, mistakes } = readFields(read.value, fields, 'setting');
  const value = completed(values, declared);
  const all = [...mistakes, ...unknownSections(value)];
  return { value, diagnostics: placed(all, (path, part) => fieldLocation(file, whole, path, part)) };
}

/** The languages have to be known before the texts, which may be given per language, can be read. */
function declaredLanguages(written: Readonly<Record<string, unknown>>): readonly string[] {
  const known = names.safeParse(written['languages']).data?.filter((code) => spoken.some((one) => one.code === code));
  return known && known.length > 0 ? known : ['en'];
}

function completed(values: Settings, languages: readonly string[]): SiteConfig {
  const everywhere = (text: string) => Object.fromEntries(languages.map((code) => [code, text]));
  const { tagline, timeZoneLabel, footer, inBrief, sections = [] } = values;
  return {
    name: values.name ?? everywhere(unnamed.name),
    ...(tagline && { tagline }),
    url: values.url ?? unnamed.url,
    zone: values.timeZone ?? unnamed.zone,
    ...(timeZoneLabel && { zoneLabel: timeZoneLabel }),
    languages,
    inBrief: {
      title: inBrief?.title ?? Object.fromEntries(languages.map((code) => [code, titles[code] ?? 'In Brief'])),
      show: inBrief?.show ?? 5,
      windowMs: inBrief?.window ?? 24 * hour,
    },
    sections,
    outlets: values.outlets ?? [],
    authors: values.authors ?? [],
    navigation: values.navigation ?? sections.map(({ id }) => ({ section: id })),
    ...(footer && { footer }),
    lead: values.lead ?? [],
  };
}

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  spoken.map(({ code, words }) => [code, words.inBrief]),
);

/** Sections that the navigation names and nobody declares. */
function unknownSections(config: SiteConfig): readonly FieldMistake[] {
  const ids = config.sections.map(({ id }) => id);
  return (['navigation', 'footer'] as const).flatMap((setting) =>
    (config[setting] ?? []).flatMap((entry, at): FieldMistake[] => {
      if (!('section' in entry) || ids.includes(entry.section)) return [];
      const near = nearest(entry.section, ids);
      return [
        {
          path: [setting, at],
          part: 'value',
          code: 'site/dead-link',
          message: `${quoted(entry.section)} is not a section that site.yaml declares.`,
          hint: near
            ? `Did you mean ${quoted(near)}?`
            : `Declare it under sections:, or write ${choices(ids) || 'text: and link:'}.`,
        },
      ];
    }),
  );
}

/** The place of a setting, for mistakes that only the whole site shows. */
export function settingLocation(file: SourceFile, path: FieldPath): Location {
  return fieldLocation(file, { start: 0, end: file.text.length }, path);
}
