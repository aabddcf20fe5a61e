import type * as z from 'zod';
import { kindOfLink, resolveLink, type Url, urlOf } from '../base/address.ts';
import { articleTypes, correctionTypes } from '../base/languages/language.ts';
import { fitsFileName, nearest, quoted, slugOf } from '../base/words.ts';
import { type Byline, statuses, type Tag } from './article.ts';
import { choice, line, listOf, moment, names, shaped, webAddressAs, yesOrNo } from './field-values.ts';
import { asIssue, type FieldValues, mapping } from './fields.ts';
import { inBriefItem, refuseLong } from './in-brief-field.ts';
import { further, type Objections, type QuickSchema } from './quick-schema.ts';
import type { Named, SiteConfig } from './site-config.ts';
import { typeset } from './typeset.ts';
import { isMapping } from './yaml.ts';

export type ArticleFields = ReturnType<typeof articleFields>;
export type ArticleValues = FieldValues<ArticleFields>;

/** The fields of an article's front matter, for a publication and one of its languages. */
export function articleFields(config: SiteConfig, language: string) {
  const when = moment(config.zone);
  const text = further(line, (written) => typeset(written, language));
  const sentence = further(text, refuseLong);
  return {
    headline: { schema: text, write: 'headline: Rain returns to the lake', required: true },
    outlet: { schema: outletIn(config, language), write: 'outlet: The Example News', required: true },
    date: { schema: when, write: 'date: 2026-11-22 14:30', required: true },
    tags: { schema: further(names, distinct), write: 'tags: [Water, Lake Urmia]' },
    inBrief: { schema: listOf(inBriefItem(sentence, when)), write: 'in brief: with items “- text: …” below it.' },
    brief: { schema: sentence, write: 'brief: The lake rose for the third month.' },
    standfirst: { schema: text, write: 'standfirst: After ten dry years, the shore is moving back.' },
    kicker: { schema: text, write: 'kicker: Environment' },
    section: { schema: sectionIn(config), write: 'section: iran' },
    dateline: { schema: line, write: 'dateline: Baghdad' },
    type: { schema: choice(articleTypes), write: 'type: analysis' },
    authors: { schema: further(names, bylinesIn(config, language)), write: 'authors: [Sara Example]' },
    image: { schema: imageIn(text), write: 'image: {src: /images/lake.jpg, alt: A dry lake bed}' },
    updated: { schema: when, write: 'updated: 2026-11-22 16:00' },
    corrections: {
      schema: listOf(
        mapping(
          {
            date: { schema: when, write: 'date: 2026-11-23', required: true },
            text: { schema: text, write: 'text: An earlier version gave the wrong year.', required: true },
            type: { schema: choice(correctionTypes), write: 'type: correction' },
          },
          'article',
        ),
      ),
      write: 'corrections: with items “- {date: 2026-11-23, text: …}” below it.',
    },
    status: { schema: choice(statuses), write: 'status: draft' },
    expires: { schema: when, write: 'expires: 2026-12-31' },
    basedOn: { schema: storyAddress, write: 'based on: https://news.example/a-story' },
    translationOf: { schema: line, write: 'translation of: /2026/11/22/an-article/' },
    aliases: { schema: listOf(alias), write: 'aliases: [/2020/old-address/]' },
    edNote: { schema: line, write: 'ed note: Call back on Monday.' },
  } as const;
}

/** The same for a standing page, of which only the headline is required. */
export function standingPageFields(fields: ArticleFields) {
  return {
    ...fields,
    outlet: { ...fields.outlet, required: false },
    date: { ...fields.date, required: false },
  } as const;
}

/** Ids are lower case with hyphens; anything else is a name as it stands. */
const looksLikeId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function outletIn(config: SiteConfig, language: string) {
  return further(line, (written, context) => {
    const outlet = config.outlets.find(isNamed(written));
    if (outlet) return { name: outlet.name[language] ?? written, ...(outlet.url !== undefined && { url: outlet.url }) };
    if (looksLikeId.test(written)) context.addIssue(unknownId('outlet', written, config.outlets));
    return { name: written };
  });
}

/** By its id, or by its whole name in one of the languages. */
function isNamed(written: string) {
  return ({ id, name }: Named) => id === written || Object.values(name).includes(written);
}

function bylinesIn(config: SiteConfig, language: string) {
  return (written: readonly string[], context: Objections): readonly Byline[] => {
    const bylines = written.map((name): Byline => {
      const author = config.authors.find(isNamed(name));
      if (!author) {
        const slug = slugOf(name);
        const unusable = unusableName(name, slug, 'an author');
        if (looksLikeId.test(name)) context.addIssue({ ...unknownId('author', name, config.authors), path: [name] });
        else if (unusable) context.addIssue(unusable);
        return { slug, name };
      }
      const bio = author.bio?.[language];
      return { slug: author.id, name: author.name[language] ?? name, ...(bio !== undefined && { bio }) };
    });
    return bylines.filter(({ slug }, at) => bylines.findIndex((other) => other.slug === slug) === at);
  };
}

