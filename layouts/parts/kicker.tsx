import type { ArticleType } from '../../src/base/languages/language.ts';
import type { Link } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

interface KickerProps {
  readonly type: ArticleType;
  readonly kicker: string | undefined;
  readonly section?: Link | undefined;
  readonly setting: Setting;
}

/** The label above a headline: what the article is when it is not news, then its kicker or else its section. */
export function Kicker({ type, kicker, section, setting }: KickerProps): Markup | null {
  const label = type === 'news' || type === 'page' ? undefined : setting.language.words.articleType[type];
  const topic = kicker ?? section?.text;
  // An explainer whose kicker is “Explainer” says so once.
  const shown = topic === label ? undefined : topic;
  if (!label && !shown) return null;
  return (
    <p class="kicker">
      {label && <strong>{label}</strong>}
      {label && shown && ' '}
      {shown && (kicker || !section ? <span>{shown}</span> : <a href={href(setting, section.url)}>{shown}</a>)}
    </p>
  );
}
