/**
 * Like `Promise.all`, but a failure is told only when the others have come to their end too, so that nothing goes on
 * writing after somebody cleared up.
 */
export async function allDone<const Promises extends readonly Promise<unknown>[]>(
  promises: Promises,
): Promise<{ -readonly [At in keyof Promises]: Awaited<Promises[At]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