function sectionIn(config: SiteConfig) {
  return further(line, (written, context) => {
    const found = config.sections.find(({ id }) => id === written.toLowerCase());
    if (!found) context.addIssue(unknownId('section', written, config.sections));
    return found?.id ?? written;
  });
}

function unknownId(thing: 'outlet' | 'author' | 'section', written: string, known: readonly { readonly id: string }[]) {
  const near = nearest(
    written,
    known.map(({ id }) => id),
  );
  const nameInstead = thing === 'section' ? '' : `, or write the ${thing}’s whole name with its capitals`;
  return asIssue({
    code: `article/unknown-${thing}`,
    message: `site.yaml declares no ${thing} ${quoted(written)}.`,
    hint: near ? `Did you mean ${quoted(near)}?` : `Declare it in site.yaml under ${thing}s:${nameInstead}.`,
  });
}

function imageIn(text: QuickSchema<string>) {
  const full = mapping(
    {
      src: { schema: line, write: 'src: /images/lake.jpg', required: true },
      alt: { schema: text, write: 'alt: A dry lake bed at noon' },
      caption: { schema: text, write: 'caption: The shore near Sharafkhaneh in August.' },
      credit: { schema: text, write: 'credit: Sara Example' },
      decorative: { schema: yesOrNo, write: 'decorative: true' },
    },
    'article',
  );
  const pathOnly = further(line, (src): z.output<typeof full> => ({ src }));
  const either = shaped<z.output<typeof full>>((value) => (isMapping(value) ? full : pathOnly));
  return further(either, (image, context) => {
    if (image.alt === undefined && image.decorative !== true) {
      context.addIssue(
        asIssue({
          part: 'name',
          code: 'image/no-alt',
          message: 'The picture has no description for readers who cannot see it.',
          hint: 'Add alt: and say what it shows; if it adds nothing to the text, write decorative: true.',
        }),
      );
    }
    return image;
  });
}

const alias = further(line, (written, context): Url => {
  const resolved =
    kindOfLink(written) === 'path' && written.startsWith('/') ? resolveLink(written, urlOf()) : undefined;
  const url = resolved?.fragment === '' ? (resolved.url.replace(/\/index\.html$/, '/') as Url) : undefined;
  if (url !== undefined && url !== '/' && isRedirectable(url)) return url;
  context.addIssue(
    asIssue({
      code: 'alias/unusable',
      message: `${quoted(written)} cannot lead here: an old address is the path of a page on this site.`,
      hint: 'Write the path only, from the first slash: /2020/old-address/ or /2020/old-address.html.',
    }),
  );
  return urlOf();
});

/** Where another outlet's story stands. */
const storyAddress = webAddressAs('the web address of a story', {
  code: 'front-matter/wrong-type',
  hint: 'Write it whole: https://news.example/a-story',
});

/** An alias is an HTML page: in a folder of its own, or where an older site had one. Hidden files are the server's. */
function isRedirectable(url: Url): boolean {
  const parts = url.split('/').slice(1);
  const name = parts.pop() ?? '';
  const isFolder = (part: string) => !/^\.|\.[a-z][a-z0-9]{1,4}$/i.test(part) && fitsFileName(part);
  return (
    url.length < 1000 && parts.every(isFolder) && (name === '' || (/^[^.].*\.html?$/i.test(name) && fitsFileName(name)))
  );
}

/** The first spelling of each tag. */
function distinct(tags: readonly string[], context: Objections): readonly Tag[] {
  const bySlug = new Map<string, Tag>();
  for (const tag of tags) {
    const slug = slugOf(tag);
    const unusable = unusableName(tag, slug, 'a tag');
    if (unusable) context.addIssue(unusable);
    else if (!bySlug.has(slug)) bySlug.set(slug, { slug, name: tag });
  }
  return [...bySlug.values()];
}

/** A tag or an author has a page, so the name has to leave something for an address, and not too much. */
function unusableName(name: string, slug: string, thing: 'a tag' | 'an author') {
  if (slug !== '' && fitsFileName(slug)) return undefined;
  const why = slug === '' ? 'has no letter or digit' : 'is too long';
  return asIssue({
    path: [name],
    code: 'front-matter/wrong-type',
    message: `${quoted(name)} ${why}, so it cannot be ${thing}.`,
    hint: `Write a name, such as ${thing === 'a tag' ? 'Water' : 'Sara Example'}.`,
  });
}
