import type { Article } from '../content/article.ts';
import type { Moment } from '../content/moment.ts';
import type { Edition } from './site.ts';

/** When an article was last changed as far as readers can know: its newest update or correction that is not in the future. */
export function lastChange(article: Article, { now }: Edition): Moment {
  const { published, updated, corrections } = article;
  let last = published;
  const consider = (moment: Moment) => {
    if (moment.time > last.time && moment.time <= now) last = moment;
  };
  if (updated) consider(updated);
  for (const { date } of corrections) consider(date);
  return last;
}

/** Whether its last change can be newer than the article. */
export function wasChanged({ updated, corrections }: Article): boolean {
  return updated !== undefined || corrections.length > 0;
}
