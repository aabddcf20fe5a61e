import type MarkdownIt from 'markdown-it';
import { kindOfLink, linkTo, resolveLink } from '../../base/address.ts';
import type { Environment } from './environment.ts';

/**
 * Links to the site become relative to the page, so that the site can be mounted anywhere; a link that is not web, mail or
 * path loses its target. All of them are parsed, so that an unsafe one is found and told rather than shown as text.
 */
export function useLinks(markdown: MarkdownIt): void {
  markdown.validateLink = () => true;
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
      const fragment = resolved.fragment && `#${encodeURIComponent(resolved.fragment)}`;
      const isFile = !resolved.url.endsWith('/');
      const root = env.textOnly && isFile ? `../${env.root}` : env.root;
      return linkTo(root, encodeURI(resolved.url)) + fragment;
    }
    case 'unsafe':
      return undefined;
  }
}
