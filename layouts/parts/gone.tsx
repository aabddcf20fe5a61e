import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';

/** Stands in the place of a text that is no longer published, and says why. */
export function Gone({ why, setting }: { why: 'withdrawn' | 'expired'; setting: Setting }): Markup {
  const { words } = setting.language;
  return (
    <div class="notice">
      <p>
        <strong>{words[why]}</strong>
      </p>
      <p>{words[`${why}Text`]}</p>
    </div>
  );
}
