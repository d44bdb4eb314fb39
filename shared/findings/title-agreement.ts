const STOP = new Set('ve viec va cua cac cho tai theo tren trong mot so nam'.split(' '));

const wordsOf = (folded: string) => new Set((folded.match(/[a-z0-9]+/g) ?? []).filter((word) => !STOP.has(word)));
const yearsOf = (folded: string) => new Set(folded.match(/(?<![\d/])(?:19|20)\d\d(?!\d)/g) ?? []);

function shared(a: Set<string>, b: Set<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** Whether one text is the other, or begins with it up to the end of a word. */
export function beginsWith(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && !/[\p{L}\p{N}]/u.test(longer.charAt(shorter.length));
}

/**
 * Whether two folded titles speak of different things: under a third of the shorter one's words occur in the other, or
 * both name years and none in common. Titles of under three words never disagree.
 */
export function titlesDisagree(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shorter = Math.min(left.size, right.size);
  if (shorter < 3) return false;
  const [leftYears, rightYears] = [yearsOf(a), yearsOf(b)];
  if (leftYears.size > 0 && rightYears.size > 0 && shared(leftYears, rightYears) === 0) return true;
  return shared(left, right) < shorter / 3;
}
