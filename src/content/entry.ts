import { resolveLink, type Url } from '../base/address.ts';
import { type Digest, digestOf } from '../base/digest.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Article, ArticleImage, Body, Entry, EntryBase, StandingPage } from './article.ts';
import type { ArticleValues } from './article-fields.ts';
import { pictureFor } from './markdown/figures.ts';

/** What is known of an entry from its file alone. */
interface Identity {
  readonly path: SourcePath;
  readonly url: Url;
  readonly language: string;
  readonly digest: Digest;
  readonly body: Body;
}

/**
 * A value whose optional properties are still to be added, one by one: spreading several objects into one takes longer, as does
 * an object that begins with a spread and goes on, of which Node 20 makes a kind of its own each time.
 */
type Unfinished<T> = { -readonly [Name in keyof T]: T[Name] };

/** The digest of no items. */
const nothing = '' as Digest;

/** The entry that valid fields describe; undefined when a required one is not there. */
export function entryOf(identity: Identity, values: ArticleValues): Entry | undefined {
  const { headline, outlet, date, type = 'news', standfirst, status = 'ready', aliases = [], translationOf } = values;
  if (headline === undefined) return undefined;
  const image = imageOf(values, identity.path);
  const original = translationOf === undefined ? undefined : resolveLink(translationOf, identity.url)?.url;
  const common: Unfinished<EntryBase> = { headline, status, aliases, ...identity };
  if (standfirst !== undefined) common.standfirst = standfirst;
  if (image) common.image = image;
  if (original !== undefined) common.translationOf = original;
  const { updated, expires } = values;
  if (type === 'page') {
    const page: Unfinished<StandingPage> = { type, ...common };
    if (date) page.published = date;
    if (expires) page.expires = expires;
    return page;
  }
  if (!outlet || !date) return undefined;
  const { authors = [], tags = [], inBrief = [], corrections = [] } = values;
  const { kicker, section, dateline, brief, basedOn } = values;
  const article: Unfinished<Article> = {
    type,
    teaserDigest: digestOf(JSON.stringify([headline, kicker, section, standfirst, type, date.iso, image])),
    inBriefDigest:
      inBrief.length === 0 && brief === undefined ? nothing : digestOf(JSON.stringify([inBrief, brief, date.iso])),
    outlet,
    published: date,
    authors,
    tags,
    inBrief,
    corrections: corrections.map((one) => ({ ...one, type: one.type ?? 'correction' })),
    ...common,
  };
  if (updated) article.updated = updated;
  if (expires) article.expires = expires;
  if (kicker !== undefined) article.kicker = kicker;
  if (section !== undefined) article.section = section;
  if (dateline !== undefined) article.dateline = dateline;
  if (brief !== undefined) article.brief = brief;
  if (basedOn !== undefined) article.basedOn = basedOn;
  return article;
}

function imageOf({ image }: ArticleValues, path: SourcePath): ArticleImage | undefined {
  const src = image && pictureFor(image.src, path);
  if (!image || !src) return undefined;
  const { alt = '', caption, credit } = image;
  const shown: Unfinished<ArticleImage> = { src, alt };
  if (caption !== undefined) shown.caption = caption;
  if (credit !== undefined) shown.credit = credit;
  return shown;
}
