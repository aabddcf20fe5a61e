/** Ends a `switch` over a union: adding a member to the union then fails to compile here. */
export function unreachable(value: never): never {
  throw new Error(`No case handles ${JSON.stringify(value)}`);
}
