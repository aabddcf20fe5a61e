import type { BodyText } from '../content/markdown/render-body.ts';
import type { Link, PageBase, Picture } from './page.ts';

/** An article as others take it over: nothing of the page around it, and whole addresses. */
export interface ReusedArticle {
  readonly address: string;
  readonly language: string;
  readonly headline: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly dateline?: string;
  readonly authors: readonly string[];
  readonly outlet: { readonly name: string; readonly url?: string };
  /** With time and offset. */
  readonly published: string;
  readonly changed: string;
  /** With the addresses of their pages. */
  readonly tags: readonly Link[];
  readonly words: number;
  readonly publication: string;
  readonly terms?: string;
}

/** An article as JSON. */
export interface ArticleJsonPage extends PageBase {
  readonly kind: 'article-json';
  readonly article: ReusedArticle;
  readonly picture?: Picture;
  readonly body: BodyText;
  /** What its links to the site begin with. */
  readonly site: string;
}

/** The newest articles as JSON, without their texts; newest first. */
export interface ArticleIndexPage extends PageBase {
  readonly kind: 'article-index';
  readonly name: string;
  readonly site: string;
  readonly articles: readonly ReusedArticle[];
}

/** What the site is and where its parts are, for programs that read text (llmstxt.org). */
export interface LlmsPage extends PageBase {
  readonly kind: 'llms';
  readonly name: string;
  readonly tagline?: string;
  readonly terms?: string;
  readonly parts: readonly { readonly heading: string; readonly links: readonly Link[] }[];
}

export interface TrustPage extends PageBase {
  readonly kind: 'trust';
  readonly lines: readonly (readonly [word: string, value: string])[];
}
