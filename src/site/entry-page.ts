import type { Url } from '../base/address.ts';
import type { ArticleType, CorrectionType } from '../base/languages/language.ts';
import type { BodyText } from '../content/markdown/render-body.ts';
import type { HtmlBase, Link, Mark, Picture, ShownTime, Sidebar, Teaser } from './page.ts';

export interface ArticlePage extends HtmlBase {
  readonly kind: 'article';
  readonly type: Exclude<ArticleType, 'page'>;
  readonly headline: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly section?: Link;
  readonly byline: readonly Link[];
  readonly outlet: { readonly name: string; readonly url?: string };
  /** Whether the outlet is this publication itself. */
  readonly own: boolean;
  /** The web address of the outlet's story that this one retells. */
  readonly basedOn?: string;
  /** The place of reporting. */
  readonly dateline?: string;
  readonly published: ShownTime;
  /** The day of its publication in the archive; absent when the archive does not have the article. */
  readonly archived?: Url;
  readonly updated?: ShownTime;
  /** Whole, in the digits of the language; absent when there is no text. */
  readonly readingMinutes?: string;
  readonly picture?: Picture;
  /** The picture in other shapes, which only machines show. */
  readonly cuts?: readonly Url[];
  /** Absent when the text is no longer published; `gone` says why. */
  readonly body?: BodyText;
  readonly gone?: 'withdrawn' | 'expired';
  readonly corrections: readonly { readonly type: CorrectionType; readonly time: ShownTime; readonly text: string }[];
  readonly tags: readonly Link[];
  /** Published before this one: no newer article changes a page. */
  readonly related: readonly Teaser[];
  readonly sidebar: Sidebar;
  readonly mark?: Mark;
  /** When it was published and last changed, with time and offset. */
  readonly instants: { readonly published: string; readonly changed: string };
  /** How many words the body has. */
  readonly words: number;
  /** The article that this one translates. */
  readonly original?: Url;
}

/** A page such as “About us”. */
export interface StandingPageView extends HtmlBase {
  readonly kind: 'standing';
  readonly headline: string;
  readonly standfirst?: string;
  readonly picture?: Picture;
  /** Absent when the text is no longer published; `gone` says why. */
  readonly body?: BodyText;
  readonly gone?: 'withdrawn' | 'expired';
  readonly mark?: Mark;
}
