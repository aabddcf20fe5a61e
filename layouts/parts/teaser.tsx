import type { Teaser as TeaserProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Day } from './dates.tsx';
import { Headline } from './headline.tsx';
import { Kicker } from './kicker.tsx';
import { MarkBanner } from './mark.tsx';
import { TeaserPicture } from './picture.tsx';
import type { Setting } from './setting.ts';

interface Props {
  readonly teaser: TeaserProps;
  readonly setting: Setting;
  /** The level of its headline in the outline of the page. */
  readonly level: 2 | 3;
  /** `lead` opens the front page; `compact` goes without a standfirst, `text` without a picture too. */
  readonly rank?: 'lead' | 'plain' | 'compact' | 'text';
}

/** An article as a list shows it. The headline is its one link, and the whole teaser can be clicked. */
export function Teaser({ teaser, setting, level, rank = 'plain' }: Props): Markup {
  const { url, headline, kicker, standfirst, type, published, picture, mark } = teaser;
  return (
    <article class={`teaser ${rank}`}>
      {/* First, so that a page that comes in pieces is not laid out anew when the picture's piece comes. */}
      {picture && rank !== 'text' && <TeaserPicture picture={picture} rank={rank} setting={setting} />}
      <div>
        <MarkBanner mark={mark} setting={setting} />
        <Kicker type={type} kicker={kicker} setting={setting} />
        <Headline level={level} url={url} setting={setting}>
          {headline}
        </Headline>
        {standfirst && (rank === 'lead' || rank === 'plain') && <p class="standfirst">{standfirst}</p>}
        <p class="dates">
          <Day time={published} />
        </p>
      </div>
    </article>
  );
}
