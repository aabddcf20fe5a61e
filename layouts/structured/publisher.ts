import type { IdReference, NewsMediaOrganization } from 'schema-dts';
import { webAddress } from '../../src/base/address.ts';
import type { Frame, HtmlPage } from '../../src/site/page.ts';

/** The web address of something the page names: an address of the site, or one elsewhere. */
export function addressOn({ frame }: { readonly frame: Frame }, url: string): string {
  return webAddress(frame.publisher.site, url);
}

const written = new WeakMap<Frame, string>();

/** The publication, whole, as JSON; other nodes of the page lead to it by `publisherId`. All pages of a frame have the same. */
export function publisherJson(page: HtmlPage): string {
  const json = written.get(page.frame) ?? JSON.stringify(publisherNode(page));
  written.set(page.frame, json);
  return json;
}

function publisherNode(page: HtmlPage): NewsMediaOrganization {
  const { name, tagline, publisher } = page.frame;
  const { logo, policies } = publisher;
  const policy = (url: string | undefined) => url && addressOn(page, url);
  return {
    '@type': 'NewsMediaOrganization',
    ...publisherId(page),
    name,
    url: publisher.site,
    ...(tagline !== undefined && { slogan: tagline }),
    ...(logo && {
      logo: {
        '@type': 'ImageObject',
        url: addressOn(page, logo.url),
        width: String(logo.width),
        height: String(logo.height),
      },
    }),
    ...defined({
      publishingPrinciples: policy(policies.principles),
      correctionsPolicy: policy(policies.corrections),
      ethicsPolicy: policy(policies.ethics),
      ownershipFundingInfo: policy(policies.ownership),
      masthead: policy(policies.masthead),
    }),
  };
}

/** The publication by its name within the page's data. */
export function publisherId({ frame }: HtmlPage): IdReference {
  return { '@id': `${frame.publisher.site}#publisher` };
}

function defined(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])));
}
