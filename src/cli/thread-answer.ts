import { withOriginalStack } from './original-stack.ts';

/** What a thread answers when it is asked for something: that, or why it could not be had. */
export type Answer = { readonly done: unknown } | { readonly failed: Failed };

/** An error in words that survive the way between threads. */
export interface Failed {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  /** What it came of, where Eleventy says so. */
  readonly cause: Failed | undefined;
}

/** The answer that comes of some work. Never throws. */
export async function answerOf(work: () => unknown): Promise<Answer> {
  try {
    return { done: await work() };
  } catch (error) {
    return { failed: failedBy(withOriginalStack(error)) };
  }
}

function failedBy(error: unknown): Failed {
  if (!(error instanceof Error))
    return { name: '', message: String(error), stack: undefined, code: undefined, cause: undefined };
  const { name } = error.constructor;
  // Eleventy wraps what it was refused.
  const cause =
    'originalError' in error && error.originalError instanceof Error ? failedBy(error.originalError) : undefined;
  const code = 'code' in error ? error.code : cause?.code;
  return { name, message: error.message, stack: error.stack, code, cause };
}
