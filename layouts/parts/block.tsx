import type { Children, Markup } from '../jsx/jsx-runtime.ts';

interface BlockProps {
  readonly kind: 'latest' | 'section';
  readonly heading: string;
  readonly more: string;
  readonly url: string;
  readonly children: Children;
}

/** A part of the front page: a heading, the teasers under it, and the way to the rest. */
export function Block({ kind, heading, more, url, children }: BlockProps): Markup {
  return (
    <div class={`block ${kind}`}>
      <div class="block-heading">
        <h2>{heading}</h2>
        <a href={url}>{more}</a>
      </div>
      <div class="block-teasers">{children}</div>
    </div>
  );
}
