import type { Url } from '../base/address.ts';
import type { PictureFile } from '../base/source-file.ts';
import type { Entry } from '../content/article.ts';
import { dayOf } from '../content/moment.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { PageOutline } from './outline.ts';
import type { Publication } from './publication.ts';
import type { Settled } from './settled.ts';
import { goneOf, markOf } from './site.ts';

/** What has happened to a content folder since the last build. */
export interface Happened {
  readonly now: number;
  /** Each file that came, went or was edited, as it was and as it is. */
  readonly changed: readonly { readonly was?: ParsedArticle | undefined; readonly is?: ParsedArticle | undefined }[];
  /** The pictures that were there, and those that are. */
  readonly pictures: { readonly were: Iterable<PictureFile>; readonly are: readonly PictureFile[] };
}

/**
 * Whether nothing that happened can show on a settled page, as far as can be told without looking at the site. What cannot be
 * told easily is taken for a no: then the site is worked out as a whole.
 */
export function maySettledStand(settled: Settled, { now, changed, pictures }: Happened): boolean {
  if (now < settled.from || (settled.until !== undefined && now >= settled.until)) return false;
  const present = new Map(pictures.are.map(({ path, digest }) => [path, digest]));
  for (const { path, digest } of pictures.were) if (present.get(path) !== digest) return false;
  return changed.every(({ was, is }) => {
    const aliases = (one: ParsedArticle | undefined) => (one?.entry?.aliases ?? []).join(' ');
    return aliases(was) === aliases(is) && [was, is].every((one) => !one || isNews(one, settled));
  });
}

/** Whether everything in an article is too new for settled pages, and they do not lead to it. */
function isNews({ url, entry }: ParsedArticle, { shownUntil, horizon, renewed, leadTo }: Settled): boolean {
  if (!entry || [url, ...entry.aliases, entry.translationOf].some((one) => one && leadTo.includes(one))) return false;
  if (entry.type === 'page') return true;
  return (
    earliest(entry) >= shownUntil &&
    entry.corrections.every(({ date }) => date.time >= horizon) &&
    dayOf(entry.published) < renewed
  );
}

/** When the first of what an entry brings to other pages is dated; infinite for a standing page. */
export function earliest(entry: Entry): number {
  if (entry.type === 'page') return Number.POSITIVE_INFINITY;
  return Math.min(entry.published.time, ...entry.inBrief.flatMap(({ date }) => (date ? [date.time] : [])));
}

/** The newer part of a site as it was worked out from what has settled. */
export interface Newer {
  readonly publication: Publication;
  readonly pages: readonly PageOutline[];
  readonly entries: readonly Entry[];
}

/** Whether settled pages stand indeed: what is around them and what they lead to is as it was. */
export function doesSettledStand(
  settled: Settled,
  { changed }: Pick<Happened, 'changed'>,
  { publication, pages, entries }: Newer,
): boolean {
  const { site, parts } = publication;
  const { past, edition } = site;
  const asTheyWere = parts.every(({ part }) => {
    const { frame, nextDay } = settled.languages[part.language] ?? {};
    const days = part.archive.flatMap(({ months }) => months.flatMap((month) => month.days));
    return part.frameKey === frame && days[0]?.period === nextDay;
  });
  const own = new Set(pages.map(({ url }) => url));
  const old = new Set(settled.aliases.map(([alias]) => alias.toLowerCase()));
  const leadsToPast = (entry: Entry | undefined, steps = 2): boolean => {
    const target = entry?.translationOf;
    if (target === undefined || steps === 0) return false;
    const before = changed.find(({ was }) => was && [was.url, ...(was.entry?.aliases ?? [])].includes(target))?.was;
    return (
      past.entryAt(target) !== undefined ||
      leadsToPast(site.byUrl.get(target)?.entry, steps - 1) ||
      leadsToPast(before?.entry, steps - 1)
    );
  };
  const state = (entry: Entry, now: number) =>
    `${goneOf(entry, { ...edition, now })} ${markOf(entry, { ...edition, now })}`;
  return (
    asTheyWere &&
    settled.leadTo.every((url) => own.has(url) || site.byUrl.get(url) !== undefined || past.hasPage(url)) &&
    pages.every(({ kind, url }) => kind === 'redirect' || !old.has(url.toLowerCase() as Url)) &&
    changed.every(({ was, is }) => !leadsToPast(was?.entry) && !leadsToPast(is?.entry)) &&
    entries.every(
      (entry) => earliest(entry) >= settled.shownUntil || state(entry, settled.from) === state(entry, edition.now),
    )
  );
}
