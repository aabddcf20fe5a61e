import { resolveLink, type Url } from '../base/address.ts';
import { type Digest, digestOf } from '../base/digest.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { ArticleImage, Body, Entry } from './article.ts';
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

/** The entry that valid fields describe; undefined when a required one is not there. */
export function entryOf(identity: Identity, values: ArticleValues): Entry | undefined {
  const { headline, outlet, date, type = 'news', standfirst, status = 'ready', aliases = [], translationOf } = values;
  if (headline === undefined) return undefined;
  const image = imageOf(values, identity.path);
  const original = translationOf === undefined ? undefined : resolveLink(translationOf, identity.url)?.url;
  const common = {
    ...identity,
    headline,
    status,
    aliases,
    ...defined({ standfirst, image, translationOf: original }),
  };
  if (type === 'page') return { ...common, type, ...defined({ published: date, expires: values.expires }) };
  if (!outlet || !date) return undefined;
  const { authors = [], tags = [], inBrief = [], corrections = [] } = values;
  const { updated, expires, kicker, section, dateline, brief, basedOn } = values;
  return {
    ...common,
    type,
    teaserDigest: digestOf(JSON.stringify([headline, kicker, section, standfirst, type, date.iso, image])),
    inBriefDigest: digestOf(JSON.stringify([inBrief, brief, date.iso])),
    outlet,
    published: date,
    authors,
    tags,
    inBrief,
    corrections: corrections.map((one) => ({ ...one, type: one.type ?? 'correction' })),
    ...defined({ updated, expires, kicker, section, dateline, brief, basedOn }),
  };
}

function imageOf({ image }: ArticleValues, path: SourcePath): ArticleImage | undefined {
  const src = image && pictureFor(image.src, path);
  if (!image || !src) return undefined;
  const { alt = '', caption, credit } = image;
  return { src, alt, ...defined({ caption, credit }) };
}

/** The same object without the properties that are undefined. */
function defined<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
