import { webAddress } from '../../src/base/address.ts';
import type { Bodies } from '../../src/content/markdown/render-body.ts';
import type { Picture } from '../../src/site/page.ts';
import type { ArticleIndexPage, ArticleJsonPage, ReusedArticle } from '../../src/site/reuse-page.ts';

const standard = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

/** An article in the fields of IPTC ninjs 3, its text as HTML with whole addresses. */
export function articleJson({ article, picture, body, site }: ArticleJsonPage, bodies: Bodies): string {
  const value = bodies.render(body, site, 'feed').replaceAll('href="#', `href="${article.address}#`);
  return text({
    standard,
    ...fieldsOf(article),
    representationType: 'full',
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: article.words, value }],
    ...(picture && { associations: [pictureOf(picture, site)] }),
  });
}

/** The newest articles, each in the same fields but for its text. */
export function articleIndex({ name, site, articles }: ArticleIndexPage): string {
  return text({
    name,
    url: site,
    articles: articles.map((article) => ({ ...fieldsOf(article), representationType: 'partial' })),
  });
}

function fieldsOf(article: ReusedArticle) {
  const { address, language, headline, kicker, standfirst, dateline, authors, outlet, tags, terms } = article;
  return {
    uri: address,
    type: 'text',
    pubStatus: 'usable',
    language,
    firstCreated: article.published,
    versionCreated: article.changed,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: headline },
      ...(kicker === undefined ? [] : [{ role: 'kicker', contentType: 'text/plain', value: kicker }]),
    ],
    ...(standfirst !== undefined && {
      descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: standfirst }],
    }),
    ...(authors.length > 0 && { by: authors.join(', ') }),
    ...(dateline !== undefined && { located: dateline }),
    subjects: tags.map(({ text: name, url }) => ({ name, uri: url })),
    infoSources: [{ name: outlet.name, ...(outlet.url !== undefined && { uri: outlet.url }) }],
    copyrightHolder: article.publication,
    ...(terms !== undefined && { usageTerms: terms }),
  };
}

function pictureOf({ large, alt, caption, credit }: Picture, site: string) {
  const href = webAddress(site, large.url);
  return {
    name: 'main-picture',
    uri: href,
    type: 'picture',
    ...(credit !== undefined && { by: credit }),
    descriptions: [
      { role: 'alt', contentType: 'text/plain', value: alt },
      ...(caption === undefined ? [] : [{ role: 'caption', contentType: 'text/plain', value: caption }]),
    ],
    renditions: [{ name: 'main', href, contentType: 'image/jpeg', width: large.width, height: large.height }],
  };
}

function text(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
