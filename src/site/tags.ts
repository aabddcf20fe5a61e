import type { Url } from '../base/address.ts';
import type { SourcePath } from '../base/source-file.ts';
import type { Article } from '../content/article.ts';
import type { Addresses } from './addresses.ts';
import type { PastOfLanguage } from './past.ts';

/** A tag as a language has it. */
export interface TagOfLanguage {
  readonly slug: string;
  /** The spelling of the oldest article stands, so that a new one cannot rename a tag. */
  readonly name: string;
  /** Of its page. */
  readonly url: Url;
  /** The oldest article. */
  readonly first: SourcePath;
  /** Oldest first; without those of the past. */
  readonly articles: readonly Article[];
  /** Those of the past too. */
  readonly count: number;
  /** Where it is spelled in another way. */
  readonly respelled: readonly { readonly path: SourcePath; readonly name: string }[];
}

/** By slug, in the order of their first articles. `articles` are oldest first. Each tag of each article is looked up once. */
export function tagsIn(
  articles: readonly Article[],
  past: Pick<PastOfLanguage, 'tags'>,
  addresses: Addresses,
): ReadonlyMap<string, TagOfLanguage> {
  const tags = new Map<string, GrowingTag>();
  const begin = (of: Pick<TagOfLanguage, 'slug' | 'name' | 'first' | 'count'>) => {
    const tag = { ...of, url: addresses.tag(of.slug), articles: [], respelled: [] };
    tags.set(of.slug, tag);
    return tag;
  };
  for (const tag of past.tags) begin(tag);
  // V8 leaves its compiled code at each end of a loop inside another that is run through only once.
  const add = (article: Article) => {
    const { path } = article;
    for (const { slug, name } of article.tags) {
      const tag: GrowingTag = tags.get(slug) ?? begin({ slug, name, first: path, count: 0 });
      tag.articles.push(article);
      tag.count++;
      if (tag.name !== name) tag.respelled.push({ path, name });
    }
  };
  for (const article of articles) add(article);
  return tags;
}

interface GrowingTag extends TagOfLanguage {
  count: number;
  readonly articles: Article[];
  readonly respelled: TagOfLanguage['respelled'][number][];
}
