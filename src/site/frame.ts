import { kindOfLink, outputPathOf, resolveLink, rootFrom, type Url, urlOf } from '../base/address.ts';
import { languageOf } from '../base/languages/languages.ts';
import { logoFrom, sized } from '../base/picture-files.ts';
import { feedFormats } from '../content/publisher-settings.ts';
import type { NavigationEntry, SiteConfig } from '../content/site-config.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import { feedLinks } from './feed-links.ts';
import type { FeedLink, Frame, LanguageLink, Link, Publisher } from './page.ts';
import { scriptAddresses } from './script-files.ts';
import { goneOf, type Site } from './site.ts';
import { textAddressOf } from './text-pages.ts';

/** What stands around every page of a language; the same value for all of them. */
export function frameOf(site: Site, language: string): Frame {
  const { config } = site;
  const addresses = addressesIn(config, language);
  const tagline = config.tagline?.[language];
  const { licence } = config.reuse;
  const standing = site.standingPages
    .filter((page) => page.language === language && !goneOf(page, site.edition))
    .map((page): Link => ({ text: page.headline, url: page.url }));
  return {
    name: config.name[language] ?? '',
    ...(tagline !== undefined && { tagline }),
    home: addresses.front,
    // In Brief has its own place in the header.
    navigation: config.navigation
      .map((entry) => navigationLink(entry, config, language))
      .filter(({ url }) => url !== addresses.inBrief),
    inBrief: { text: config.inBrief.title[language] ?? '', url: addresses.inBrief },
    archive: addresses.archive,
    search: addresses.search,
    // A worker would go on showing drafts to whoever opens the preview's address next.
    ...(config.offline &&
      !site.edition.preview && { offline: { page: addresses.offline, script: scriptAddresses.offline } }),
    footer: config.footer?.map((entry) => navigationLink(entry, config, language)) ?? standing,
    feeds: feedLinks(addresses.front, config.name[language] ?? '', feedFormats),
    corrections: addresses.corrections,
    icon: addresses.icon,
    manifest: addresses.manifest,
    publisher: publisherOf(site, language),
    articleJson: config.reuse.articleJson,
    ...(licence && {
      licence: { text: licence.text[language] ?? '', ...(licence.url !== undefined && { url: licence.url }) },
    }),
  };
}

function publisherOf({ config, pictures }: Site, language: string): Publisher {
  const file = config.logo && pictures.get(config.logo);
  return {
    site: config.url,
    ...(file && { logo: sized(logoFrom(file)) }),
    policies: Object.fromEntries(
      Object.entries(config.policies).map(([policy, links]) => [policy, linkOf(links[language] ?? '')]),
    ),
  };
}

/** A link that site.yaml names: the address of a page, or the web address as it was written. */
function linkOf(written: string): string {
  return (kindOfLink(written) === 'path' && resolveLink(written, urlOf())?.url) || written;
}

function navigationLink(entry: NavigationEntry, config: SiteConfig, language: string): Link {
  if (!('section' in entry)) {
    return { text: entry.text[language] ?? '', url: linkOf(entry.link) };
  }
  const section = config.sections.find(({ id }) => id === entry.section);
  return { text: section?.name[language] ?? entry.section, url: addressesIn(config, language).section(entry.section) };
}

/** What every page a reader opens has in common. `translatedAt` gives its address in each other language that has it. */
export function htmlBase(
  site: Site,
  frame: Frame,
  page: {
    url: Url;
    language: string;
    title: string;
    description?: string | undefined;
    translatedAt?: Readonly<Record<string, Url>>;
    feeds?: readonly FeedLink[];
  },
) {
  const { url, language, title, description, translatedAt = {}, feeds } = page;
  const { onion } = site.config;
  const languages = site.config.languages
    .filter((code) => code !== language)
    .map((code): LanguageLink => {
      const { name, direction } = languageOf(code);
      const translation = translatedAt[code];
      return {
        code,
        name,
        direction,
        url: translation ?? addressesIn(site.config, code).front,
        translated: translation !== undefined,
      };
    });
  const has = (code: string) => code === language || translatedAt[code] !== undefined;
  return {
    url,
    path: outputPathOf(url),
    language,
    root: rootFrom(url),
    title,
    canonical: webAddressOf(site.config, url),
    frame,
    languages,
    ...(description !== undefined && { description }),
    ...(onion !== undefined && { onion: onion + encodeURI(url.slice(1)) }),
    ...(site.config.textEdition && { textEdition: textAddressOf(url) }),
    ...(feeds && { feeds }),
    ...(languages.some(({ translated }) => translated) && {
      forOthers: { ...translatedAt, [language]: url }[site.config.languages.find(has) ?? ''] ?? url,
    }),
  };
}

/** The same kind of page in every language, when its address follows from the language alone. */
export function everywhere(site: Site, address: (language: string) => Url): Readonly<Record<string, Url>> {
  return Object.fromEntries(site.config.languages.map((language) => [language, address(language)]));
}
