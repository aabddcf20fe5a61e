import { placeholderClasses } from '../../src/base/picture-files.ts';
import type { Picture } from '../../src/site/page.ts';
import type { Children, Markup } from '../jsx/jsx-runtime.ts';
import { href, type Setting } from './setting.ts';

/** How wide pictures are shown, by the columns of site.css, for browsers to choose a file before they know the page. */
const sizes = {
  /** Two thirds of the sheet, or the whole of a phone. */
  lead: '(min-width:71rem) 44rem,(min-width:60em) 62vw,100vw',
  /** Above a headline where there is room, or beside it. */
  plain: '(min-width:40em) 25rem,30vw',
  compact: '(min-width:40em) 7rem,30vw',
};

interface FilesProps {
  readonly picture: Picture;
  readonly sizes: string;
  readonly setting: Setting;
  /** The img element. */
  readonly children: Children;
}

/** The files a browser may choose from: the first format it knows, as wide as it needs. */
function Files({ picture, sizes, setting, children }: FilesProps): Markup {
  return (
    <picture>
      {picture.sources.map(({ type, files }) => (
        <source
          type={type}
          srcset={files.map(({ url, width }) => `${encodeURI(href(setting, url))} ${width}w`).join()}
          sizes={sizes}
        />
      ))}
      {children}
    </picture>
  );
}

/** What every img says of its picture: what to show without a better format, and the room and colour of its place. */
function placeOf({ fallback, width, height, colour }: Picture, setting: Setting) {
  return {
    src: encodeURI(href(setting, fallback.url)),
    width,
    height,
    class: colour ? placeholderClasses(colour) : undefined,
    decoding: 'async',
  } as const;
}

/** The picture that opens an article: asked for at once, with its caption and credit. */
export function LeadPicture({ picture, setting }: { picture: Picture; setting: Setting }): Markup {
  const { alt, caption, credit } = picture;
  return (
    <figure class="lead-picture">
      <Files picture={picture} sizes={sizes.lead} setting={setting}>
        <img {...placeOf(picture, setting)} alt={alt} fetchpriority="high" />
      </Files>
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
  /** The page's first and largest picture leads, and is asked for at once; the others when the reader comes near. */
  readonly rank: keyof typeof sizes;
  readonly setting: Setting;
}

/** The picture of a teaser. Its headline says where the link leads, so it is not read out. */
export function TeaserPicture({ picture, rank, setting }: TeaserPictureProps): Markup {
  return (
    <Files picture={picture} sizes={sizes[rank]} setting={setting}>
      <img
        {...placeOf(picture, setting)}
        alt=""
        fetchpriority={rank === 'lead' ? 'high' : undefined}
        loading={rank === 'lead' ? undefined : 'lazy'}
      />
    </Files>
  );
}
