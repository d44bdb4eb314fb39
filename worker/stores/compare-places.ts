/** Order of two places in a list, part by part, as SQLite orders rows by several columns. */
export function comparePlaces(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at]!;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
