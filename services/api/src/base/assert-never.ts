/** Marks a case that cannot happen; the compiler refuses it when it can. */
export function assertNever(value: never): never {
  throw new TypeError(`impossible case: ${JSON.stringify(value)}`);
}
