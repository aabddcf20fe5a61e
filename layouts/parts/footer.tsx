import type { Frame } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { framed } from './kept.ts';
import { href, relTo, type Setting } from './setting.ts';

interface FooterProps {
  readonly frame: Frame;
  /** Where the text edition has this page. */
  readonly textEdition: string | undefined;
  readonly setting: Setting;
}

/** Who publishes this, where to read more about it, and its feed. */
export function Footer({ frame, textEdition, setting }: FooterProps): Markup {
  const { words } = setting.language;
  return (
    <footer class="colophon">
      {publication(frame, setting)}
      <nav aria-label={words.aboutThisSite}>
        <ul>
          {moreToRead(frame, setting)}
          {textEdition && (
            <li>
              <a href={href(setting, textEdition)}>{words.textEdition}</a>
            </li>
          )}
          {toTakeAlong(frame, setting)}
        </ul>
      </nav>
    </footer>
  );
}

const publication = framed((frame, setting) => (
  <div>
    <p class="publication">
      <a href={href(setting, frame.home)}>{frame.name}</a>
    </p>
    {frame.tagline && <p class="tagline">{frame.tagline}</p>}
  </div>
));

const moreToRead = framed((frame, setting) => {
  const { words } = setting.language;
  return (
    <>
      {frame.footer.map(({ text, url }) => (
        <li>
          <a href={href(setting, url)} rel={relTo(url)}>
            {text}
          </a>
        </li>
      ))}
      <li>
        <a href={href(setting, frame.search)}>{words.search}</a>
      </li>
      {frame.offline && (
        <li>
          <a href={href(setting, frame.offline.page)}>{words.offline}</a>
        </li>
      )}
      <li>
        <a href={href(setting, frame.archive)}>{words.archive}</a>
      </li>
      <li>
        <a href={href(setting, frame.corrections)}>{words.corrections}</a>
      </li>
    </>
  );
});

const toTakeAlong = framed((frame, setting) => (
  <>
    {frame.licence && (
      <li>
        {frame.licence.url ? (
          <a href={frame.licence.url} rel="license noopener noreferrer">
            {frame.licence.text}
          </a>
        ) : (
          frame.licence.text
        )}
      </li>
    )}
    {frame.feeds.slice(0, 1).map(({ type, url }) => (
      <li>
        <a href={href(setting, url)} type={type}>
          {setting.language.words.feed}
        </a>
      </li>
    ))}
  </>
));
