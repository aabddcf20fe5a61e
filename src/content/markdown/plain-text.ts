import { type BodyText, renderBody } from './render-body.ts';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The words of a body as readers see them, pictures described, without any marks. */
export function plainTextOf(body: BodyText): string {
  return renderBody(body, '', 'text')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
