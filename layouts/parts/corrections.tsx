import type { JSX } from 'preact';
import type { ArticlePage } from '../../src/site/page.ts';
import { Time } from './dates.tsx';
import type { Setting } from './setting.ts';

interface CorrectionsProps {
  readonly corrections: ArticlePage['corrections'];
  readonly setting: Setting;
}

/** What was changed in the article after it was published. */
export function Corrections({ corrections, setting }: CorrectionsProps): JSX.Element | null {
  const { words } = setting.language;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="page_corrections">
      <h2 id="page_corrections">{words.corrections}</h2>
      <ul>
        {corrections.map(({ type, time, text }) => (
          <li>
            <p class="dates">
              <strong>{words.correction[type]}</strong> <Time time={time} setting={setting} />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
