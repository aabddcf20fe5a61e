import type { HtmlPage } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { href, relTo, type Setting } from './setting.ts';

/** The masthead: the publication's name, its tagline, its sections, and the way to the other languages. */
export function Header({ page, setting }: { page: HtmlPage; setting: Setting }): Markup {
  const { name, tagline, home } = page.frame;
  return (
    <header class="masthead">
      <div class="nameplate">
        <p class="publication">
          <a href={href(setting, home)}>{name}</a>
        </p>
        {tagline && <p class="tagline">{tagline}</p>}
        <LanguageSwitch languages={page.languages} setting={setting} />
      </div>
      <Sections page={page} setting={setting} />
    </header>
  );
}

function Sections({ page, setting }: { page: HtmlPage; setting: Setting }): Markup {
  const { navigation, inBrief } = page.frame;
  return (
    <nav class="sections" aria-label={setting.language.words.sections}>
      <ul>
        {[...navigation, inBrief].map(({ text, url }) => (
          <li>
            <a href={href(setting, url)} rel={relTo(url)} aria-current={url === page.url ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
