/** Looked at in one go. */
const SOME = 100;

/** Looks at some of many things at a time, the next ones at the next call; true at the first that has turned. */
export function createGlance<T>(all: () => Iterable<T>, hasTurned: (one: T) => boolean): () => boolean {
  let rest: Iterator<T, unknown> | null = null;
  return () => {
    rest ??= all()[Symbol.iterator]();
    for (let i = 0; i < SOME; i++) {
      const next = rest.next();
      if (next.done) {
        rest = null;
        return false;
      }
      if (hasTurned(next.value)) return true;
    }
    return false;
  };
}
