import type { Url } from '../../src/base/address.ts';
import type { Frame, HtmlPage, Link } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { framed } from './kept.ts';
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
        {/* Before the tagline, because a long name is broken beside it. */}
        <LanguageSwitch languages={page.languages} setting={setting} />
        {tagline && <p class="tagline">{tagline}</p>}
      </div>
      {sectionsOn(page, setting)}
    </header>
  );
}

function sectionsOn({ frame, url }: HtmlPage, setting: Setting): Markup {
  const isOne = sectionLinks(frame).some((link) => link.url === url);
  return isOne ? <Sections frame={frame} current={url} setting={setting} /> : elsewhere(frame, setting);
}

/** On all pages but the sections' own fronts. */
const elsewhere = framed((frame, setting) => <Sections frame={frame} setting={setting} />);

function sectionLinks({ navigation, inBrief }: Frame): readonly Link[] {
  return [...navigation, inBrief];
}

function Sections({ frame, current, setting }: { frame: Frame; current?: Url; setting: Setting }): Markup {
  return (
    <nav class="sections" aria-label={setting.language.words.sections}>
      <ul>
        {sectionLinks(frame).map(({ text, url }) => (
          <li>
            <a href={href(setting, url)} rel={relTo(url)} aria-current={url === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
