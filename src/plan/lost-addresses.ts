import { type OutputPath, outputPathOf, readable, type Url } from '../base/address.ts';
import { compareDiagnostics, type Diagnostic } from '../base/diagnostic.ts';
import { type FoundFile, type SourcePath, wholeFile } from '../base/source-file.ts';
import { isolated, quoted } from '../base/words.ts';
import type { Entry } from '../content/article.ts';
import type { ParsedArticle } from '../content/parse-article.ts';
import type { RememberedArticle } from './manifest.ts';

/** An article as it is today, with its file. */
export interface TodaysArticle {
  readonly found: FoundFile;
  readonly parsed: ParsedArticle;
}

/** An address that was published and belongs to nobody any more. */
interface Lost {
  readonly url: Url;
  readonly path: SourcePath;
  readonly entry: Entry;
  readonly digest: FoundFile['digest'];
}

/**
 * Warnings for the addresses of articles and standing pages, old ones too, that the last build published and that have no
 * page now: readers and other sites go on asking for them. `unowned` are published files that no page owns. What was
 * never public, such as a deleted draft, has no file and is not told. Touches nothing.
 */
export function lostAddresses(
  before: readonly RememberedArticle[],
  unowned: readonly OutputPath[],
  articles: readonly TodaysArticle[],
): readonly Diagnostic[] {
  const files = new Set(unowned.filter((file) => /\.html?$/.test(file)));
  if (files.size === 0) return [];
  const lost = before.flatMap(({ path, parsed, digest }) => {
    const { entry } = parsed;
    const urls = entry ? [entry.url, ...entry.aliases].filter((url) => files.has(outputPathOf(url))) : [];
    return entry ? urls.map((url): Lost => ({ url, path, entry, digest })) : [];
  });
  const today = new Map(articles.map((article) => [article.found.path, article]));
  const were = new Set(before.map(({ path }) => path));
  const appeared = articles.filter(({ found }) => !were.has(found.path));
  return (
    lost
      // A file with mistakes has no page for as long as they stand, and nothing is published then.
      .filter(({ path }) => today.get(path)?.parsed.entry !== undefined || !today.has(path))
      .map((one) => warning(one, today.get(one.path), appeared))
      .sort(compareDiagnostics)
  );
}

function warning(lost: Lost, still: TodaysArticle | undefined, appeared: readonly TodaysArticle[]): Diagnostic {
  const address = isolated(readable(lost.url));
  const tell = (path: SourcePath, what: string, hint: string): Diagnostic => ({
    severity: 'warning',
    code: 'address/lost',
    message: `The address ${address} was published and leads nowhere now: ${what}`,
    hint,
    location: wholeFile(path),
  });
  if (still && lost.url !== lost.entry.url)
    return tell(lost.path, 'it was an old address of this article.', aliasLine(still, address));
  if (still)
    return tell(
      lost.path,
      'its article is a draft or held.',
      'To take an article back, write status: withdrawn: the address goes on to answer and says so.',
    );
  const moved = movedTo(lost, appeared);
  if (moved) return tell(moved.found.path, `this seems to be ${quoted(lost.path)}, moved.`, aliasLine(moved, address));
  return tell(
    lost.path,
    'its file is gone.',
    `If the article moved, write aliases: [${address}] into the file it became; if not, bring the file back with status: withdrawn.`,
  );
}

/** The line to write, or what to add to the one that is there. */
function aliasLine({ parsed: { entry } }: TodaysArticle, address: string): string {
  const aliases = [...(entry?.aliases ?? []).map((alias) => isolated(readable(alias))), address];
  return `Write aliases: [${aliases.join(', ')}]`;
}

/** Where an article went: the new file with the same bytes, else with the same headline, else with the same time. */
function movedTo({ digest, entry }: Lost, appeared: readonly TodaysArticle[]): TodaysArticle | undefined {
  const candidates = appeared.filter(({ parsed }) => parsed.entry !== undefined);
  const such = (alike: (other: Entry) => boolean) =>
    candidates.find(({ parsed }) => parsed.entry && alike(parsed.entry));
  return (
    candidates.find(({ found }) => found.digest === digest) ??
    such(({ headline, language }) => headline === entry.headline && language === entry.language) ??
    such(
      ({ published, language }) =>
        published?.iso === entry.published?.iso && language === entry.language && !!published,
    )
  );
}
