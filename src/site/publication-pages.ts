import { outputPathOf, rootFrom, type Url } from '../base/address.ts';
import type { LanguagePart } from './language-part.ts';
import type { IconPage, MachinePage, WebManifestPage } from './machine-page.ts';
import type { PageOutline } from './outline.ts';

/** The files that say what the publication is, in a language: they change with site.yaml alone, and with the logo's size. */
export function publicationOutlines({ language, frame, frameKey }: LanguagePart): readonly PageOutline[] {
  const outline = <Kind extends MachinePage>(
    kind: Kind['kind'],
    url: Url,
    props: Omit<Kind, 'kind' | 'url' | 'path'>,
  ) => {
    const path = outputPathOf(url);
    return { kind, url, path, key: frameKey, compose: () => ({ kind, url, path, ...props }) as Kind };
  };
  const { name, tagline, home, icon, manifest, publisher } = frame;
  return [
    outline<IconPage>('icon', icon, { name }),
    outline<WebManifestPage>('web-manifest', manifest, {
      language,
      root: rootFrom(manifest),
      name,
      ...(tagline !== undefined && { description: tagline }),
      home,
      icon,
      ...(publisher.logo && { logo: publisher.logo }),
    }),
  ];
}
