/** Looked at in one go. */
const SOME = 100;

/** Looks at some of many things at a time, the next ones at the next call; true at the first that has turned. */
export function createGlance<T>(all: () => Iterable<T>, hasTurned: (one: T) => boolean): () => boolean {
  let rest = all()[Symbol.iterator]();
  return () => {
    for (let i = 0; i < SOME; i++) {
      const { value, done } = rest.next();
      if (done) {
        rest = all()[Symbol.iterator]();
        return false;
      }
      if (hasTurned(value)) return true;
    }
    return false;
  };
}
