import * as z from 'zod';
import { kindOfLink } from '../base/address.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { choices, nearest, quoted } from '../base/words.ts';
import { asIssue } from './fields.ts';
import { isMoment, type Moment, readMoment } from './moment.ts';
import { fromText, further, type QuickSchema, quickly, type Schema } from './quick-schema.ts';

/** Anything but single spaces; those would be put in their own place. */
const unfolded = /[\p{Cc}\p{Zl}\p{Zp}]| {2}/u;

/**
 * A line of text as it is published: white space folded, control characters and halves of surrogate pairs gone, which
 * XML and JSON readers refuse. U+200C, which Persian needs, stays.
 */
export function oneLine(text: string): string {
  const whole = text.toWellFormed();
  return (unfolded.test(whole) ? whole.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ') : whole).trim();
}

export const line = fromText(oneLine);

/** A whole web address, as browsers write it; `what` says in the mistake what else it is not. */
export function webAddressAs(what: string, { code, hint }: { readonly code: DiagnosticCode; readonly hint: string }) {
  return further(line, (written, context) => {
    if (kindOfLink(written) === 'web' && URL.canParse(written)) return new URL(written).href;
    context.addIssue(asIssue({ code, message: `${quoted(written)} is not ${what}.`, hint }));
    return z.NEVER;
  });
}

/** A word processor's quotation marks around a whole value; those inside one are part of it. */
const inCurlyQuotes = /^(?:[“”„]([^“”„]*)[“”]|[‘’]([^‘’]*)[‘’]|«([^«»]*)»)$/;

/** An id, a name, a date or a path without the one pair of curly quotation marks that was typed around it. */
export function unquoted(text: string): string {
  const match = inCurlyQuotes.exec(text.trim());
  return match ? (match[1] ?? match[2] ?? match[3] ?? '').trim() : text;
}

/** A list of names; a single line, or an entry of the list, is read as names with commas between them. */
export const names = quickly(
  z.union([z.string().transform((text) => [text]), z.array(z.string())]).transform(namesIn),
  (value) => {
    if (typeof value === 'string') return namesIn([value]);
    return isTexts(value) ? namesIn(value) : undefined;
  },
);

function namesIn(written: readonly string[]): readonly string[] {
  return written
    .flatMap((text) => unquoted(text).split(/[,،]/))
    .map((name) => unquoted(oneLine(name)))
    .filter((name) => name !== '');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A list; a single value is read as a list of one. */
export function listOf<T>(schema: Schema<T>): QuickSchema<readonly T[]> {
  const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  return quickly<readonly T[]>(z.preprocess(asList, z.array(schema)), (value) => {
    const items: T[] = [];
    for (const one of asList(value)) {
      const item = schema.quick?.(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  });
}

/** One of a few words. */
export function choice<const Words extends readonly string[]>(words: Words): QuickSchema<Words[number]> {
  return fromText((written, context) => {
    const found = words.find((word) => word === unquoted(written.trim()).toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(written, words);
    context.addIssue(
      asIssue({
        code: 'front-matter/unknown-choice',
        message: `${quoted(written)} is not one of the words that can stand here.`,
        hint: near ? `Did you mean ${quoted(near)}? It can be ${choices(words)}.` : `Write ${choices(words)}.`,
      }),
    );
    return z.NEVER;
  });
}

/** A date, or a date and time, on the wall clock of the publication. */
export function moment(zone: string): QuickSchema<Moment> {
  return fromText((written, context) => {
    const read = readMoment(unquoted(written), zone);
    if (isMoment(read)) return read;
    context.addIssue(asIssue(read));
    return z.NEVER;
  });
}

export const yesOrNo = z
  .string()
  .transform(unquoted)
  .pipe(z.string().regex(/^(yes|no|true|false)$/i))
  .transform((word) => /^(yes|true)$/i.test(word));

/** Reads a value by the schema that fits its shape, so that its mistakes are told in the words of that shape. */
export function shaped<T>(schemaFor: (value: unknown) => Schema<T>): QuickSchema<T> {
  const schema: z.ZodType<T> = z.unknown().transform((value, context) => {
    const read = schemaFor(value).safeParse(value);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue(carried(issue, []));
    return z.NEVER;
  });
  return quickly(schema, (value) => schemaFor(value).quick?.(value));
}

/** A mistake found by another schema, as this one's own, below a path. */
export function carried(issue: z.core.$ZodIssue, below: readonly (string | number)[]) {
  const path = [...below, ...issue.path];
  const params = issue.code === 'custom' && issue.params ? { params: issue.params } : {};
  return { code: 'custom' as const, path, message: issue.message, ...params };
}
