import * as z from 'zod';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-code.ts';
import { quoted } from '../base/words.ts';
import { fieldKey, fieldWords, isPrivateField } from './field-name.ts';
import type { FieldLocator, FieldPath } from './field-place.ts';
import { type QuickSchema, quickly, type Schema } from './quick-schema.ts';
import { unknownField } from './unknown-field.ts';
import { isMapping } from './yaml.ts';

/** What a field may hold, and how an editor writes it. */
export interface Field<T = unknown> {
  readonly schema: Schema<T>;
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

/** Reads each field by itself, so that one mistake hides no other; fields with mistakes are left out of the values. */
export function readFields<F extends Fields>(
  written: Readonly<Record<string, unknown>>,
  fields: F,
  contract: Contract,
  depth: 'top' | 'nested' = 'top',
): { values: FieldValues<F>; mistakes: readonly FieldMistake[] } {
  const { names, required } = namesIn(fields);
  const values: Record<string, unknown> = {};
  const mistakes: FieldMistake[] = [];
  const seen = new Set<string>();
  const misspelled = new Set<string | undefined>();

  for (const spelled of Object.keys(written)) {
    const value = written[spelled];
    if (isPrivateField(spelled)) continue;
    const name = names.get(fieldKey(spelled));
    const field = name === undefined ? undefined : fields[name];
    if (name === undefined || field === undefined) {
      const { meant, message, hint } = unknownField(spelled, Object.keys(fields), contract, depth);
      misspelled.add(meant);
      mistakes.push(at([spelled], 'name', codes[contract].unknown, message, hint));
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
              `Write it, as in ${field.write} (a text that begins with # goes into quotes).`,
            ),
          );
        continue;
      }
      const ready = field.schema.quick?.(value);
      if (ready !== undefined) {
        values[name] = ready;
        continue;
      }
      const read = field.schema.safeParse(value);
      if (read.success) values[name] = read.data;
      else mistakes.push(...read.error.issues.map((issue) => fromIssue(issue, { name, field, value }, contract)));
    }
  }
  for (const [name, field] of required) {
    if (seen.has(name) || misspelled.has(name)) continue;
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

interface Names {
  /** By their keys. */
  readonly names: ReadonlyMap<string, string>;
  readonly required: readonly (readonly [name: string, field: Field])[];
}

const known = new WeakMap<Fields, Names>();

function namesIn(fields: Fields): Names {
  const ready = known.get(fields);
  if (ready) return ready;
  const made = {
    names: new Map(Object.keys(fields).map((name) => [fieldKey(name), name])),
    required: Object.entries(fields).filter(([, { required }]) => required),
  };
  known.set(fields, made);
  return made;
}

/** A mapping inside a field, read like the whole: `image`, an in brief item, a section. */
export function mapping<const F extends Fields>(fields: F, contract: Contract): QuickSchema<CompleteValues<F>> {
  const schema: z.ZodType<CompleteValues<F>> = z.unknown().transform((value, context) => {
    if (!isMapping(value)) {
      context.addIssue({ code: 'invalid_type', expected: 'object', input: value });
      return z.NEVER;
    }
    const { values, mistakes } = readFields(value, fields, contract, 'nested');
    for (const mistake of mistakes) context.addIssue(asIssue(mistake));
    return isComplete(values, fields) ? values : z.NEVER;
  });
  return quickly(schema, (value) => {
    if (!isMapping(value)) return undefined;
    const { values, mistakes } = readFields(value, fields, contract, 'nested');
    return mistakes.length === 0 && isComplete(values, fields) ? values : undefined;
  });
}

function isComplete<F extends Fields>(values: FieldValues<F>, fields: F): values is CompleteValues<F> {
  return namesIn(fields).required.every(([name]) => values[name] !== undefined);
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

/** More mistakes in one block help nobody, and a file made to have thousands must not hold up a build. */
const mostTold = 100;

/** Gives mistakes their places; `locate` is asked only for them. */
export function placed(mistakes: readonly FieldMistake[], locate: FieldLocator): Diagnostic[] {
  return mistakes.slice(0, mostTold).map(({ path, part, code, message, hint }) => ({
    severity: 'error',
    code,
    message,
    hint,
    location: locate(path, part),
  }));
}

function fromIssue(
  issue: z.core.$ZodIssue,
  { name, field, value }: { readonly name: string; readonly field: Field; readonly value: unknown },
  contract: Contract,
): FieldMistake {
  const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const path: FieldPath = [name, ...steps];
  const carried: unknown = issue.code === 'custom' ? issue.params?.['mistake'] : undefined;
  if (isMistake(carried)) return { ...carried, path, part: carried.part ?? 'value' };
  const wrong = steps.reduce<unknown>((within, step) => (Object(within) as Record<string, unknown>)[step], value);
  return at(path, 'value', codes[contract].type, shapeMistake(path, wrong), `Write ${field.write}`);
}

/** Why a value cannot be that of its field, by what it is. */
function shapeMistake(path: FieldPath, value: unknown): string {
  const label = quoted(fieldWords(String([...path].reverse().find((step) => typeof step === 'string'))));
  const it = typeof path.at(-1) === 'number' ? `An item of ${label}` : label;
  if (Array.isArray(value)) return `${it} cannot be a list.`;
  if (isMapping(value)) return `${it} cannot have fields of its own.`;
  return isEmpty(value) ? `${it} is empty.` : `${it} cannot be ${quoted(String(value))}.`;
}

function isMistake(value: unknown): value is FieldMistake {
  return isMapping(value) && typeof value['code'] === 'string';
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
