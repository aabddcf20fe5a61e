import type { Teaser as TeaserProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';
import { Teaser } from './teaser.tsx';

/** Earlier articles about the same matter. */
export function Related(props: { articles: readonly TeaserProps[]; setting: Setting }): Markup | null {
  const { articles, setting } = props;
  if (articles.length === 0) return null;
  return (
    <section class="related" aria-labelledby="page_related">
      <h2 id="page_related">{setting.language.words.related}</h2>
      {articles.map((teaser) => (
        <Teaser teaser={teaser} level={3} rank="text" setting={setting} />
      ))}
    </section>
  );
}
