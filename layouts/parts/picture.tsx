import type { JSX } from 'preact';
import type { Picture } from '../../src/site/page.ts';
import { href, type Setting } from './setting.ts';

/** The picture that opens an article: asked for at once, with its caption and credit. */
export function LeadPicture({ picture, setting }: { picture: Picture; setting: Setting }): JSX.Element {
  const { url, width, height, alt, caption, credit } = picture;
  return (
    <figure class="lead-picture">
      <img src={href(setting, url)} width={width} height={height} alt={alt} fetchpriority="high" />
      {(caption || credit) && (
        <figcaption>
          {caption && <span>{caption}</span>} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

interface TeaserPictureProps {
  readonly picture: Picture;
  /** The page's first and largest picture is asked for at once; the others when the reader comes near. */
  readonly first: boolean;
  readonly setting: Setting;
}

/** The picture of a teaser. Its headline says where the link leads, so it is not read out. */
export function TeaserPicture({ picture, first, setting }: TeaserPictureProps): JSX.Element {
  const { url, width, height } = picture;
  return (
    <img
      src={href(setting, url)}
      width={width}
      height={height}
      alt=""
      decoding="async"
      fetchpriority={first ? 'high' : undefined}
      loading={first ? undefined : 'lazy'}
    />
  );
}
