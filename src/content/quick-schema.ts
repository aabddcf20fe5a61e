import * as z from 'zod';

/** What a schema makes of a value that it has nothing against; undefined for any other, and then the schema itself is asked. */
type Shortcut<T> = (value: unknown) => T | undefined;

/** A zod schema, which may have a shortcut. */
export type Schema<T> = z.ZodType<T> & { readonly quick?: Shortcut<T> };

/** A zod schema with a shortcut. What is made of it by zod's own methods has none. */
export type QuickSchema<T> = z.ZodType<T> & { readonly quick: Shortcut<T> };

/** Where a step of a schema tells what is wrong. */
export type Objections = Pick<z.RefinementCtx, 'addIssue'>;

/**
 * A step of a schema. It is run again, by zod, when it objects, so it must do nothing but read; a value it returns is
 * never undefined.
 */
type Step<From, To> = (value: From, context: Objections) => To;

/**
 * A schema with its shortcut beside it. Nearly all values are in order, and zod's way to find that out, with room for
 * anything that could be told, takes many times as long as the steps themselves.
 */
export function quickly<T>(schema: z.ZodType<T>, quick: Shortcut<T>): QuickSchema<T> {
  return Object.assign(schema, { quick });
}

/** What a text is read as. */
export function fromText<T>(read: Step<string, T>): QuickSchema<T> {
  const schema: z.ZodType<T> = z.string().transform((text, context): T => read(text, context));
  return quickly(schema, (value) => (typeof value === 'string' ? unlessObjecting(read, value) : undefined));
}

/** What the value of another schema is read as in turn. */
export function further<From, To>(first: QuickSchema<From>, read: Step<From, To>): QuickSchema<To> {
  const schema: z.ZodType<To> = first.transform((value, context): To => read(value, context));
  return quickly(schema, (value) => {
    const before = first.quick(value);
    return before === undefined ? undefined : unlessObjecting(read, before);
  });
}

function unlessObjecting<From, To>(read: Step<From, To>, value: From): To | undefined {
  let objects = false;
  const made = read(value, {
    addIssue: () => {
      objects = true;
    },
  });
  return objects ? undefined : made;
}
