import type { JSX } from 'preact';
import type { ArticlePage } from '../../src/site/entry-page.ts';
import { Day, Time } from './dates.tsx';
import type { Setting } from './setting.ts';

const correctionsId = 'page_corrections';

interface CorrectionsProps {
  readonly corrections: ArticlePage['corrections'];
  readonly setting: Setting;
}

/** Says beneath the dates that something was changed, and leads to what. */
export function Corrected({ corrections, setting }: CorrectionsProps): JSX.Element | null {
  if (corrections.length === 0) return null;
  return (
    <ul class="corrected">
      {corrections.map(({ type, time }) => (
        <li>
          <a href={`#${correctionsId}`}>
            {setting.language.words.correction[type]} <Day time={time} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was changed in the article after it was published. */
export function Corrections({ corrections, setting }: CorrectionsProps): JSX.Element | null {
  const { words } = setting.language;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby={correctionsId}>
      <h2 id={correctionsId}>{words.corrections}</h2>
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
