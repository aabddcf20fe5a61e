import { z } from 'zod';
import type { Diagnostic, Location } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { nearest, quoted } from '../base/words.ts';
import { fieldKey, fieldWords, isPrivateField } from './field-name.ts';
import type { FieldPath } from './field-place.ts';
import { isMapping } from './yaml.ts';

/** What a field may hold, and how an editor writes it. */
export interface Field<T = unknown> {
  readonly schema: z.ZodType<T>;
  /** A whole line or block, shown as what to write instead. */
  readonly write: string;
  readonly required?: boolean;
}

/** The fields of a mapping by their names in `camelCase`; editors may write them with spaces, hyphens or underscores. */
export type Fields = Readonly<Record<string, Field>>;

export type FieldValues<F extends Fields> = { readonly [Name in keyof F]?: z.output<F[Name]['schema']> };

/** The values of a mapping in which every required field has been read. */
export type CompleteValues<F extends Fields> = FieldValues<F> & {
  readonly [Name in keyof F as F[Name] extends { readonly required: true } ? Name : never]: z.output<F[Name]['schema']>;
};

/** A mistake in a field, before it has a place in the file. */
export interface FieldMistake {
  readonly path: FieldPath;
  /** Whether the caret belongs under the field's name or under its value. */
  readonly part: 'name' | 'value';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

/** `article` for front matter, `setting` for site.yaml: the mistakes have their own codes and words. */
export type Contract = 'article' | 'setting';

const codes = {
  article: {
    unknown: 'front-matter/unknown-field',
    duplicate: 'front-matter/duplicate-field',
    missing: 'front-matter/missing-field',
    empty: 'front-matter/empty-field',
    type: 'front-matter/wrong-type',
  },
  setting: {
    unknown: 'site/unknown-field',
    duplicate: 'site/duplicate-field',
    missing: 'site/missing-field',
    empty: 'site/empty-field',
    type: 'site/wrong-type',
  },
} as const satisfies Record<Contract, Record<string, DiagnosticCode>>;

/** Names that other generators have and Dateline deliberately does not, with the reason. */
const refusedFields: Readonly<Record<string, string>> = {
  permalink:
    'An article’s address is its place in the content folder; move the file, and keep the old address with aliases:.',
  layout: 'The layout follows from type:, such as type: analysis.',
  eleventycomputed: 'Front matter holds text only; nothing in it is run.',
  title: 'The title of an article is written as headline:.',
  author: 'Write authors: and a list of names.',
  slug: 'An article’s address is its place in the content folder.',
  draft: 'Write status: draft.',
};

/** Reads each field by itself, so that one mistake hides no other; fields with mistakes are left out of the values. */
export function readFields<F extends Fields>(
  written: Readonly<Record<string, unknown>>,
  fields: F,
  contract: Contract,
): { values: FieldValues<F>; mistakes: readonly FieldMistake[] } {
  const names = new Map(Object.keys(fields).map((name) => [fieldKey(name), name]));
  const values: Record<string, unknown> = {};
  const mistakes: FieldMistake[] = [];
  const seen = new Set<string>();

  for (const [spelled, value] of Object.entries(written)) {
    if (isPrivateField(spelled)) continue;
    const name = names.get(fieldKey(spelled));
    const field = name === undefined ? undefined : fields[name];
    if (name === undefined || field === undefined) {
      mistakes.push(unknownField(spelled, fields, contract));
    } else if (seen.has(name)) {
      mistakes.push(
        at(
          [spelled],
          'name',
          codes[contract].duplicate,
          `${quoted(spelled)} is the same field as another one above it.`,
          'Keep one of them.',
        ),
      );
    } else {
      seen.add(name);
      if (isEmpty(value)) {
        if (field.required)
          mistakes.push(
            at(
              [name],
              'name',
              codes[contract].empty,
              `${quoted(fieldWords(name))} has no value.`,
              `Write it, as in ${field.write}`,
            ),
          );
        continue;
      }
      const read = field.schema.safeParse(value);
      if (read.success) values[name] = read.data;
      else mistakes.push(...read.error.issues.map((issue) => fromIssue(issue, name, field, contract)));
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required || seen.has(name)) continue;
    mistakes.push(
      at(
        [],
        'name',
        codes[contract].missing,
        `${quoted(fieldWords(name))} is missing.`,
        `Add a line such as ${field.write}`,
      ),
    );
  }
  return { values: values as FieldValues<F>, mistakes };
}

/** A mapping inside a field, read like the whole: `image`, an in brief item, a section. */
export function mapping<const F extends Fields>(fields: F, contract: Contract): z.ZodType<CompleteValues<F>> {
  return z.unknown().transform((value, context) => {
    if (!isMapping(value)) {
      context.addIssue({ code: 'invalid_type', expected: 'object', input: value });
      return z.NEVER;
    }
    const { values, mistakes } = readFields(value, fields, contract);
    for (const mistake of mistakes) context.addIssue(asIssue(mistake));
    return isComplete(values, fields) ? values : z.NEVER;
  });
}

function isComplete<F extends Fields>(values: FieldValues<F>, fields: F): values is CompleteValues<F> {
  return Object.entries(fields).every(([name, field]) => !field.required || values[name] !== undefined);
}

/** A mistake as zod carries it, to be found again by `readFields`. */
export function asIssue(mistake: Omit<FieldMistake, 'path' | 'part'> & Partial<FieldMistake>): {
  code: 'custom';
  path: (string | number)[];
  message: string;
  params: Record<string, unknown>;
} {
  return { code: 'custom', path: [...(mistake.path ?? [])], message: mistake.message, params: { mistake } };
}

/** Gives mistakes their places; `locate` is asked only for them. */
export function placed(
  mistakes: readonly FieldMistake[],
  locate: (path: FieldPath, part: 'name' | 'value') => Location,
): Diagnostic[] {
  return mistakes.map(({ path, part, code, message, hint }) => ({
    severity: 'error',
    code,
    message,
    hint,
    location: locate(path, part),
  }));
}

function fromIssue(issue: z.core.$ZodIssue, name: string, field: Field, contract: Contract): FieldMistake {
  const path: FieldPath = [name, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const carried: unknown = issue.code === 'custom' ? issue.params?.['mistake'] : undefined;
  if (isMistake(carried)) return { ...carried, path, part: carried.part ?? 'value' };
  const label = quoted(fieldWords([...path].reverse().find((step) => typeof step === 'string') ?? name));
  return at(
    path,
    'value',
    codes[contract].type,
    `${label} does not have the shape it should have.`,
    `Write ${field.write}`,
  );
}

function isMistake(value: unknown): value is FieldMistake {
  return isMapping(value) && typeof value['code'] === 'string';
}

function unknownField(spelled: string, fields: Fields, contract: Contract): FieldMistake {
  const near = nearest(spelled.replace(/[\s_-]+/g, ' '), Object.keys(fields).map(fieldWords));
  const thing = contract === 'article' ? 'a field that articles have' : 'a setting that Dateline has';
  const reason = contract === 'article' ? refusedFields[fieldKey(spelled)] : undefined;
  const hint =
    reason ??
    (near
      ? `Did you mean ${quoted(near)}?`
      : `Remove it, or begin its name with x- to keep it for your newsroom: x-${spelled}.`);
  return at([spelled], 'name', codes[contract].unknown, `${quoted(spelled)} is not ${thing}.`, hint);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function at(
  path: FieldPath,
  part: 'name' | 'value',
  code: DiagnosticCode,
  message: string,
  hint: string,
): FieldMistake {
  return { path, part, code, message, hint };
}
