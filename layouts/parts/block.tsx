import type { ComponentChildren, JSX } from 'preact';

interface BlockProps {
  readonly kind: 'latest' | 'section';
  readonly heading: string;
  readonly more: string;
  readonly url: string;
  readonly children: ComponentChildren;
}

/** A part of the front page: a heading, the teasers under it, and the way to the rest. */
export function Block({ kind, heading, more, url, children }: BlockProps): JSX.Element {
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
