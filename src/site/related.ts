import type { Article } from '../content/article.ts';
import { type Listed, topicsOf } from './listed.ts';

const relatedStories = 4;

/** So many articles of a topic are looked at, the newest before the page's own: enough to choose among. */
export const lookedBack = 4;

/**
 * To each article the ones before it that share the most with it, a tag counting twice as much as the section, the newer
 * first among equals. Only what was published before is looked at, so that a new article changes no older page. Articles
 * are oldest first; of those that are `earlier` than all others, the last few of each topic are enough.
 */
export function relatedAmong(
  articles: readonly Article[],
  earlier: readonly Listed[] = [],
): ReadonlyMap<Listed, readonly Listed[]> {
  // Of each topic the newest articles so far, by their places in the list.
  const newest = new Map<string, number[]>();
  const related = new Map<Listed, readonly Listed[]>();
  const oldestFirst = [...earlier, ...articles];
  const shared = new Shared(oldestFirst);
  // V8 leaves its compiled code at each end of a loop inside another that is run through only once.
  const relatedTo = (article: Listed, own: number): readonly Listed[] => {
    for (const topic of topicsOf(article)) {
      const places = newest.get(topic);
      if (!places) {
        newest.set(topic, [own]);
        continue;
      }
      shared.add(places, topic.startsWith('/') ? 1 : 2);
      if (places.push(own) > lookedBack) places.shift();
    }
    return shared.takeBest();
  };
  for (const [own, article] of oldestFirst.entries()) related.set(article, relatedTo(article, own));
  return related;
}

/** What earlier articles have in common with one. Done for every article at every build, so without sorting. */
class Shared {
  readonly #articles: readonly Listed[];
  readonly #count: number;
  readonly #places: number[] = [];
  /** One number ranks by what is shared, then by place. */
  readonly #ranks: number[] = [];

  constructor(articles: readonly Listed[]) {
    this.#articles = articles;
    this.#count = articles.length;
  }

  add(places: readonly number[], weight: number): void {
    for (const place of places) {
      const known = this.#places.indexOf(place);
      if (known < 0) this.#ranks[this.#places.push(place) - 1] = weight * this.#count + place;
      else this.#ranks[known] = (this.#ranks[known] ?? 0) + weight * this.#count;
    }
  }

  /** The most related first; the next article begins anew. */
  takeBest(): readonly Listed[] {
    const best: Listed[] = [];
    for (let left = Math.min(relatedStories, this.#places.length); left > 0; left--) {
      let top = 0;
      for (let at = 1; at < this.#ranks.length; at++) if ((this.#ranks[at] ?? -1) > (this.#ranks[top] ?? -1)) top = at;
      const article = this.#articles[this.#places[top] ?? 0];
      if (article) best.push(article);
      this.#ranks[top] = -1;
    }
    this.#places.length = 0;
    this.#ranks.length = 0;
    return best;
  }
}
