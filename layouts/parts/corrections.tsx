import type { ArticlePage } from '../../src/site/entry-page.ts';
import type { Link } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Day, Time } from './dates.tsx';
import { href, type Setting } from './setting.ts';

const correctionsId = 'page_corrections';

interface CorrectionsProps {
  readonly corrections: ArticlePage['corrections'];
  readonly setting: Setting;
}

/** Says beneath the dates that something was changed, and leads to what. */
export function Corrected({ corrections, setting }: CorrectionsProps): Markup | null {
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
export function Corrections({ corrections, setting }: CorrectionsProps): Markup | null {
  const { words } = setting.language;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby={correctionsId}>
      <h2 id={correctionsId}>{words.corrections}</h2>
      <ul>
        {corrections.map((correction) => (
          <CorrectionItem {...correction} setting={setting} />
        ))}
      </ul>
    </section>
  );
}

type CorrectionProps = ArticlePage['corrections'][number] & {
  /** Where it does not stand below its article. */
  readonly article?: Link;
  readonly setting: Setting;
};

export function CorrectionItem({ type, time, text, article, setting }: CorrectionProps): Markup {
  return (
    <li>
      <p class="dates">
        <strong>{setting.language.words.correction[type]}</strong> <Time time={time} setting={setting} />
      </p>
      <p>{text}</p>
      {article && (
        <p>
          <a href={href(setting, article.url)}>{article.text}</a>
        </p>
      )}
    </li>
  );
}
