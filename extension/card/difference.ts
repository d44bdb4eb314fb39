/** A stretch of text, and whether the other text has something else there. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Words and the parts of a date, each with what parts it from the next. */
const PART = /[^\s/.-]+|[\s/.-]+/g;

/** What differs between two short texts: part by part where both have as many, else all between their like ends. */
export function difference(one: string, other: string): [Stretch[], Stretch[]] {
  const [a, b] = [one.match(PART) ?? [], other.match(PART) ?? []];
  if (a.length === b.length) return [mark(a, (i) => a[i] !== b[i]), mark(b, (i) => a[i] !== b[i])];
  const shortest = Math.min(a.length, b.length);
  let before = 0;
  while (before < shortest && a[before] === b[before]) before++;
  let after = 0;
  while (after < shortest - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  const between = (parts: readonly string[]) => mark(parts, (i) => i >= before && i < parts.length - after);
  return [between(a), between(b)];
}

function mark(parts: readonly string[], differs: (i: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, text] of parts.entries()) {
    const last = stretches.at(-1);
    if (last && last.differs === differs(i)) last.text += text;
    else stretches.push({ text, differs: differs(i) });
  }
  return stretches;
}
