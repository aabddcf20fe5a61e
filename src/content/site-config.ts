import type { Diagnostic, Location, Parsed } from '../base/diagnostic.ts';
import { languages as spoken } from '../base/languages/languages.ts';
import { locationOf, type SourceFile, type SourcePath, wholeFile } from '../base/source-file.ts';
import { choices, nearest, quoted, thousands } from '../base/words.ts';
import { fieldKey } from './field-name.ts';
import { type FieldLocator, type FieldPath, fieldLocator } from './field-place.ts';
import { names } from './field-values.ts';
import { type FieldMistake, placed, readFields } from './fields.ts';
import type { FeedFormat, Policies } from './publisher-settings.ts';
import { readYaml } from './read-yaml.ts';
import type { Reuse, Trust } from './reuse-settings.ts';
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
  /** The same publication as a Tor onion service; absolute, ending in `/`. */
  readonly onion?: string;
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
  /** Whether pictures are made as AVIF too. */
  readonly avif: boolean;
  /** Whether an article without a picture gets a card with its headline, for where it is shared. */
  readonly shareCards: boolean;
  /** Paths of the articles that lead the front pages; without one the newest leads. */
  readonly lead: readonly string[];
  readonly logo?: SourcePath;
  /** The formats of the feeds of lists, and the WebSub hub that tells readers of changes. */
  readonly feeds: { readonly lists: readonly FeedFormat[]; readonly hub?: string };
  readonly reuse: Reuse;
  readonly trust?: Trust;
  /** Where each policy stands, as a path or a web address. */
  readonly policies: Policies;
  /** Whether every page has a twin below `/text/`, without pictures and style. */
  readonly textEdition: boolean;
  /** Whether a reader's device keeps the pages that were opened on it. */
  readonly offline: boolean;
}

/** A thousand authors with their lives; what is longer takes long to find mistakes in. In characters. */
const longestSettings = 200_000;

/** What stands in for site.yaml while it has mistakes, so that the articles can still be checked. */
const unnamed = { name: 'Untitled', url: 'https://site.invalid/', zone: 'UTC' };

const hour = 3_600_000;

/** What site.yaml says, always with a value: mistakes leave defaults in their place, and the errors stop the build anyway. */
export interface ParsedSettings extends Parsed<SiteConfig> {
  readonly value: SiteConfig;
  /** Whether a setting is a default only because of a mistake, so that nothing can be held against it. */
  readonly isUnread: (setting: keyof Settings) => boolean;
}

/** Reads site.yaml; `file` is undefined when there is none. */
export function parseSiteConfig(file: SourceFile | undefined): ParsedSettings {
  if (!file) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'site/missing',
      message: 'There is no site.yaml, so the publication has no name, address or time zone.',
      hint: 'Make a file site.yaml with three lines: name: …, url: https://…/ and time zone: Asia/Tehran.',
      location: wholeFile('site.yaml'),
    };
    return nothingRead([diagnostic]);
  }
  const whole = { start: 0, end: file.text.length };
  if (whole.end > longestSettings) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'file/too-large',
      message: `site.yaml has ${thousands(whole.end)} characters; at most ${thousands(longestSettings)} are read.`,
      hint: 'Shorten the descriptions of sections and authors.',
      location: wholeFile(file.path),
    };
    return nothingRead([diagnostic]);
  }
  const read = readYaml(file, whole, () => loadYaml(file.text) ?? {});
  if (read.diagnostics.length > 0) return nothingRead(read.diagnostics);
  if (!isMapping(read.value)) {
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'site/not-settings',
      message: 'site.yaml is not a list of settings.',
      hint: 'Write each setting on its own line: a name, a colon, a space and its value, such as name: The Example News.',
      location: locationOf(file, whole),
    };
    return nothingRead([diagnostic]);
  }
  const named = namedLanguages(read.value);
  const known = named.filter((code) => spoken.some((one) => one.code === code));
  const languages = known.length > 0 ? known : ['en'];
  const fields = settings(languages, named);
  const { values, mistakes } = readFields(read.value, fields, 'setting');
  const anyUnknown = mistakes.some(({ code }) => code === 'site/unknown-field');
  // An absent setting may be the one that is there under a misspelled name.
  const isUnread = (setting: keyof Settings) =>
    mistakes.some(({ path }) => path[0] === setting) || (anyUnknown && values[setting] === undefined);
  const value = completed(values, languages);
  const all = [...mistakes, ...(isUnread('sections') ? [] : unknownSections(value)), ...takenSections(value)];
  const locate = fieldLocator(file, whole);
  const place: FieldLocator = (path, part) => (path.length === 0 ? wholeFile(file.path) : locate(path, part));
  return { value, diagnostics: placed(all, place), isUnread };
}

/** The languages have to be known before the texts, which may be given per language, can be read. */
function namedLanguages(written: Readonly<Record<string, unknown>>): readonly string[] {
  const spelled = Object.keys(written).find((name) => fieldKey(name) === 'languages') ?? '';
  return names.safeParse(written[spelled]).data ?? [];
}

function nothingRead(diagnostics: readonly Diagnostic[]): ParsedSettings {
  return { value: completed({}, ['en']), diagnostics, isUnread: () => true };
}

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  spoken.map(({ code, words }) => [code, words.inBrief]),
);

function completed(values: Settings, languages: readonly string[]): SiteConfig {
  const everywhere = (text: string) => Object.fromEntries(languages.map((code) => [code, text]));
  const { tagline, timeZoneLabel, footer, inBrief, sections = [] } = values;
  return {
    name: values.name ?? everywhere(unnamed.name),
    ...(tagline && { tagline }),
    url: values.url ?? unnamed.url,
    ...(values.onion !== undefined && { onion: values.onion }),
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
    ...(values.logo !== undefined && { logo: values.logo }),
    feeds: { lists: values.feeds?.lists ?? ['rss'], ...(values.feeds?.hub && { hub: values.feeds.hub }) },
    policies: values.policies ?? {},
    reuse: {
      articleJson: values.reuse?.articleJson ?? false,
      index: values.reuse?.index ?? false,
      llms: values.reuse?.llms ?? false,
      ...(values.reuse?.licence && { licence: values.reuse.licence }),
    },
    ...(values.trust && { trust: values.trust }),
    textEdition: values.textEdition ?? false,
    avif: values.pictures?.avif ?? false,
    shareCards: values.shareCards ?? false,
    offline: values.offline ?? false,
  };
}

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

/** Where Dateline's own pages are, which a section of the same id would replace. */
const ownFolders = [
  'latest',
  'in-brief',
  'archive',
  'search',
  'offline',
  'tag',
  'author',
  'page',
  'corrections',
  'all',
];

/** Sections whose front pages would stand where another page does. */
function takenSections({ sections, languages, textEdition }: SiteConfig): readonly FieldMistake[] {
  return sections
    .filter(
      ({ id }) =>
        ownFolders.includes(id) || languages.includes(id) || /^\d{4}$/.test(id) || (textEdition && id === 'text'),
    )
    .map(({ id }) => ({
      path: ['sections', id],
      part: 'name',
      code: 'file/duplicate-url',
      message: `The address /${id}/ has other pages of this site already, so it cannot be a section.`,
      hint: 'Give the section another id; its name can stay.',
    }));
}

/** The place of a setting, for mistakes that only the whole site shows. */
export function settingLocation(file: SourceFile, path: FieldPath): Location {
  return fieldLocator(file, { start: 0, end: file.text.length })(path);
}
