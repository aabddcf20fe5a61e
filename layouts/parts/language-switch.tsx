import type { LanguageLink } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

/** This page in the other languages, or their front pages; each link in its own language and direction. */
export function LanguageSwitch(props: { languages: readonly LanguageLink[]; setting: Setting }): Markup | null {
  const { languages, setting } = props;
  if (languages.length === 0) return null;
  return (
    <nav class="languages" aria-label={setting.language.words.alsoIn}>
      <ul>
        {languages.map(({ code, name, direction, url }) => (
          <li>
            <a lang={code} hreflang={code} dir={direction} href={href(setting, url)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
