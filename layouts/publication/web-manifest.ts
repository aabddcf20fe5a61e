import { linkTo } from '../../src/base/address.ts';
import { languageOf } from '../../src/base/languages/languages.ts';
import type { WebManifestPage } from '../../src/site/machine-page.ts';
import { colours } from '../style-sheet.ts';

/** What a telephone asks when a reader puts the site on the home screen (W3C, Web Application Manifest). */
export function webManifest({ language, root, name, description, home, icon, logo }: WebManifestPage): string {
  const { code, direction } = languageOf(language);
  const manifest = {
    name,
    short_name: name,
    ...(description !== undefined && { description }),
    lang: code,
    dir: direction,
    start_url: linkTo(root, home),
    scope: root || './',
    display: 'minimal-ui',
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    icons: [
      logo
        ? { src: linkTo(root, encodeURI(logo.url)), sizes: `${logo.width}x${logo.height}` }
        : { src: linkTo(root, icon), sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
