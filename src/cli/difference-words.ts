import { isolated, quoted, thousands } from '../base/words.ts';
import { type Difference, isRecord } from '../plan/differences.ts';

/** So many differences are named before the rest is only counted. */
const named = 12;

/** What a newsroom calls the parts of a page; what is not here goes by its own name. */
const words: Readonly<Record<string, string>> = {
  headline: 'its headline',
  kicker: 'its kicker',
  standfirst: 'its standfirst',
  byline: 'its byline',
  outlet: 'its outlet',
  section: 'its section',
  dateline: 'its dateline',
  published: 'its date',
  updated: 'when it was updated',
  picture: 'its picture',
  body: 'the body',
  gone: 'whether its text is still published',
  corrections: 'its corrections',
  tags: 'its tags',
  mark: 'its mark',
  sidebar: 'the in brief items beside it',
  related: 'the related list',
  days: 'the in brief items',
  lead: 'the leading story',
  secondary: 'the secondary stories',
  latest: 'the latest stories',
  sections: 'the sections',
  teasers: 'the teasers',
  pager: 'the way to older and newer pages',
  introduction: 'its introduction',
  title: 'the title of its window',
  description: 'its description',
  languages: 'its translations',
  frame: 'the frame',
  inBrief: 'in brief',
  entries: 'the entries of the feed',
  addresses: 'the addresses',
  sitemaps: 'the sitemaps',
  loc: 'address',
};

/** A line for each difference: the part of the page, and what stood and stands there. */
export function differencesText(differences: readonly Difference[]): readonly string[] {
  const lines = differences.map((difference) => `  ${placeOf(difference.at)}: ${changeOf(difference)}`);
  const more = lines.length > named ? [`  … and ${thousands(lines.length - named)} more`] : [];
  return [...lines.slice(0, named), ...more];
}

function placeOf([first = '', ...rest]: readonly string[]): string {
  // What a list holds needs no name of its own.
  const inside = rest.filter((name) => name !== 'items').map((name) => (/^\d+$/.test(name) ? name : spaced(name)));
  return [words[first] ?? spaced(first), ...inside].join(', ');
}

function changeOf({ before, after }: Difference): string {
  if (Array.isArray(before) && Array.isArray(after)) return 'in another order';
  if (before === undefined) return `${shown(after)} is new`;
  return after === undefined ? `${shown(before)} is gone` : `${shown(before)} → ${shown(after)}`;
}

/** A value in as few words as tell it from another. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (!isRecord(value)) return typeof value === 'string' ? quoted(value) : isolated(String(value));
  const { headline, text, name, day, clock, alt, link, heading, url, loc, id } = value;
  if (typeof day === 'string') return quoted([day, clock].filter(Boolean).join(' '));
  return shown(headline ?? text ?? name ?? alt ?? link ?? heading ?? day ?? url ?? loc ?? id ?? JSON.stringify(value));
}

function spaced(name: string): string {
  return words[name] && !words[name].startsWith('its ') && !words[name].startsWith('the ')
    ? words[name]
    : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
