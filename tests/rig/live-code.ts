import { Parser } from 'htmlparser2';
import { parser as xmlParser } from 'sax';

/** Tags that bring or run something of their own. */
const live = new Set(['script', 'iframe', 'object', 'embed', 'svg', 'math', 'base', 'form', 'template', 'portal']);

/** What a browser would run, or fetch from elsewhere, in a page of HTML. */
export function liveCodeIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (live.has(name) && attributes['type'] !== 'application/ld+json') found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) found.push(`${name} ${attribute}`);
        if (/^(href|src|action|srcset|poster|data)$/.test(attribute) && !isHarmless(name, value))
          found.push(`${name} ${attribute}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

/** Links may lead anywhere on the web; what a page loads by itself is its own. */
function isHarmless(name: string, address: string): boolean {
  const seen = address.replace(/[\p{Cc} ]/gu, '');
  if (/^[/\\]{2}/.test(seen)) return false;
  // The site's icon, of which a letter is all that a newsroom wrote; an image runs no scripts.
  if (name === 'link' && seen.startsWith('data:image/svg+xml,')) return !/script|%20on|href/i.test(seen);
  return name === 'a' || name === 'link' ? /^(https?:|mailto:|[^:]*$)/i.test(seen) : !/^[a-z][a-z0-9+.-]*:/i.test(seen);
}

/** Why XML cannot be read: undefined when it is well-formed. */
export function xmlMistake(xml: string): string | undefined {
  const parser = xmlParser(true, {});
  try {
    parser.write(xml).close();
  } catch (error) {
    return String(error);
  }
  // sax lets them through, and XML 1.0 forbids them.
  return /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}|&#(x?[0-8]|x?1[0-9a-f]);/iu.test(xml)
    ? 'a control character'
    : undefined;
}
