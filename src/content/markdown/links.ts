import type MarkdownIt from 'markdown-it';
import { kindOfLink, linkTo, resolveLink } from '../../base/address.ts';
import type { Environment } from './environment.ts';
import { pictureFor } from './figures.ts';

/** Most web addresses have nothing in them to encode, and to find that out by taking them apart takes ten times as long. */
const inOrder = /^https?:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[a-zA-Z0-9/._~-]*)?$/;

/**
 * Links to the site become relative to the page, so that the site can be mounted anywhere; a link that is not web, mail or
 * path loses its target. All of them are parsed, so that an unsafe one is found and told rather than shown as text.
 */
export function useLinks(markdown: MarkdownIt): void {
  markdown.validateLink = () => true;
  const { normalizeLink } = markdown;
  markdown.normalizeLink = (link) => (inOrder.test(link) ? link : normalizeLink(link));
  markdown.renderer.rules['link_open'] = (tokens, index, options, env: Environment, self) => {
    const token = tokens[index];
    const href = token?.attrGet('href') ?? '';
    const target = safeTarget(href, env);
    if (target === undefined) token?.attrs?.splice(token.attrIndex('href'), 1);
    else token?.attrSet('href', target);
    if (kindOfLink(href) === 'web') token?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
}

function safeTarget(href: string, env: Environment): string | undefined {
  switch (kindOfLink(href)) {
    case 'web':
    case 'mail':
    case 'fragment':
      return href;
    case 'path': {
      const resolved = resolveLink(href, env.url);
      if (!resolved) return undefined;
      // A picture itself is not published; who follows a link to it gets the largest that was made from it.
      const url = env.pictures[pictureFor(href, env.path) ?? '']?.large.url ?? resolved.url;
      const fragment = resolved.fragment && `#${encodeURIComponent(resolved.fragment)}`;
      const isFile = !url.endsWith('/');
      const root = env.medium === 'text' && isFile ? `../${env.root}` : env.root;
      return linkTo(root, encodeURI(url)) + fragment;
    }
    case 'unsafe':
      return undefined;
  }
}
